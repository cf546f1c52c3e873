import { useState } from 'react';
import type { CopyVerdict, ImportItem } from '../../../electron/contract/types.ts';
import { judgeCopies } from '../../commands/copy-acts.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './import-copies.module.css';

/** Stories with nearly the text of one that comes in; when it is in, what they are can be said. */
export function ImportCopies({
  item,
  isIn,
}: {
  readonly item: ImportItem;
  readonly isIn: boolean;
}) {
  const words = useWords();
  const [verdict, setVerdict] = useState<CopyVerdict | null>(null);
  const { id, nearCopies } = item;
  if (nearCopies.length === 0) return null;
  const headline = item.headline ?? words('common.untitled');
  const others = nearCopies.flatMap((copy) => copy.id ?? []);
  const judge = async (given: CopyVerdict | null) => {
    if (id !== null && (await judgeCopies([id, ...others], given))) setVerdict(given);
  };
  return (
    <section aria-label={words('copies.ofStory', { headline })} className={styles.copies}>
      <p>{words('copies.likeOthers')}</p>
      <ul className={styles.others}>
        {nearCopies.map((copy, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: those of a dry run have no id
          <li key={index} dir="auto">
            {copy.headline ?? words('common.untitled')}
          </li>
        ))}
      </ul>
      {isIn && (
        <div className={styles.acts}>
          {verdict === null ? (
            <>
              <Button onPress={() => void judge('different')}>{words('copies.different')}</Button>
              <Button onPress={() => void judge('kept')}>{words('copies.keep')}</Button>
            </>
          ) : (
            <>
              <p role="status">
                {words(verdict === 'kept' ? 'copies.saidKept' : 'copies.saidDifferent')}
              </p>
              <Button kind="quiet" onPress={() => void judge(null)}>
                {words('copies.askAgain')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
