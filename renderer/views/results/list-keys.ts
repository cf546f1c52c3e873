import type { KeyboardEvent } from 'react';
import { runCommand } from '../../commands/handlers.ts';
import { focusPane } from '../../commands/panes.ts';
import {
  currentTotal,
  type MoveMode,
  moveBy,
  moveToIndex,
  toggleRow,
} from '../../stores/list-rows.ts';
import { currentSelection } from '../../stores/selection-store.ts';

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'preventDefault'
>;

/**
 * Keys of the list: arrows select, Shift extends, Ctrl moves without selecting, Ctrl+Space takes
 * one row in or out, Enter reads, Delete goes to the trash. `inSight`: rows of one page.
 */
export function handleListKey(event: Press, inSight: number): void {
  if (event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const mode: MoveMode = event.shiftKey ? 'extend' : control ? 'walk' : 'select';
  const act = listAct(event.key, mode, inSight);
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
      return active === null ? null : () => void toggleRow(active);
    case 'Enter':
      return () => focusPane('reader');
    case 'Delete':
      return () => runCommand('trash');
    default:
      return null;
  }
}
