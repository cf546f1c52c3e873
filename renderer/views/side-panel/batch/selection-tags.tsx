import { useMemo, useState } from 'react';
import { main, request } from '../../../bridge/bridge.ts';
import { tellChange } from '../../../commands/archive-acts.ts';
import { TagBox } from '../../../components/tag-box.tsx';
import { openDialog } from '../../../stores/dialog-store.ts';
import { targetOf } from '../../../stores/selection.ts';
import { currentSelection } from '../../../stores/selection-store.ts';
import { excludeValue, searchValue } from '../../../stores/value-search.ts';
import { useWords } from '../../../strings/words.tsx';
import { namesInUse, useValues } from '../use-values.ts';
import { type StoryFacts, valuesOf } from './story-facts.ts';

/** The tags of a selection: those on all, and those on some with how many. */
export function SelectionTags(props: {
  readonly stories: readonly StoryFacts[];
  readonly canEdit: boolean;
}) {
  const { stories, canEdit } = props;
  const words = useWords();
  const [typed, setTyped] = useState('');
  const suggestions = useValues('tag', typed.trim(), typed.trim() !== '');
  const total = stories.length;
  const tags = useMemo(
    () =>
      valuesOf(stories, 'tags').flatMap(({ value, count }) =>
        value === null ? [] : [{ tag: value, ...(count < total && { partly: { count, total } }) }],
      ),
    [stories, total],
  );
  const onAll = tags.filter(({ partly }) => !partly).map(({ tag }) => tag);

  async function change(add: readonly string[], remove: readonly string[]): Promise<void> {
    const target = targetOf(currentSelection());
    if (!target || (add.length === 0 && remove.length === 0)) return;
    const edits = [{ kind: 'change-list' as const, field: 'tags' as const, add, remove }];
    const result = await request('edit', { target, edits, base: null, reason: null });
    tellChange(result, (count) => {
      const tag = [...add, ...remove].join(words('common.listSeparator'));
      return words(add.length > 0 ? 'place.tagged' : 'place.untagged', { tag, count });
    });
  }

  return (
    <TagBox
      name="tags"
      label={words('panel.tags.labelMany')}
      addLabel={words('panel.tags.add')}
      tags={tags}
      isReadOnly={!canEdit}
      typed={typed}
      onType={setTyped}
      suggestions={suggestions.filter(({ value }) => !onAll.includes(value))}
      onAdd={async (names) => change(await namesInUse('tag', names, onAll), [])}
      onRemove={(tag) => void change([], [tag])}
      onShow={(tag) => searchValue('tag', tag)}
      onExclude={(tag) => excludeValue('tag', tag)}
      fieldLabel={words('field.tags')}
      onCopy={(text) => void main('copy-text', { text })}
      onRename={(tag) => openDialog({ kind: 'rename-tag', tag })}
    />
  );
}
