import type { ArticleId, Query, Target } from '../../electron/contract/types.ts';

/**
 * What is selected in the list, as a value. A selection names articles, never drawn rows:
 * scrolling, sorting and reloading leave it alone.
 */
export interface Selection {
  readonly chosen:
    | { readonly kind: 'ids'; readonly ids: ReadonlySet<ArticleId> }
    /** All results of the query, drawn or not. */
    | { readonly kind: 'all'; readonly query: Query; readonly total: number };
  /** The row that the keyboard stands on. */
  readonly active: Row | null;
  /** Where a range began. */
  readonly anchor: Row | null;
}

export interface Row {
  readonly index: number;
  readonly id: ArticleId;
}

export const nothingSelected: Selection = {
  chosen: { kind: 'ids', ids: new Set() },
  active: null,
  anchor: null,
};

export function selectOnly(row: Row): Selection {
  return { chosen: { kind: 'ids', ids: new Set([row.id]) }, active: row, anchor: row };
}

/** Ctrl and an arrow: the keyboard moves on, the selection stays. */
export function moveTo(selection: Selection, row: Row): Selection {
  return { ...selection, active: row };
}

/** Ctrl-click or Ctrl+Space: one row in or out. `all` holds every id, for taking one out of all results. */
export function toggle(selection: Selection, row: Row, all: readonly ArticleId[] = []): Selection {
  const ids = new Set(selection.chosen.kind === 'ids' ? selection.chosen.ids : all);
  if (!ids.delete(row.id)) ids.add(row.id);
  return { chosen: { kind: 'ids', ids }, active: row, anchor: row };
}

/** Shift: everything from the anchor to this row. `range` holds the ids between, both ends included. */
export function extendTo(selection: Selection, row: Row, range: readonly ArticleId[]): Selection {
  return {
    chosen: { kind: 'ids', ids: new Set(range) },
    active: row,
    anchor: selection.anchor ?? row,
  };
}

/** First and last index that a Shift-selection up to `index` covers. */
export function rangeOf(selection: Selection, index: number): readonly [number, number] {
  const from = selection.anchor?.index ?? index;
  return from <= index ? [from, index] : [index, from];
}

export function selectAll(selection: Selection, query: Query, total: number): Selection {
  return { ...selection, chosen: { kind: 'all', query, total } };
}

/** All results of a query are as many as there are by now. */
export function withTotal(selection: Selection, query: Query, total: number): Selection {
  const { chosen } = selection;
  if (chosen.kind !== 'all' || chosen.query !== query || chosen.total === total) return selection;
  return { ...selection, chosen: { ...chosen, total } };
}

export function isSelected(selection: Selection, id: ArticleId): boolean {
  return selection.chosen.kind === 'all' || selection.chosen.ids.has(id);
}

export function selectedCount(selection: Selection): number {
  return selection.chosen.kind === 'all' ? selection.chosen.total : selection.chosen.ids.size;
}

/** What an action on the selection is for; null when nothing is selected. */
export function targetOf(selection: Selection): Target | null {
  if (selectedCount(selection) === 0) return null;
  if (selection.chosen.kind === 'all') return { kind: 'query', query: selection.chosen.query };
  return { kind: 'ids', ids: [...selection.chosen.ids] };
}

/** The one selected article; null when there are none or several. */
export function onlySelected(selection: Selection): ArticleId | null {
  if (selection.chosen.kind === 'all' || selection.chosen.ids.size !== 1) return null;
  const [id] = selection.chosen.ids;
  return id ?? null;
}

/** Follows articles that were given another id: their first save mints one. */
export function withRenamed(
  selection: Selection,
  renamed: readonly { readonly from: ArticleId; readonly to: ArticleId }[],
): Selection {
  if (renamed.length === 0) return selection;
  const next = new Map(renamed.map(({ from, to }) => [from, to]));
  const idNow = (id: ArticleId) => next.get(id) ?? id;
  const rowNow = (row: Row | null) => row && { ...row, id: idNow(row.id) };
  const { chosen, active, anchor } = selection;
  return {
    chosen:
      chosen.kind === 'all' ? chosen : { kind: 'ids', ids: new Set([...chosen.ids].map(idNow)) },
    active: rowNow(active),
    anchor: rowNow(anchor),
  };
}

/** Forgets articles that are gone. */
export function withoutRemoved(selection: Selection, removed: readonly ArticleId[]): Selection {
  if (removed.length === 0) return selection;
  const gone = new Set(removed);
  const { chosen, active, anchor } = selection;
  return {
    chosen:
      chosen.kind === 'all'
        ? chosen
        : { kind: 'ids', ids: new Set([...chosen.ids].filter((id) => !gone.has(id))) },
    active: active && gone.has(active.id) ? null : active,
    anchor: anchor && gone.has(anchor.id) ? null : anchor,
  };
}
