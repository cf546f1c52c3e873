import type { CommandId } from '../../electron/contract/commands.ts';
import { keysOf, usualKey, withKey } from '../../electron/contract/shortcuts.ts';
import { changeSettings, useSettings } from '../stores/settings-store.ts';

/** Gives a key to a command, or none; whoever had it loses it. Main keeps it and shows it in the menus. */
export function giveKey(id: CommandId, key: string | null): void {
  const { platform, settings } = useSettings.getState();
  changeSettings({ shortcuts: withKey(settings.shortcuts, id, key, platform) });
}

export function resetAllKeys(): void {
  changeSettings({ shortcuts: {} });
}

export interface CommandKey {
  /** As an accelerator; null: none. */
  readonly key: string | null;
  readonly usual: string;
}

/** The key of a command beside its usual one. */
export function useCommandKey(id: CommandId): CommandKey {
  const { platform, settings } = useSettings();
  const [key = null] = keysOf(id, platform, settings.shortcuts);
  return { key, usual: usualKey(id, platform) };
}
