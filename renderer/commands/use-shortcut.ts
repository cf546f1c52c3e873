import type { CommandId } from '../../electron/contract/commands.ts';
import { keysOf } from '../../electron/contract/shortcuts.ts';
import { useSettings } from '../stores/settings-store.ts';
import { acceleratorText } from './accelerators.ts';

/** The key of a command as this platform writes it; undefined when it has none. */
export function useShortcut(id: CommandId): string | undefined {
  const { platform, settings } = useSettings();
  const [accelerator] = keysOf(id, platform, settings.shortcuts);
  return accelerator && acceleratorText(accelerator, platform);
}
