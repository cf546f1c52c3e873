import type { DragEvent } from 'react';
import type { MainInput } from '../../electron/contract/main-requests.ts';
import { main } from '../bridge/bridge.ts';
import { read } from '../stores/archive-queries.ts';
import { selectedCount, targetOf } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Files that are dragged at once, at most: more are an export. */
export const mostDragged = 1000;

let isOwn = false;

/** Whether the files over the window are our own, on their way out: they are not offered for import. */
export function isDraggingOut(): boolean {
  return isOwn;
}

/** The files of the selected stories leave the window; where they are let go is the system's affair. */
export function dragStoriesOut(event: DragEvent): void {
  const selection = currentSelection();
  const target = targetOf(selection);
  event.preventDefault();
  event.stopPropagation();
  if (target === null || selectedCount(selection) > mostDragged) return;
  // A drag cannot wait for long: what is chosen one by one is known already.
  if (target.kind === 'ids') void dragOut({ kind: 'stories', ids: [...target.ids] });
  else
    void read('ids', { query: target.query }).then((ids) =>
      dragOut({ kind: 'stories', ids: [...ids] }),
    );
}

export function dragPictureOut(event: DragEvent, path: string): void {
  event.preventDefault();
  event.stopPropagation();
  void dragOut({ kind: 'picture', path });
}

async function dragOut(what: MainInput<'drag-out'>): Promise<void> {
  isOwn = true;
  try {
    const result = await main('drag-out', what);
    if (!result.ok) tellFailure(currentWords()('drag.failed'), result.error);
  } finally {
    isOwn = false;
  }
}
