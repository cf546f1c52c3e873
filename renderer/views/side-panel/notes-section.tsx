import { useWords } from '../../strings/words.tsx';
import { LinkList } from './link-list.tsx';
import { ListEntries } from './list-entries.tsx';
import styles from './notes-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';

export function NotesSection() {
  const words = useWords();
  const { notes, links } = useOpenStory().open.article;
  return (
    <PanelSection name="notes" count={notes.length + links.length}>
      <h3 className={styles.title}>{words('panel.notes.production')}</h3>
      <ListEntries
        field="notes"
        label={words('field.notes')}
        add={words('panel.notes.add')}
        isMultiline
      />
      <h3 className={styles.title}>{words('field.links')}</h3>
      <LinkList />
    </PanelSection>
  );
}
