import { type CommandId, commandIds, commands } from '../../electron/contract/commands.ts';
import type { RecentArchive } from '../../electron/contract/main-requests.ts';
import type { Words } from '../../electron/contract/strings/format.ts';
import type { FilterField, Places } from '../../electron/contract/types.ts';
import { main } from '../bridge/bridge.ts';
import { collectionValue } from '../stores/collection-value.ts';
import type { CommandState, WhyNot } from '../stores/command-state.ts';
import { everything, setFilter } from '../stores/query-change.ts';
import { goToSaved } from '../stores/saved-search.ts';
import { goTo } from '../stores/search-store.ts';
import { commandName } from '../strings/command-words.ts';
import { matchName, wholeWords } from '../strings/match-name.ts';
import { runCommand } from './handlers.ts';

/** What the palette can run or go to. */
export interface PaletteEntry {
  readonly key: string;
  readonly name: string;
  /** What is looked into in place of the name, which may hold what a person looks for elsewhere. */
  readonly sought?: string;
  /** Where it stands in the menus, or what kind of place it is. */
  readonly aside: string;
  readonly command?: CommandId;
  /** Why it can do nothing now. */
  readonly whyNot: WhyNot | null;
  readonly run: () => void;
}

/** Every command, in the order of the menus. */
export function commandEntries(words: Words, state: CommandState): PaletteEntry[] {
  return commandIds.map((id) => ({
    key: `command/${id}`,
    name: undoName(id, state) ?? commandName(id, words),
    ...((id === 'undo' || id === 'redo') && { sought: words(commands[id].label) }),
    aside: words(`menu.${commands[id].menu}`),
    command: id,
    whyNot: state.off.get(id) ?? null,
    run: () => runCommand(id),
  }));
}

function undoName(id: CommandId, { undoLabel, redoLabel }: CommandState): string | null {
  return id === 'undo' ? undoLabel : id === 'redo' ? redoLabel : null;
}

/** Saved searches, collections and tags of the archive. */
export function placeEntries(words: Words, places: Places): PaletteEntry[] {
  const { savedSearches, collections, tags } = places;
  return [
    ...savedSearches.map((saved) =>
      entry(`saved/${saved.name}`, saved.name, words('palette.saved'), () => goToSaved(saved)),
    ),
    ...collections.map((collection) =>
      entry(`collection/${collection.id}`, collection.name, words('palette.collection'), () =>
        goToValue('collection', collectionValue(collection, collections)),
      ),
    ),
    ...tags.map(({ value }) =>
      entry(`tag/${value}`, value, words('palette.tag'), () => goToValue('tag', value)),
    ),
  ];
}

export function archiveEntries(
  words: Words,
  archives: readonly (RecentArchive & { readonly index: number })[],
): PaletteEntry[] {
  return archives.map(({ name, folder, index }) =>
    entry(
      `archive/${folder}`,
      name,
      words('palette.archive'),
      () => void main('open-recent', { index }),
    ),
  );
}

function entry(key: string, name: string, aside: string, run: () => void): PaletteEntry {
  return { key, name, aside, whyNot: null, run };
}

function goToValue(field: FilterField, value: string): void {
  goTo({ kind: 'all' }, { ...everything, filters: setFilter([], field, value, 'include') });
}

/** More than anybody walks through; typing on narrows them. */
const mostShown = 100;

/**
 * Those that answer what was typed, the best first; of those that answer alike the commands used
 * last, then commands, places, and what is off. A place is not found by letters strewn over its
 * name: there may be thousands of them.
 */
export function foundEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly CommandId[],
): PaletteEntry[] {
  return entries
    .flatMap((entry) => {
      const score = matchName(entry.sought ?? entry.name, typed, entry.aside);
      const least = entry.command ? 0 : wholeWords;
      if (score === null || score < least) return [];
      return [{ entry, score, kind: Math.floor(score), rank: rankOf(entry, recent) }];
    })
    .sort((a, b) => b.kind - a.kind || a.rank - b.rank || b.score - a.score)
    .slice(0, mostShown)
    .map(({ entry }) => entry);
}

function rankOf({ command, whyNot }: PaletteEntry, recent: readonly CommandId[]): number {
  if (whyNot) return recent.length + 2;
  if (!command) return recent.length + 1;
  const at = recent.indexOf(command);
  return at === -1 ? recent.length : at;
}
