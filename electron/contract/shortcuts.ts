import { z } from 'zod';
import { type Command, type CommandId, commandIds, commands } from './commands.ts';

/** Systems whose customs of keys differ. */
export type Platform = 'darwin' | 'win32' | 'linux';

export function platformOf(name: string): Platform {
  return name === 'darwin' || name === 'win32' ? name : 'linux';
}

const keyName = /^(?:[A-Z\d]|F(?:[1-9]|1\d|2[0-4])|Plus|[`\-=[\]\\;',./])$/;
const movingKey =
  /^(?:Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Space|Enter|Tab|Esc)$/;

/** Whether this is a key as the table of commands writes it: `CmdOrCtrl+Shift+E`, `F6`. */
export function isAccelerator(text: string): boolean {
  const [, key = ''] =
    /^(?:CmdOrCtrl\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?([^+]+)$/.exec(text) ?? [];
  return keyName.test(key) || movingKey.test(key);
}

/** What a person has chosen: another key for a command, or null for none. Others have their usual key. */
export const shortcutsSchema = z.partialRecord(
  z.enum(commandIds),
  z.string().max(60).refine(isAccelerator).nullable(),
);
export type Shortcuts = z.infer<typeof shortcutsSchema>;

export function usualKey(id: CommandId, platform: Platform): string {
  const command: Command = commands[id];
  return (platform === 'darwin' ? command.macAccelerator : null) ?? command.accelerator;
}

/**
 * Which command each key runs; a command's own key comes before its twin. A key that a person has
 * chosen is no longer the usual key of another command, so that no key has two.
 */
export function commandsByKey(
  platform: Platform,
  shortcuts: Shortcuts,
): ReadonlyMap<string, CommandId> {
  const keys = new Map<string, CommandId>();
  const give = (key: string | null | undefined, id: CommandId) => {
    if (key && !keys.has(key)) keys.set(key, id);
  };
  const usual = commandIds.filter((id) => shortcuts[id] === undefined);
  for (const id of commandIds) give(shortcuts[id], id);
  for (const id of usual) give(usualKey(id, platform), id);
  for (const id of usual) give(twinOf(id, platform), id);
  return keys;
}

function twinOf(id: CommandId, platform: Platform): string | null {
  const { twin }: Command = commands[id];
  return twin && (twin.onMac || platform !== 'darwin') ? twin.accelerator : null;
}

/** The keys of a command, its twin last. */
export function keysOf(id: CommandId, platform: Platform, shortcuts: Shortcuts): readonly string[] {
  const keys = [...commandsByKey(platform, shortcuts)];
  return keys.flatMap(([key, command]) => (command === id ? [key] : []));
}

/** Why a key can belong to no command: the system, the window or the text that is typed needs it. */
export type Refusal = 'unknown' | 'system' | 'window' | 'edits' | 'moves' | 'types';

const ofEditing = [
  ...['X', 'C', 'V', 'Z', 'A', 'Shift+Z', 'Insert'].map((key) => `CmdOrCtrl+${key}`),
  'Shift+Insert',
  'Shift+Delete',
];
/** What the menus and the windows of the system have; tests/electron/menu.test.ts compares. */
const ofWindow = ['W', 'Q', 'M', 'Plus', '=', '-', '0'].map((key) => `CmdOrCtrl+${key}`);
const ofWindowHere: Readonly<Record<Platform, readonly string[]>> = {
  darwin: ['CmdOrCtrl+H', 'CmdOrCtrl+Alt+H', 'CmdOrCtrl+Ctrl+F', 'CmdOrCtrl+`'],
  win32: ['F11'],
  linux: ['F11'],
};
const ofSystem: Readonly<Record<Platform, RegExp>> = {
  darwin:
    /^(?:CmdOrCtrl\+(?:Shift\+)?(?:Tab|Space)|CmdOrCtrl\+Shift\+[345Q]|CmdOrCtrl\+Ctrl\+.*|CmdOrCtrl\+Alt\+(?:Esc|D)|Ctrl\+(?:Up|Down|Left|Right|F\d+))$/,
  win32:
    /^(?:Alt\+(?:Shift\+)?(?:Tab|Esc|Space|F4)|CmdOrCtrl\+(?:Alt\+|Shift\+)?(?:Esc|Delete)|(?:Shift\+)?F10)$/,
  linux:
    /^(?:Alt\+(?:Shift\+)?(?:Tab|Esc|Space|F\d+)|CmdOrCtrl\+Alt\+(?:Delete|F\d+|Up|Down|Left|Right|T|L)|CmdOrCtrl\+Shift\+U|(?:Shift\+)?F10)$/,
};

export function refusalOf(key: string, platform: Platform): Refusal | null {
  if (key.startsWith('Super+')) return 'system';
  if (!isAccelerator(key)) return 'unknown';
  if (ofWindow.includes(key) || ofWindowHere[platform].includes(key)) return 'window';
  if (ofSystem[platform].test(key)) return 'system';
  if (ofEditing.includes(key)) return 'edits';
  const name = key.slice(key.lastIndexOf('+') + 1);
  const isAlt = key.includes('Alt+');
  if (/^(?:Tab|Enter|Esc)$/.test(name) || (movingKey.test(name) && !isAlt)) return 'moves';
  const isControl = key.includes('Ctrl+');
  // Alt types signs on macOS.
  const isTyped = platform === 'darwin' ? !isControl : !isControl && !isAlt;
  return isTyped && name.length === 1 ? 'types' : null;
}

/** What comes of giving a key to a command. */
export type KeyChoice =
  | { readonly kind: 'free' }
  | { readonly kind: 'taken'; readonly by: CommandId }
  | { readonly kind: 'refused'; readonly why: Refusal };

export function judgeKey(
  id: CommandId,
  key: string,
  platform: Platform,
  shortcuts: Shortcuts,
): KeyChoice {
  const why = key === usualKey(id, platform) ? null : refusalOf(key, platform);
  if (why) return { kind: 'refused', why };
  const by = commandsByKey(platform, shortcuts).get(key);
  return by === undefined || by === id ? { kind: 'free' } : { kind: 'taken', by };
}

/**
 * With this key for the command (null: none), whoever had it. Who loses a chosen key gets the
 * usual one back, if that is free.
 */
export function withKey(
  shortcuts: Shortcuts,
  id: CommandId,
  key: string | null,
  platform: Platform,
): Shortcuts {
  const kept = Object.entries(shortcuts).filter(
    ([other, chosen]) => other !== id && (key === null || chosen !== key),
  );
  const others: Shortcuts = Object.fromEntries(kept);
  return key === usualKey(id, platform) ? others : { ...others, [id]: key };
}

/** Only what may be chosen on this system: what a file says of other commands and keys is left out. */
export function usableShortcuts(stored: unknown, platform: Platform): Shortcuts {
  if (typeof stored !== 'object' || stored === null) return {};
  const usable = Object.entries(stored).flatMap(([id, key]) => {
    const parsed = shortcutsSchema.safeParse({ [id]: key });
    return parsed.success ? Object.entries(parsed.data).filter(isUsable) : [];
  });
  return Object.fromEntries(usable);

  function isUsable([id, key]: [string, string | null]): boolean {
    const parsed = z.enum(commandIds).safeParse(id);
    if (!parsed.success) return false;
    return key === null || judgeKey(parsed.data, key, platform, {}).kind !== 'refused';
  }
}
