import { useDates } from '../../strings/dates.ts';
import { useWords } from '../../strings/words.tsx';
import { useOpenStory } from './open-story.ts';
import styles from './times-section.module.css';

/** When the file was written: never one of the story's own times, and never called so. */
export function FileTime() {
  const words = useWords();
  const dates = useDates();
  const { modified } = useOpenStory().open.file;
  return (
    <p className={styles.fileTime} title={words('panel.file.changedHint')}>
      <span>{words('panel.file.changed')}</span>
      <time dateTime={modified}>{dates.moment(modified)}</time>
    </p>
  );
}
