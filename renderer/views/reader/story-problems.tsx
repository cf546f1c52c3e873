import { CircleAlert } from 'lucide-react';
import type { Article } from '../../../electron/contract/types.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './story-problems.module.css';

/** What in the file could not be read as meant; the rest of the story is shown all the same. */
export function StoryProblems({ article }: { readonly article: Article }) {
  const words = useWords();
  if (article.problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {article.problems.map(({ code, message, field }) => (
        <li key={`${code} ${field}`} className={styles.problem}>
          <CircleAlert size="0.9375rem" aria-hidden />
          <span>
            {failureWords(words, { code, message, ...(field !== null && { path: field }) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
