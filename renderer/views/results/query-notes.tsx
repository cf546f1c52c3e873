import type { QueryNote } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { narrowSearch } from '../../stores/search-store.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './query-notes.module.css';

/**
 * Quietly: what was searched otherwise than it was typed, and the way to have it as typed. Below the
 * list, which therefore keeps its place while notes come and go with each letter.
 */
export function QueryNotes({ notes }: { readonly notes: readonly QueryNote[] }) {
  const words = useWords();
  if (notes.length === 0) return null;
  const has = (code: QueryNote['code']): boolean => notes.some((note) => note.code === code);
  return (
    <div role="status" className={styles.notes}>
      {notes.map((note) => {
        const values =
          note.code === 'also-searched'
            ? { part: isolated(note.part), as: isolated(note.as) }
            : { part: isolated(note.part) };
        return (
          <p key={`${note.code} ${Object.values(values).join(' ')}`}>
            {words(`search.note.${note.code}`, values)}
          </p>
        );
      })}
      {has('also-searched') && (
        <Button
          kind="quiet"
          className={styles.act ?? ''}
          onPress={() => narrowSearch({ spelling: false })}
        >
          {words('search.spelling.off')}
        </Button>
      )}
      {has('some-words') && (
        <Button
          kind="quiet"
          className={styles.act ?? ''}
          onPress={() => narrowSearch({ someWords: false })}
        >
          {words('search.someWords.off')}
        </Button>
      )}
    </div>
  );
}
