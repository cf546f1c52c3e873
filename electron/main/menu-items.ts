import type { MenuItemConstructorOptions } from 'electron';
import {
  type Command,
  type CommandId,
  commandIds,
  commands,
  type MenuName,
} from '../contract/commands.ts';
import type { MainInput, RecentArchive } from '../contract/main-requests.ts';
import type { Settings } from '../contract/settings.ts';
import { keysOf, type Platform } from '../contract/shortcuts.ts';
import type { Words } from '../contract/strings/format.ts';
import type { Locale, StringKey } from '../contract/strings/strings.ts';

/** What a window says about its commands; null until its page has spoken. */
export type MenuState = MainInput<'set-menu-state'> | null;

export interface MenuContext {
  readonly platform: Platform;
  /** Reload and developer tools are for people who build the app. */
  readonly development: boolean;
  readonly words: Words;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly recent: readonly RecentArchive[];
  readonly state: MenuState;
  readonly actions: MenuActions;
}

export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly openRecent: (index: number) => void;
  readonly clearRecent: () => void;
}

export type Item = MenuItemConstructorOptions;

/** The commands of a menu by group, in the order of the command table. */
export function groupsOf(context: MenuContext, name: MenuName): Item[][] {
  const groups = new Map<number, CommandId[]>();
  for (const id of commandIds) {
    const command: Command = commands[id];
    if (command.menu !== name) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), id]);
  }
  return [...groups.keys()]
    .sort((left, right) => left - right)
    .map((group) => groupItems(context, groups.get(group) ?? []));
}

function groupItems(context: MenuContext, ids: readonly CommandId[]): Item[] {
  const [first] = ids;
  const submenu = first === undefined ? undefined : commandOf(first).submenu;
  const items = ids.flatMap((id) => [commandItem(context, id), ...twinItems(context, id)]);
  return submenu === undefined
    ? items
    : [{ id: submenu, label: context.words(submenu), submenu: items }];
}

function commandItem(context: MenuContext, id: CommandId): Item {
  const [accelerator] = keysOf(id, context.platform, context.settings.shortcuts);
  return {
    id,
    label: commandLabel(context, id),
    enabled: isEnabled(context.state, id),
    click: () => context.actions.run(id),
    ...(accelerator !== undefined && { accelerator }),
    ...checkOf(context, id),
  };
}

/** A menu item holds one key only: the second one of a command is an item of its own that nobody sees. */
function twinItems(context: MenuContext, id: CommandId): Item[] {
  const [, accelerator] = keysOf(id, context.platform, context.settings.shortcuts);
  if (accelerator === undefined) return [];
  return [
    {
      ...commandItem(context, id),
      id: `${id}-twin`,
      accelerator,
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
  ];
}

function commandOf(id: CommandId): Command {
  return commands[id];
}

/** "Undo Edit Credit for 12 Stories": the page names what would be undone. */
function commandLabel(context: MenuContext, id: CommandId): string {
  const named =
    id === 'undo' ? context.state?.undoLabel : id === 'redo' ? context.state?.redoLabel : null;
  return named ? plain(named) : context.words(commandOf(id).label);
}

/** Until a page has said what it can do, only what main itself does can be used. */
export function isEnabled(state: MenuState, id: CommandId): boolean {
  if (commandOf(id).by === 'main') return true;
  return state !== null && !state.disabled.includes(id);
}

/** Whether the item has a mark, and whether it is on. */
export function checkOf(
  context: Pick<MenuContext, 'settings' | 'locale' | 'state'>,
  id: CommandId,
): { type: 'radio' | 'checkbox'; checked: boolean } | null {
  const { theme, density, listLook, notifications, panes, rememberSearches, timeline } =
    context.settings;
  const hidden = context.state?.hiddenPanes ?? panes.hidden;
  const [name, value] = splitLast(id);
  if (name === 'theme') return { type: 'radio', checked: theme === value };
  if (name === 'density') return { type: 'radio', checked: density === value };
  if (name === 'language') return { type: 'radio', checked: context.locale === value };
  if (id === 'toggle-timeline') return { type: 'checkbox', checked: timeline };
  if (id === 'remember-searches') return { type: 'checkbox', checked: rememberSearches };
  if (id === 'toggle-table')
    return { type: 'checkbox', checked: context.state?.isTable ?? listLook === 'table' };
  if (id === 'toggle-notifications') return { type: 'checkbox', checked: notifications };
  const pane = panesByCommand[id];
  return pane === undefined ? null : { type: 'checkbox', checked: !hidden.includes(pane) };
}

type Pane = Settings['panes']['hidden'][number];

const panesByCommand: Readonly<Partial<Record<CommandId, Pane>>> = {
  'toggle-sidebar': 'sidebar',
  'toggle-reader': 'reader',
  'toggle-panel': 'panel',
};

function splitLast(id: string): [string, string] {
  const dash = id.lastIndexOf('-');
  return [id.slice(0, Math.max(dash, 0)), id.slice(dash + 1)];
}

export function role(
  context: MenuContext,
  name: NonNullable<Item['role']>,
  label: StringKey,
  accelerator?: string,
): Item {
  return {
    id: `role-${name}`,
    role: name,
    label: context.words(label),
    ...(accelerator !== undefined && { accelerator }),
  };
}

export function joinGroups(groups: readonly Item[][]): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}

/** An ampersand would mark a key of the menu instead of being shown. */
export function plain(text: string): string {
  return text.replaceAll('&', '&&');
}
