import type { CommandId } from '../../electron/contract/commands.ts';
import { useSettings } from '../stores/settings-store.ts';
import { acceleratorOf, acceleratorText } from './accelerators.ts';

/** The key of a command as this platform writes it; undefined when it has none. */
export function useShortcut(id: CommandId): string | undefined {
  const platform = useSettings((state) => state.platform);
  const accelerator = acceleratorOf(id, platform);
  return accelerator === null ? undefined : acceleratorText(accelerator, platform);
}
