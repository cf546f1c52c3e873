import { useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { UnpinnedFields } from './story-fields.tsx';
import styles from './tags-section.module.css';

export function TagsSection() {
  const words = useWords();
  const { tags, subjects } = useOpenStory().open.article;
  const isPinned = useSettings(({ settings }) => settings.pinnedFields.includes('subjects'));
  return (
    <PanelSection name="tags" count={tags.length + subjects.length}>
      <UnpinnedFields names={['tags']} />
      {!isPinned && <h3 className={styles.topics}>{words('panel.topics.title')}</h3>}
      <UnpinnedFields names={['subjects']} />
    </PanelSection>
  );
}
