import type { ImportProof, ProvedArticle } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import { DifferenceLine } from './difference-line.tsx';
import styles from './import-proof.module.css';

/** Articles drawn; the counts above them are of all. */
const drawn = 50;

/** How many stories come back the same, and what differs in the others. */
export function ImportProofView({ proof }: { readonly proof: ImportProof }) {
  const words = useWords();
  const { equal, differing, failed, gone, unwritable, fields, articles } = proof;
  const lines = [
    ...(equal > 0 ? [words('imports.equal', { count: equal })] : []),
    ...(differing > 0 ? [words('imports.differing', { count: differing })] : []),
    ...(failed > 0 ? [words('imports.unproved', { count: failed })] : []),
    ...(gone > 0 ? [words('imports.gone', { count: gone })] : []),
    ...unwritable.map(({ format, count }) =>
      words('imports.unwritable', { count, format: isolated(format) }),
    ),
  ];
  const isWhole = differing + failed + gone === 0 && equal > 0;
  return (
    <section
      role="status"
      aria-label={words('imports.proof')}
      className={classes(styles.proof, isWhole && styles.whole)}
    >
      <h3 className={styles.title}>{words('imports.proof')}</h3>
      <p className={styles.about}>{words('imports.proofAbout')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {fields.length > 0 && (
        <p className={styles.fields}>
          {fields.map(({ field, count }) => (
            <span key={field}>
              {fieldWords(words, field)}: {words('common.stories', { count })}
            </span>
          ))}
        </p>
      )}
      {articles.slice(0, drawn).map((article) => (
        <Article key={article.id} article={article} />
      ))}
    </section>
  );
}

function Article({ article }: { readonly article: ProvedArticle }) {
  const words = useWords();
  return (
    <details className={styles.article}>
      <summary>
        <bdi>{article.headline ?? words('common.untitled')}</bdi>
      </summary>
      {article.error && <p className={styles.error}>{failureWords(words, article.error)}</p>}
      <dl>
        {article.differences.map((difference) => (
          <DifferenceLine key={difference.field} difference={difference} />
        ))}
      </dl>
    </details>
  );
}
