import type { DragEvent, MouseEvent } from 'react';
import { main } from '../../bridge/bridge.ts';
import { focusPane } from '../../commands/panes.ts';
import { moveToRow, toggleRow } from '../../stores/list-rows.ts';
import { isSelected } from '../../stores/selection.ts';
import { currentSelection, useSelection } from '../../stores/selection-store.ts';
import { storyDragType } from '../../stores/story-drag.ts';
import { useRowDrop } from './use-row-drop.ts';
import { rowDomId, type StoryRowProps } from './use-story-rows.tsx';

const middle = 1;

/** Left to itself the middle button scrolls. */
function keepFromMiddle(event: MouseEvent): void {
  if (event.button === middle) event.preventDefault();
}

/** How a row is pressed, dragged and selected; null while its page is still being read. */
export function useStoryRow({ index, result, onMenu }: StoryRowProps) {
  const isChosen = useSelection((state) =>
    result === undefined ? false : isSelected(state.selection, result.article.id),
  );
  const drop = useRowDrop(result?.article.id);
  if (!result) return null;
  const row = { index, id: result.article.id };

  const onClick = (event: MouseEvent) => {
    const list = event.currentTarget.closest<HTMLElement>('[data-story-list]');
    list?.focus({ preventScroll: true });
    if (event.ctrlKey || event.metaKey) void toggleRow(row);
    else void moveToRow(row, event.shiftKey ? 'extend' : 'select');
  };
  const onDragStart = (event: DragEvent) => {
    if (!isSelected(currentSelection(), row.id)) void moveToRow(row, 'select');
    event.dataTransfer.setData(storyDragType, row.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return {
    isChosen,
    row,
    /** Where what is dragged over the row would go; null when nothing is, or it may not. */
    dropSide: drop.side,
    rowProps: {
      ...drop.handlers,
      id: rowDomId(index),
      'aria-selected': isChosen,
      draggable: true,
      onClick,
      onDoubleClick: () => focusPane('reader'),
      onMouseDown: keepFromMiddle,
      onAuxClick: (event: MouseEvent) => {
        if (event.button === middle) void main('open-story', { article: row.id });
      },
      onDragStart,
      onContextMenu: (event: MouseEvent) => {
        event.preventDefault();
        onMenu(row, { x: event.clientX, y: event.clientY });
      },
    } as const,
  };
}
