import type { ArchiveEvent, ArticleId } from '../../electron/contract/types.ts';
import { selectedCount, selectOnly } from './selection.ts';
import { changeSelection, currentSelection } from './selection-store.ts';
import { panesOfStory, useSettings } from './settings-store.ts';
import { useWindow } from './window-store.ts';

/** Makes this the window of one story, once, before anything is drawn. */
export function beginStoryWindow(story: ArticleId): void {
  useWindow.setState({ story });
  useSettings.setState(({ settings }) => ({ settings: { ...settings, panes: panesOfStory } }));
  selectStory(story);
}

/** The window's story keeps its window: with another id, and when it comes back after it was gone. */
export function followStory(event: Extract<ArchiveEvent, { kind: 'articles-changed' }>): void {
  const { story } = useWindow.getState();
  if (story === null) return;
  const now = event.renamed.find(({ from }) => from === story)?.to ?? story;
  if (now !== story) useWindow.setState({ story: now });
  const isGone = selectedCount(currentSelection()) === 0;
  const isBack = event.changed.includes(now) && !event.removed.includes(now);
  if (isGone && isBack) selectStory(now);
}

function selectStory(id: ArticleId): void {
  changeSelection(() => ({ ...selectOnly({ index: 0, id }), active: null, anchor: null }));
}
