import { excludeValue, searchValue } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';
import { SubjectBox } from '../topics/subject-box.tsx';
import { useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';
import { usePinAct } from './use-pin-act.ts';

export function SubjectsField() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const pin = usePinAct('subjects');

  function change(add: readonly string[], remove: readonly string[]): void {
    void runStoryAct({
      article,
      edits: [{ kind: 'change-list', field: 'subjects', add: [...add], remove: [...remove] }],
    });
  }

  return (
    <SubjectBox
      label={words('panel.topics.label')}
      subjects={article.subjects}
      isReadOnly={!canEdit}
      onChange={change}
      onShow={(subject) => searchValue('subject', subject)}
      onExclude={(subject) => excludeValue('subject', subject)}
      {...(pin && { act: pin })}
    />
  );
}
