import { useWords } from '../../../strings/words.tsx';
import styles from './batch.module.css';
import type { CountedValue } from './story-facts.ts';

/** How many have none: the values themselves stand in the list of the field. */
export function VariousValues({ values }: { readonly values: readonly CountedValue[] }) {
  const words = useWords();
  const empty = values.find(({ value }) => value === null);
  if (!empty) return null;
  return <p className={styles.note}>{words('panel.batch.empty', { count: empty.count })}</p>;
}
