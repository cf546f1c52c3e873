import { useQuery } from '@tanstack/react-query';
import type { ChangeReport } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { summariesQuery } from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { nothingSelected } from '../../stores/selection.ts';
import { changeSelection } from '../../stores/selection-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './replace-dialog.module.css';

const mostShown = 20;

/** Stories that were left alone, each with why; they can be selected. */
export function ReplaceFailures({ failed }: { readonly failed: ChangeReport['failed'] }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const { data } = useQuery(summariesQuery(failed.slice(0, mostShown).map(({ id }) => id)));
  const headlines = new Map(data?.map(({ id, headline }) => [id, headline]));
  return (
    <div role="alert" className={styles.failures}>
      <p>{words('failure.some', { count: failed.length })}</p>
      <ul>
        {failed.slice(0, mostShown).map(({ id, error }) => (
          <li key={id} className={styles.note}>
            <bdi>{headlines.get(id) ?? id}</bdi>:{' '}
            {failureWords(words, { code: error.code, message: error.message })}
          </li>
        ))}
      </ul>
      <Button
        onPress={() => {
          const ids = new Set(failed.map(({ id }) => id));
          changeSelection(() => ({ ...nothingSelected, chosen: { kind: 'ids', ids } }));
          closeDialog();
        }}
      >
        {words('panel.batch.selectFailed', { count: failed.length })}
      </Button>
    </div>
  );
}
