import type { FieldDifference } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { fieldWords } from '../../strings/action-words.ts';
import { useDatedTexts } from '../../strings/dated-texts.ts';
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
  const { field, before, after, dates } = difference;
  const dated = useDatedTexts();
  if (field === 'body')
    return (
      <dd dir="auto" className={styles.text}>
        {paragraphDifference(before, after)
          .filter(({ kind }) => kind !== 'same')
          .map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs are never reordered
            <p key={index} dir="auto" className={styles.paragraph}>
              <Runs runs={run.kind === 'changed' ? run.runs : [run]} />
            </p>
          ))}
      </dd>
    );
  const [was = '', is = ''] = dated({ texts: [before, after], dates });
  const isDate = dates !== undefined && field !== 'updates';
  return (
    <dd dir="auto" className={styles.text}>
      <Runs runs={isDate ? replacement(was, is) : wordDifference(was, is)} />
    </dd>
  );
}

/** A date is read as a whole. */
function replacement(before: string, after: string): readonly Run[] {
  const runs = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ] as const;
  return runs.filter(({ text }) => text !== '');
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ kind, text }, index) => {
    const Mark = kind === 'same' ? 'span' : kind === 'removed' ? 'del' : 'ins';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs are never reordered
      <Mark key={index} {...(kind !== 'same' && { className: styles[kind] })}>
        {text}
      </Mark>
    );
  });
}
