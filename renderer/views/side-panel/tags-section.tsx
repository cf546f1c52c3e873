import { excludeValue, searchValue } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';
import { SubjectBox } from '../topics/subject-box.tsx';
import { useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { runStoryAct } from './story-acts.ts';
import { UnpinnedFields } from './story-fields.tsx';
import styles from './tags-section.module.css';

export function TagsSection() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;

  function changeSubjects(add: readonly string[], remove: readonly string[]): void {
    void runStoryAct({
      article,
      edits: [{ kind: 'change-list', field: 'subjects', add: [...add], remove: [...remove] }],
    });
  }

  return (
    <PanelSection name="tags" count={article.tags.length + article.subjects.length}>
      <UnpinnedFields names={['tags']} />
      <h3 className={styles.topics}>{words('panel.topics.title')}</h3>
      <SubjectBox
        label={words('panel.topics.label')}
        subjects={article.subjects}
        isReadOnly={!canEdit}
        onChange={changeSubjects}
        onShow={(subject) => searchValue('subject', subject)}
        onExclude={(subject) => excludeValue('subject', subject)}
      />
    </PanelSection>
  );
}
