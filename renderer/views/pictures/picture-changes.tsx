import type { PictureEditReport } from '../../../electron/contract/types.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { useDatedTexts } from '../../strings/dated-texts.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './picture-dialog.module.css';

/** Changes that are listed; the number beside the act tells of all. */
const most = 200;

/** Story by story: what it says of the picture, and what it will say. */
export function PictureChanges({ changes }: { readonly changes: PictureEditReport['changes'] }) {
  const words = useWords();
  return (
    <>
      <ul className={styles.changes} aria-label={words('panel.batch.showChanges')}>
        {changes.slice(0, most).map((change) => (
          <Change key={`${change.id} ${change.image} ${change.field}`} change={change} />
        ))}
      </ul>
      {changes.length > most && (
        <p className={styles.nothing}>{words('import.more', { count: changes.length - most })}</p>
      )}
    </>
  );
}

function Change({ change }: { readonly change: PictureEditReport['changes'][number] }) {
  const words = useWords();
  const dated = useDatedTexts();
  const { headline, field, dates } = change;
  const [before, after] = dated({ texts: [change.before ?? '', change.after ?? ''], dates });
  return (
    <li>
      <p className={styles.headline} dir="auto">
        {headline ?? words('common.untitled')}
      </p>
      <p className={styles.difference}>
        {words('panel.batch.change', {
          field: fieldWords(words, `images.${field}`),
          before: before ? isolated(before) : words('panel.empty'),
          after: after ? isolated(after) : words('panel.empty'),
        })}
      </p>
    </li>
  );
}
