import { useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import { LinkList } from './link-list.tsx';
import styles from './notes-section.module.css';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { UnpinnedFields } from './story-fields.tsx';

export function NotesSection() {
  const words = useWords();
  const { notes, links } = useOpenStory().open.article;
  const isPinned = useSettings(({ settings }) => settings.pinnedFields.includes('notes'));
  return (
    <PanelSection name="notes" count={notes.length + links.length}>
      {!isPinned && <h3 className={styles.title}>{words('panel.notes.production')}</h3>}
      <UnpinnedFields names={['notes']} />
      <h3 className={styles.title}>{words('field.links')}</h3>
      <LinkList />
    </PanelSection>
  );
}
