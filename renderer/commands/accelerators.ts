import type { CommandId } from '../../electron/contract/commands.ts';
import { commandsByKey, type Platform, type Shortcuts } from '../../electron/contract/shortcuts.ts';

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
  Plus: '+',
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
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  ' ': 'Space',
  '+': 'Plus',
};

/** Signs by the place of their keys on a keyboard of the United States. */
const signPlaces: Readonly<Record<string, string>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/**
 * The key as an accelerator names it, without its modifiers. Keys that type no Latin letter or
 * sign are named by their place, so that a shortcut works while an Arabic layout is on, and with
 * Alt held on macOS.
 */
export function keyNameOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): string {
  const name = keyNames[key];
  if (name !== undefined) return name;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (/^[!-~]$/.test(key) || (key.length > 1 && key !== 'Dead')) return key;
  return /^Key[A-Z]$/.test(code) ? code.slice(3) : (signPlaces[code] ?? key);
}

/** The accelerator that a press is; null for a modifier alone. What no command can have is named as well. */
export function acceleratorOfPress(press: KeyPress, platform: Platform): string | null {
  if (/^(?:Control|Shift|Alt|Meta|AltGraph|CapsLock|Fn)$/.test(press.key)) return null;
  const mac = platform === 'darwin';
  const parts = [
    !mac && press.metaKey && 'Super',
    (mac ? press.metaKey : press.ctrlKey) && 'CmdOrCtrl',
    mac && press.ctrlKey && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    keyNameOf(press),
  ];
  return parts.filter(Boolean).join('+');
}

export function commandOfKey(
  press: KeyPress,
  platform: Platform,
  shortcuts: Shortcuts,
): CommandId | null {
  const accelerator = acceleratorOfPress(press, platform);
  return (accelerator && commandsByKey(platform, shortcuts).get(accelerator)) || null;
}
