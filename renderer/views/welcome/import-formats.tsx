import { useWords } from '../../strings/words.tsx';
import styles from './import-formats.module.css';

/** As the readers of the archive call them. */
export const importFormats = ['text', 'markdown', 'bundle'] as const;

/** What can be brought in, in words. */
export function ImportFormats() {
  const words = useWords();
  return (
    <section className={styles.formats} aria-labelledby="import-formats">
      <h2 id="import-formats" className={styles.heading}>
        {words('welcome.formats')}
      </h2>
      <ul className={styles.list}>
        {importFormats.map((format) => (
          <li key={format}>{words(`welcome.format.${format}`)}</li>
        ))}
      </ul>
    </section>
  );
}
