import { mostRecent } from '../../electron/contract/settings.ts';
import { changeSettings, useSettings } from '../stores/settings-store.ts';
import type { PaletteEntry } from './palette-entries.ts';

/**
 * Runs what was chosen in the palette, which closes, where the keyboard was before: undo and select
 * all are for the field that it was in.
 */
export function runFromPalette({ command, run }: PaletteEntry): void {
  // The focus goes back in the frame after the dialog has gone.
  requestAnimationFrame(() => requestAnimationFrame(run));
  if (!command) return;
  const others = useSettings.getState().settings.recentCommands.filter((id) => id !== command);
  changeSettings({ recentCommands: [command, ...others].slice(0, mostRecent) });
}
