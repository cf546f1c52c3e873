import { type DragEvent, useState } from 'react';
import type { ArticleId, PlaceInCollection } from '../../../electron/contract/types.ts';
import { dropInCollection } from '../../commands/dossier-acts.ts';
import { infoQuery, queryClient } from '../../stores/archive-queries.ts';
import { isInOwnOrder } from '../../stores/query-change.ts';
import { useSearch } from '../../stores/search-store.ts';
import { storyDragType } from '../../stores/story-drag.ts';

/** Stories dropped on a row of a collection in its own order go before or behind it: the half that they are over says which. */
export function useRowDrop(id: ArticleId | undefined) {
  const [side, setSide] = useState<PlaceInCollection['side'] | null>(null);
  const takes = (event: DragEvent): boolean =>
    id !== undefined &&
    event.dataTransfer.types.includes(storyDragType) &&
    isInOwnOrder(useSearch.getState().query) &&
    queryClient.getQueryData(infoQuery().queryKey)?.access.kind === 'writable';
  return {
    side,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setSide(sideOf(event));
      },
      onDragLeave: () => setSide(null),
      onDrop: (event: DragEvent) => {
        setSide(null);
        if (!takes(event) || id === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        void dropInCollection({ side: sideOf(event), article: id });
      },
    },
  };
}

function sideOf(event: DragEvent): PlaceInCollection['side'] {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
