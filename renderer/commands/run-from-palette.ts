import { mostRecent } from '../../electron/contract/settings.ts';
import { closeDialog } from '../stores/dialog-store.ts';
import { changeSettings, useSettings } from '../stores/settings-store.ts';
import type { PaletteEntry } from './palette-entries.ts';

/**
 * Closes the palette and runs what was chosen, where the keyboard was before: undo and select all
 * are for the field that it was in.
 */
export function runFromPalette({ command, run }: PaletteEntry): void {
  closeDialog();
  // The focus goes back in the frame after the dialog has gone.
  requestAnimationFrame(() => requestAnimationFrame(run));
  if (!command) return;
  const others = useSettings.getState().settings.recentCommands.filter((id) => id !== command);
  changeSettings({ recentCommands: [command, ...others].slice(0, mostRecent) });
}
