import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CommandId, commandIds, commands } from '../../electron/contract/commands.ts';
import type { CopyVerdict } from '../../electron/contract/types.ts';
import { main } from '../bridge/bridge.ts';
import { infoQuery, searchPageQuery, undoStateQuery } from '../stores/archive-queries.ts';
import { type CommandState, useCommandState, type WhyNot } from '../stores/command-state.ts';
import { useCopies } from '../stores/current-article.ts';
import { useIsTable } from '../stores/list-look.ts';
import { isInOwnOrder } from '../stores/query-change.ts';
import { useReader } from '../stores/reader-store.ts';
import { useRunningAct } from '../stores/running-act.ts';
import { useSearchHistory } from '../stores/search-history.ts';
import { isWide, useSearch } from '../stores/search-store.ts';
import { selectedCount } from '../stores/selection.ts';
import { useSelection } from '../stores/selection-store.ts';
import { type HideablePane, useSettings } from '../stores/settings-store.ts';
import { canGo, useVisits } from '../stores/visits.ts';
import { useIsStoryWindow } from '../stores/window-store.ts';
import { undoLabels } from '../strings/action-words.ts';
import { useWords } from '../strings/words.tsx';

export interface Situation {
  readonly writable: boolean;
  readonly selected: number;
  readonly total: number;
  readonly hits: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A long act is running. */
  readonly isBusy: boolean;
  readonly searching: boolean;
  readonly listShown: boolean;
  /** What was decided of each near-copy of the story at hand; null: nothing yet. */
  readonly copies: readonly (CopyVerdict | null)[];
  /** The list shows one collection in its own order. */
  readonly inOwnOrder: boolean;
  /** Something was searched for before. */
  readonly hasSearches: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** The window is for one story. */
  readonly isStoryWindow: boolean;
}

const writing: readonly CommandId[] = [
  'import-files',
  'import-folder',
  'import-clipboard',
  'prune-history',
  'undo',
  'redo',
  'replace-text',
  'edit-fields',
  'add-tag',
  'add-subject',
  'add-picture',
  'record-update',
  'new-collection',
  'rename-tag',
  'different-stories',
  'keep-copies',
  'save-search',
  'download-pictures',
  'write-sidecars',
  'trash',
  'move-up',
  'move-down',
];
const ofOrder: readonly CommandId[] = ['move-up', 'move-down'];
const ofSelection: readonly CommandId[] = [
  'edit-fields',
  'add-tag',
  'add-subject',
  'record-update',
  'trash',
  'different-stories',
  'keep-copies',
  'print',
  ...ofOrder,
];
const ofOneStory: readonly CommandId[] = [
  'next-section',
  'previous-section',
  'open-window',
  'more-like',
  'add-picture',
  'show-in-folder',
];

const ofResults: readonly CommandId[] = [
  'export-bundle',
  'export-pdf',
  'replace-text',
  'previous-story',
  'next-story',
];

/** What only a window with the list can do. */
const ofList: readonly CommandId[] = [
  'import-files',
  'import-folder',
  'import-clipboard',
  'export-bundle',
  'check-archive',
  'prune-history',
  'search-form',
  'replace-text',
  'toggle-sidebar',
  'choose-places',
  'toggle-reader',
  'toggle-timeline',
  'go-back',
  'go-forward',
  'go-all',
  'go-attention',
  'go-pictures',
  'go-trash',
  'go-tags',
  'go-names',
  'go-last-import',
  'go-unfiled',
  'go-duplicates',
  'go-missing',
  'go-retracted',
  'previous-story',
  'next-story',
  'more-like',
  'near-copies',
  'open-window',
  'save-search',
  'write-sidecars',
];

/** Commands for near-copies that can do nothing: there are none of the kind that they are for. */
export function copyCommandsOff(
  copies: Situation['copies'],
  selected: number,
): readonly CommandId[] {
  return [
    ...(copies.every((verdict) => verdict === 'different') ? (['near-copies'] as const) : []),
    ...(copies.length === 0 ? (['compare-copies'] as const) : []),
    ...(selected < 2 && !copies.includes(null)
      ? (['different-stories', 'keep-copies'] as const)
      : []),
  ];
}

/** Commands that can do nothing in this situation, and why; they stay in their places, greyed. */
export function commandsOff(now: Situation): ReadonlyMap<CommandId, WhyNot> {
  const reasons = new Map<CommandId, WhyNot>();
  const off = (ids: readonly CommandId[], why: WhyNot) => {
    for (const id of ids) if (!reasons.has(id)) reasons.set(id, why);
  };
  if (now.isStoryWindow) off(ofList, 'story-window');
  if (!now.writable) off(writing, 'read-only');
  if (!now.inOwnOrder) off(ofOrder, 'no-own-order');
  if (now.selected === 0) off([...ofSelection, ...ofOneStory], 'no-selection');
  if (now.selected !== 1) off(ofOneStory, 'not-one');
  if (now.total === 0) off(ofResults, 'no-stories');
  if (now.hits === 0) off(['find-next', 'find-previous'], 'no-hits');
  if (!now.searching || !now.listShown) off(['save-search'], 'no-search');
  off(copyCommandsOff(now.copies, now.selected), 'no-copies');
  if (!now.hasSearches) off(['search-history', 'clear-searches'], 'no-searches');
  if (!now.canGoBack) off(['go-back'], 'nothing-before');
  if (!now.canGoForward) off(['go-forward'], 'nothing-after');
  if (now.isBusy) off(['undo', 'redo'], 'busy');
  if (!now.canUndo) off(['undo'], 'no-undo');
  if (!now.canRedo) off(['redo'], 'no-redo');
  return new Map(commandIds.flatMap((id) => pair(id, reasons.get(id))));
}

function pair(id: CommandId, why: WhyNot | undefined): [CommandId, WhyNot][] {
  return why ? [[id, why]] : [];
}

const withoutArchive: readonly CommandId[] = commandIds.filter(
  (id) =>
    commands[id].by === 'main' ||
    (commands[id].menu === 'help' && id !== 'search-syntax' && id !== 'show-tour') ||
    /^(?:theme|density|language)-|^toggle-notifications$/.test(id),
);

/** Without an archive the window can still be told how to look and to speak. */
export function useMenuWithoutArchive(): void {
  useEffect(() => {
    const off = commandIds.filter((id) => !withoutArchive.includes(id));
    const none = { undoLabel: null, redoLabel: null };
    tell({ off: new Map(off.map((id) => [id, 'no-archive'])), ...none }, [], false);
  }, []);
}

function tell(state: CommandState, hiddenPanes: readonly HideablePane[], isTable: boolean): void {
  useCommandState.setState(state);
  const { off, ...labels } = state;
  void main('set-menu-state', {
    disabled: [...off.keys()],
    hiddenPanes: [...hiddenPanes],
    isTable,
    ...labels,
  });
}

/**
 * Tells main and the palette which commands can be used and how undo is called, whenever that
 * changes. A component that draws nothing, so that each key and each selection draws nothing else.
 */
export function MenuState(): null {
  const words = useWords();
  const query = useSearch((state) => state.query);
  const place = useSearch((state) => state.place);
  const selected = useSelection((state) => selectedCount(state.selection));
  const hits = useReader((state) => state.hits);
  const { data: info } = useQuery(infoQuery());
  const { data: undoState } = useQuery(undoStateQuery());
  const isStoryWindow = useIsStoryWindow();
  // What was found last counts until the next is there: no key makes the menus anew twice.
  const { data: firstPage } = useQuery({
    ...searchPageQuery(query, 0),
    placeholderData: keepPreviousData,
    enabled: !isStoryWindow,
  });
  const hidden = useSettings(({ settings }) => settings.panes.hidden);
  const labels = undoLabels(words, undoState);
  const isTable = useIsTable();
  const isBusy = useRunningAct((state) => state.act !== null);
  const off = commandsOff({
    writable: info?.access.kind === 'writable',
    selected,
    total: firstPage?.total ?? 0,
    hits,
    canUndo: labels.undo !== null,
    canRedo: labels.redo !== null,
    isBusy,
    searching: query.text.trim() !== '' || query.filters.length > 0,
    listShown: !isWide(place),
    copies: useCopies(),
    hasSearches: useSearchHistory((state) => state.searches.length > 0),
    inOwnOrder: !isWide(place) && isInOwnOrder(query),
    canGoBack: useVisits((history) => canGo(history, -1)),
    canGoForward: useVisits((history) => canGo(history, 1)),
    isStoryWindow,
  });
  const { undo: undoLabel, redo: redoLabel } = labels;
  const hiddenPanes: readonly HideablePane[] = isStoryWindow ? ['sidebar', ...hidden] : hidden;
  const shape = JSON.stringify([[...off], undoLabel, redoLabel, hiddenPanes, isTable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape holds all of it
  useEffect(() => tell({ off, undoLabel, redoLabel }, hiddenPanes, isTable), [shape]);
  return null;
}
