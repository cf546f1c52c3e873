import type { KeyboardEvent } from 'react';
import { main } from '../../bridge/bridge.ts';
import { keyNameOf } from '../../commands/accelerators.ts';
import { runCommand } from '../../commands/handlers.ts';
import { focusPane, togglePeek } from '../../commands/panes.ts';
import { clearPinnedTags, togglePinnedTag } from '../../commands/pin-acts.ts';
import {
  currentTotal,
  type MoveMode,
  moveBy,
  moveToIndex,
  toggleRow,
} from '../../stores/list-rows.ts';
import { isPeeking } from '../../stores/pane-store.ts';
import { isSelected } from '../../stores/selection.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useSettings } from '../../stores/settings-store.ts';

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'preventDefault'
>;

/**
 * Keys of the list: arrows select, Shift extends, Ctrl moves without selecting, Ctrl+Space takes
 * one row in or out, Space reads on without leaving the list (a hidden reader it shows for a look,
 * which Space or Escape ends), Enter goes to read, Ctrl+Enter in a window of its own, Delete goes to
 * the trash. `inSight`: rows of one page. Single keys that are commands are heard in keys.ts.
 */
export function handleListKey(event: Press, inSight: number): void {
  if (event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const mode: MoveMode = event.shiftKey ? 'extend' : control ? 'walk' : 'select';
  const act = listAct(event.key, mode, inSight) ?? (mode === 'select' ? singleAct(event) : null);
  if (act === null) return;
  event.preventDefault();
  act();
}

function listAct(key: string, mode: MoveMode, inSight: number): (() => void) | null {
  const { active } = currentSelection();
  switch (key) {
    case 'ArrowDown':
      return () => void moveBy(1, mode);
    case 'ArrowUp':
      return () => void moveBy(-1, mode);
    case 'PageDown':
      return () => void moveBy(inSight, mode);
    case 'PageUp':
      return () => void moveBy(-inSight, mode);
    case 'Home':
      return () => void moveToIndex(0, mode);
    case 'End':
      return () => void moveToIndex((currentTotal() ?? 1) - 1, mode);
    case ' ':
      if (active === null) return null;
      if (mode === 'walk' || !isSelected(currentSelection(), active.id))
        return () => void toggleRow(active);
      return () => look(mode === 'extend' ? -1 : 1);
    case 'Escape':
      return isPeeking() ? togglePeek : null;
    case 'Enter':
      if (mode === 'walk' && active !== null)
        return () => void main('open-story', { article: active.id });
      return () => focusPane('reader');
    case 'Delete':
      return () => runCommand('trash');
    default:
      return null;
  }
}

/** X and O do as in a mail program, 0 to 9 are for pinned tags, while keys without modifiers are on. */
function singleAct(event: Press): (() => void) | null {
  if (!useSettings.getState().settings.singleKeys) return null;
  const { active } = currentSelection();
  const key = keyNameOf(event);
  if (key === 'X' && active !== null) return () => void toggleRow(active);
  if (/^[1-9]$/.test(key)) return () => void togglePinnedTag(Number(key));
  if (key === '0') return () => void clearPinnedTags();
  return key === 'O' ? () => focusPane('reader') : null;
}

/** Turns a page of the story at hand, or shows it; the keyboard stays in the list. */
function look(direction: 1 | -1): void {
  const reader = document.querySelector('[data-pane="reader"]');
  const page = reader?.querySelector('[data-pane-focus]');
  if (isPeeking()) togglePeek();
  else if (reader !== null) page?.scrollBy({ top: direction * page.clientHeight * 0.9 });
  else if (useSettings.getState().settings.panes.hidden.includes('reader')) togglePeek();
  else focusPane('reader');
}
