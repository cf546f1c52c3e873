import { useState } from 'react';
import { TagBox } from '../../components/tag-box.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { everything, setFilter } from '../../stores/query-change.ts';
import { goTo } from '../../stores/search-store.ts';
import { namesToAdd } from '../../strings/typed-names.ts';
import { useWords } from '../../strings/words.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { useFindings, useOpenStory } from './open-story.ts';
import { PanelSection } from './panel-section.tsx';
import { runStoryAct } from './story-acts.ts';
import { spellingsInUse, useValues } from './use-values.ts';

export function TagsSection() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const findings = useFindings('tags');
  const [typed, setTyped] = useState('');
  const suggestions = useValues('tag', typed.trim(), typed.trim() !== '');

  function change(add: readonly string[], remove: readonly string[]): void {
    if (add.length === 0 && remove.length === 0) return;
    void runStoryAct({
      article,
      edits: [{ kind: 'change-list', field: 'tags', add: [...add], remove: [...remove] }],
    });
  }

  return (
    <PanelSection name="tags" count={article.tags.length}>
      <TagBox
        name="tags"
        label={words('panel.tags.label')}
        addLabel={words('panel.tags.add')}
        tags={article.tags.map((tag) => ({ tag }))}
        isReadOnly={!canEdit}
        typed={typed}
        onType={setTyped}
        suggestions={suggestions.filter(({ value }) => !article.tags.includes(value))}
        onAdd={async (names) =>
          change(namesToAdd(names, article.tags, await spellingsInUse('tag', names)), [])
        }
        onRemove={(tag) => change([], [tag])}
        onShow={(tag) =>
          goTo({ kind: 'all' }, { ...everything, filters: setFilter([], 'tag', tag, 'include') })
        }
        onRename={(tag) => openDialog({ kind: 'rename-tag', tag })}
      />
      {findings.length > 0 && <FindingNotes findings={findings} />}
    </PanelSection>
  );
}
