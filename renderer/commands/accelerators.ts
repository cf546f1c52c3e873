import {
  type Command,
  type CommandId,
  commandIds,
  commands,
} from '../../electron/contract/commands.ts';
import type { StartState } from '../../electron/contract/main-requests.ts';

export type Platform = StartState['platform'];

export function acceleratorOf(id: CommandId, platform: Platform): string | null {
  const command: Command = commands[id];
  if (platform === 'darwin' && command.macAccelerator) return command.macAccelerator;
  return command.accelerator ?? null;
}

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Backspace: '⌫',
};
const signs: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
};

/** As a person of this platform writes it: `Ctrl+Shift+E`, `⇧⌘E`. */
export function acceleratorText(accelerator: string, platform: Platform): string {
  const parts = accelerator.split('+');
  if (platform !== 'darwin') return parts.map((part) => signs[part] ?? part).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];
  const sorted = parts.toSorted((a, b) => rank(order, a) - rank(order, b));
  return sorted.map((part) => macSigns[part] ?? signs[part] ?? part).join('');
}

function rank(order: readonly string[], part: string): number {
  const at = order.indexOf(part);
  return at === -1 ? order.length : at;
}

/** The parts of a keyboard event that decide. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

const keyNames: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

/**
 * Letters and digits are matched by the place of the key as well, so that a shortcut works while
 * an Arabic layout is on, and with Alt held on macOS.
 */
export function matchesAccelerator(
  press: KeyPress,
  accelerator: string,
  platform: Platform,
): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const main = parts.includes('CmdOrCtrl');
  const mac = platform === 'darwin';
  if (press.shiftKey !== parts.includes('Shift')) return false;
  if (press.altKey !== parts.includes('Alt')) return false;
  if (press.metaKey !== (mac && main)) return false;
  if (press.ctrlKey !== ((!mac && main) || parts.includes('Ctrl'))) return false;
  const name = keyNames[key] ?? key;
  if (press.key.toLowerCase() === name.toLowerCase()) return true;
  if (/^[A-Z]$/.test(key)) return !/^[a-z]$/i.test(press.key) && press.code === `Key${key}`;
  return /^\d$/.test(key) && press.code === `Digit${key}`;
}

export function commandOfKey(press: KeyPress, platform: Platform): CommandId | null {
  // Ctrl+Y is redo as well where Ctrl+Shift+Z is not the custom.
  if (platform !== 'darwin' && matchesAccelerator(press, 'CmdOrCtrl+Y', platform)) return 'redo';
  for (const id of commandIds) {
    const accelerator = acceleratorOf(id, platform);
    if (accelerator && matchesAccelerator(press, accelerator, platform)) return id;
  }
  return null;
}
