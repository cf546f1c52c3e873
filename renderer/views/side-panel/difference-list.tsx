import type { FieldDifference } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { fieldWords } from '../../strings/action-words.ts';
import { useWords } from '../../strings/words.tsx';
import { paragraphDifference, type Run, wordDifference } from './difference.ts';
import styles from './history-section.module.css';

/** Field by field, word by word; the text by its paragraphs. */
export function DifferenceList({
  differences,
  onRestore = null,
}: {
  readonly differences: readonly FieldDifference[];
  /** Brings the earlier text of a field back. */
  readonly onRestore?: ((field: string) => void) | null;
}) {
  const words = useWords();
  return (
    <dl className={styles.fields}>
      {differences.map((difference) => (
        <div key={difference.field}>
          <dt className={styles.field}>{fieldWords(words, difference.field)}</dt>
          <DifferenceText difference={difference} />
          {onRestore && (
            <dd>
              <Button
                kind="quiet"
                className={styles.restore ?? ''}
                aria-label={words('panel.history.restoreFieldNamed', {
                  field: fieldWords(words, difference.field),
                })}
                onPress={() => onRestore(difference.field)}
              >
                {words('panel.history.restoreField')}
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function DifferenceText({ difference }: { readonly difference: FieldDifference }) {
  const { field, before, after } = difference;
  const isText = field === 'body';
  const runs = isText ? paragraphDifference(before, after) : wordDifference(before, after);
  const shown = isText ? runs.filter(({ kind }) => kind !== 'same') : runs;
  return (
    <dd dir="auto" className={styles.text}>
      {shown.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs are never reordered
        <RunText key={index} run={run} isBlock={isText} />
      ))}
    </dd>
  );
}

function RunText({ run, isBlock }: { readonly run: Run; readonly isBlock: boolean }) {
  if (run.kind === 'same') return <span>{run.text}</span>;
  const Mark = run.kind === 'removed' ? 'del' : 'ins';
  const mark = <Mark className={styles[run.kind]}>{run.text}</Mark>;
  return isBlock ? (
    <p dir="auto" className={styles.paragraph}>
      {mark}
    </p>
  ) : (
    mark
  );
}
