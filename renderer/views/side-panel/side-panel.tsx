import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect } from 'react';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useCurrentArticle } from '../../stores/current-article.ts';
import { setBatch, usePanel } from '../../stores/panel-store.ts';
import { selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { BatchEditor } from './batch/batch-editor.tsx';
import { ManyStories } from './batch/many-stories.tsx';
import { NothingSelected } from './nothing-selected.tsx';
import { OneStory } from './one-story.tsx';
import { StoryFailed } from './story-failed.tsx';

/** The right pane: the fields of what is selected. Never blank. */
export function SidePanel() {
  const count = useSelection((state) => selectedCount(state.selection));
  const isBatch = usePanel((state) => state.batch);
  const { data: info } = useQuery(infoQuery());
  const { data, error, isStale } = useCurrentArticle();
  // The many fields of a story are drawn after the story itself, which is what the eye waits for.
  const late = useDeferredValue(data);
  const shown = late?.article.path === data?.article.path ? data : late;
  // Editing several at once is entered on purpose, each time.
  useEffect(() => {
    if (count < 2) setBatch(false);
  }, [count]);
  const canEdit = info?.access.kind === 'writable';
  if (count === 0) return <NothingSelected />;
  if (count > 1) return isBatch && canEdit ? <BatchEditor /> : <ManyStories canEdit={canEdit} />;
  if (count === 1 && error) return <StoryFailed error={error} />;
  if (data && shown)
    return (
      <OneStory
        key={shown.article.path}
        open={shown}
        canEdit={canEdit}
        isStale={isStale || shown !== data}
      />
    );
  return <NothingSelected />;
}
