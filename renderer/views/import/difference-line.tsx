import type { FieldDifference } from '../../../electron/contract/types.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { useDatedTexts } from '../../strings/dated-texts.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './difference-line.module.css';

/** A field with what it said, struck out, and what it says then. */
export function DifferenceLine({ difference }: { readonly difference: FieldDifference }) {
  const words = useWords();
  const dated = useDatedTexts();
  const { field, dates } = difference;
  const texts = [difference.before, difference.after];
  const [before = '', after = ''] = dated({ texts, dates });
  return (
    <div className={styles.line}>
      <dt className={styles.field}>{fieldWords(words, field)}</dt>
      <dd className={styles.texts}>
        {before === '' ? (
          <span className={styles.nothing}>{words('imports.nothing')}</span>
        ) : (
          <del className={styles.before} dir="auto">
            {shortened(before)}
          </del>
        )}
        {after === '' ? (
          <span className={styles.nothing}>{words('imports.nothing')}</span>
        ) : (
          <ins className={styles.after} dir="auto">
            {shortened(after)}
          </ins>
        )}
      </dd>
    </div>
  );
}

/** UTF-16 units of a text that a line shows. */
const longest = 280;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
