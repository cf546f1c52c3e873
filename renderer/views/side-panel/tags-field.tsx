import { useState } from 'react';
import { main } from '../../bridge/bridge.ts';
import { TagBox } from '../../components/tag-box.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { excludeValue, searchValue } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { useFindings, useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';
import { usePinAct } from './use-pin-act.ts';
import { namesInUse, useValues } from './use-values.ts';

export function TagsField() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const findings = useFindings('tags');
  const [typed, setTyped] = useState('');
  const suggestions = useValues('tag', typed.trim(), typed.trim() !== '');
  const pin = usePinAct('tags');

  function change(add: readonly string[], remove: readonly string[]): void {
    if (add.length === 0 && remove.length === 0) return;
    void runStoryAct({
      article,
      edits: [{ kind: 'change-list', field: 'tags', add: [...add], remove: [...remove] }],
    });
  }

  return (
    <>
      <TagBox
        name="tags"
        label={words('panel.tags.label')}
        addLabel={words('panel.tags.add')}
        tags={article.tags.map((tag) => ({ tag }))}
        isReadOnly={!canEdit}
        typed={typed}
        onType={setTyped}
        suggestions={suggestions.filter(({ value }) => !article.tags.includes(value))}
        onAdd={async (names) => change(await namesInUse('tag', names, article.tags), [])}
        onRemove={(tag) => change([], [tag])}
        onShow={(tag) => searchValue('tag', tag)}
        onExclude={(tag) => excludeValue('tag', tag)}
        fieldLabel={words('field.tags')}
        onCopy={(text) => void main('copy-text', { text })}
        onRename={(tag) => openDialog({ kind: 'rename-tag', tag })}
        {...(pin && { fieldAct: pin })}
      />
      {findings.length > 0 && <FindingNotes findings={findings} />}
    </>
  );
}
