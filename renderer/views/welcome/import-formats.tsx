import { useWords } from '../../strings/words.tsx';
import styles from './import-formats.module.css';

/** Lines of the list, and the readers of the archive that each stands for. */
export const importFormats = {
  text: ['text'],
  markdown: ['markdown', 'org'],
  documents: ['html', 'docx', 'mail'],
  tables: ['csv', 'json-lines'],
  wordpress: ['wxr', 'wp-rest'],
  feeds: ['feed', 'json-feed'],
  cms: ['ghost', 'medium', 'substack', 'blogger', 'tinynews'],
  wire: ['ninjs', 'newsml-g2', 'newsml-1', 'nitf', 'iptc-7901', 'ritzau'],
  bundle: ['bundle'],
} as const;
const lines = [
  'text',
  'markdown',
  'documents',
  'tables',
  'wordpress',
  'feeds',
  'cms',
  'wire',
  'bundle',
] as const;

/** What can be brought in, in words. */
export function ImportFormats() {
  const words = useWords();
  return (
    <section className={styles.formats} aria-labelledby="import-formats">
      <h2 id="import-formats" className={styles.heading}>
        {words('welcome.formats')}
      </h2>
      <ul className={styles.list}>
        {lines.map((format) => (
          <li key={format}>{words(`welcome.format.${format}`)}</li>
        ))}
      </ul>
    </section>
  );
}
