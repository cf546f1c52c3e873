import type { QueryNote } from '../../../electron/contract/types.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './query-notes.module.css';

/** Quietly: what could not be understood and was searched as words instead. */
export function QueryNotes({ notes }: { readonly notes: readonly QueryNote[] }) {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <div role="status" className={styles.notes}>
      {notes.map(({ code, part }) => (
        <p key={`${code} ${part}`} dir="auto">
          {words(`search.note.${code}`, { part })}
        </p>
      ))}
    </div>
  );
}
