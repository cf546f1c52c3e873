import { type Command, type CommandId, commands } from '../../electron/contract/commands.ts';
import type { Words } from '../../electron/contract/strings/format.ts';

/** The name of a command where it stands without its menu: "Appearance: Dark", not "Dark". */
export function commandName(id: CommandId, words: Words): string {
  const { label, submenu }: Command = commands[id];
  const name = words(label);
  if (id.startsWith('toggle-')) return words('palette.toggle', { name });
  return submenu ? words('palette.ofGroup', { group: words(submenu), name }) : name;
}

/** As `commandName`, in a sentence: without the dots of a command that asks on. */
export function plainCommandName(id: CommandId, words: Words): string {
  return commandName(id, words).replace(/\s*…$/, '');
}
