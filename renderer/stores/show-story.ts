import type { ArticleId } from '../../electron/contract/types.ts';
import { main } from '../bridge/bridge.ts';
import { showPanel } from './pane-store.ts';
import { type PanelSection, wishOfPanel } from './panel-store.ts';
import { selectOnly } from './selection.ts';
import { changeSelection } from './selection-store.ts';
import { visitStory } from './visits.ts';
import { useWindow } from './window-store.ts';

/**
 * Selects a story by itself, at no index of the list, and shows a section of it in the side panel.
 * For places that are no list of stories: pictures, a report. In the window of a story another one
 * gets a window, too.
 */
export function showStory(id: ArticleId, section: PanelSection): void {
  const { story } = useWindow.getState();
  if (story !== null && story !== id) {
    void main('open-story', { article: id });
    return;
  }
  visitStory();
  changeSelection(() => ({ ...selectOnly({ index: 0, id }), active: null, anchor: null }));
  showPanel();
  wishOfPanel({ section, act: 'show' });
}
