import {
  type Command,
  type CommandId,
  commandIds,
  commands,
} from '../../electron/contract/commands.ts';
import { type KeyPress, keyNameOf } from './accelerators.ts';

/**
 * The command of a key that is pressed without Ctrl, Alt or Command. Letters count in the list of
 * stories only (WCAG 2.1.4), signs wherever no text is typed.
 */
export function commandOfSingleKey(press: KeyPress, inList: boolean): CommandId | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const key = singleKeyOf(press);
  if (!inList && /[A-Z]$/.test(key)) return null;
  return commandIds.find((id) => singleOf(id) === key) ?? null;
}

export function singleOf(id: CommandId): string | undefined {
  const { single }: Command = commands[id];
  return single;
}

/** A sign is the sign that it types, whether or not Shift is needed for it. */
function singleKeyOf(press: KeyPress): string {
  if (press.key === '؟') return '?';
  if (/^[!-/:-@[-`{-~]$/.test(press.key)) return press.key;
  const name = keyNameOf(press);
  return press.shiftKey && /^[A-Z]$/.test(name) ? `Shift+${name}` : name;
}
