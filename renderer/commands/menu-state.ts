import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CommandId, commandIds } from '../../electron/contract/commands.ts';
import { main } from '../bridge/bridge.ts';
import { infoQuery, searchPageQuery, undoStateQuery } from '../stores/archive-queries.ts';
import { useHasCopies } from '../stores/current-article.ts';
import { useReader } from '../stores/reader-store.ts';
import { useRunningAct } from '../stores/running-act.ts';
import { useSearch } from '../stores/search-store.ts';
import { selectedCount } from '../stores/selection.ts';
import { useSelection } from '../stores/selection-store.ts';
import { undoLabels } from '../strings/action-words.ts';
import { useWords } from '../strings/words.tsx';

export interface Situation {
  readonly writable: boolean;
  readonly selected: number;
  readonly total: number;
  readonly hits: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly searching: boolean;
  readonly listShown: boolean;
  /** The story at hand has near-copies. */
  readonly hasCopies: boolean;
  /** There is a list to go back to. */
  readonly canGoBack: boolean;
}

const writing: readonly CommandId[] = [
  'import-files',
  'import-folder',
  'import-clipboard',
  'prune-history',
  'undo',
  'redo',
  'edit-fields',
  'add-tag',
  'add-picture',
  'record-update',
  'new-collection',
  'rename-tag',
  'save-search',
  'write-sidecars',
  'trash',
];
const ofSelection: readonly CommandId[] = ['edit-fields', 'add-tag', 'record-update', 'trash'];
const ofOneStory: readonly CommandId[] = ['more-like', 'add-picture', 'show-in-folder'];

export const ofCopies: readonly CommandId[] = ['near-copies', 'compare-copies'];

/** Commands that can do nothing in this situation; they stay in their places, greyed. */
export function disabledCommands(now: Situation): CommandId[] {
  const off = new Set<CommandId>(now.writable ? [] : writing);
  if (now.selected === 0) for (const id of ofSelection) off.add(id);
  if (now.selected !== 1) for (const id of ofOneStory) off.add(id);
  if (now.total === 0)
    for (const id of ['export-bundle', 'previous-story', 'next-story'] as const) off.add(id);
  if (now.hits === 0) for (const id of ['find-next', 'find-previous'] as const) off.add(id);
  if (!now.searching || !now.listShown) off.add('save-search');
  if (!now.hasCopies) for (const id of ofCopies) off.add(id);
  if (!now.canGoBack) off.add('go-back');
  if (!now.canUndo) off.add('undo');
  if (!now.canRedo) off.add('redo');
  return commandIds.filter((id) => off.has(id));
}

const ofLook: readonly CommandId[] = commandIds.filter((id) =>
  /^(?:theme|density|language)-/.test(id),
);

/** Without an archive the window can still be told how to look and to speak. */
export function useMenuWithoutArchive(): void {
  useEffect(() => {
    const disabled = commandIds.filter((id) => !ofLook.includes(id));
    void main('set-menu-state', { disabled, undoLabel: null, redoLabel: null });
  }, []);
}

/** Tells main which commands can be used and how undo is called, whenever that changes. */
export function useMenuState(): void {
  const words = useWords();
  const { query, place } = useSearch();
  const selected = useSelection((state) => selectedCount(state.selection));
  const hits = useReader((state) => state.hits);
  const { data: info } = useQuery(infoQuery());
  const { data: undoState } = useQuery(undoStateQuery());
  const { data: firstPage } = useQuery(searchPageQuery(query, 0));
  const labels = undoLabels(words, undoState);
  const isBusy = useRunningAct((state) => state.act !== null);
  const disabled = disabledCommands({
    writable: info?.access.kind === 'writable',
    selected,
    total: firstPage?.total ?? 0,
    hits,
    canUndo: labels.undo !== null && !isBusy,
    canRedo: labels.redo !== null && !isBusy,
    searching: query.text.trim() !== '' || query.filters.length > 0,
    listShown: place.kind !== 'pictures' && place.kind !== 'trash',
    hasCopies: useHasCopies(),
    canGoBack: place.kind === 'like' || place.kind === 'copies',
  });
  const state = JSON.stringify({ disabled, undoLabel: labels.undo, redoLabel: labels.redo });
  useEffect(() => {
    void main('set-menu-state', JSON.parse(state));
  }, [state]);
}
