import type { ArticleId, Query } from '../../electron/contract/types.ts';
import { pageSize, queryClient, read, searchPageQuery } from './archive-queries.ts';
import { useSearch } from './search-store.ts';
import { extendTo, moveTo, type Row, rangeOf, selectAll, selectOnly, toggle } from './selection.ts';
import { changeSelection, currentSelection } from './selection-store.ts';

/** Results of the query in hand, or null while the first page is still on its way. */
export function currentTotal(): number | null {
  const { query } = useSearch.getState();
  return queryClient.getQueryData(searchPageQuery(query, 0).queryKey)?.total ?? null;
}

/** The row at an index of the results, read if it has not been; null when there is none. */
export async function rowAt(query: Query, index: number): Promise<Row | null> {
  const page = await queryClient.fetchQuery(searchPageQuery(query, Math.floor(index / pageSize)));
  const result = page.results[index % pageSize];
  return result ? { index, id: result.article.id } : null;
}

/** Where a row of the query stands by now; null when it is not among the results. */
export async function findRow(query: Query, { index, id }: Row): Promise<Row | null> {
  const there = await rowAt(query, index);
  if (there?.id === id) return there;
  const now = (await read('ids', { query })).indexOf(id);
  return now === -1 ? null : { index: now, id };
}

/** `select`: this one only; `extend`: all from the anchor; `walk`: the keyboard alone moves. */
export type MoveMode = 'select' | 'extend' | 'walk';

export async function moveToIndex(index: number, mode: MoveMode): Promise<void> {
  const total = currentTotal();
  if (total === null || total === 0) return;
  const { query } = useSearch.getState();
  const row = await rowAt(query, Math.max(0, Math.min(total - 1, index)));
  if (row && useSearch.getState().query === query) await moveToRow(row, mode);
}

/** Selects the first of the results, those that are still on their way included. */
export async function selectFirst(): Promise<void> {
  await queryClient.fetchQuery(searchPageQuery(useSearch.getState().query, 0));
  await moveToIndex(0, 'select');
}

export async function moveBy(step: number, mode: MoveMode): Promise<void> {
  const { active } = currentSelection();
  if (active === null) return moveToIndex(0, mode);
  // The list may have moved since the row was selected.
  const { query } = useSearch.getState();
  const now = (await findRow(query, active)) ?? active;
  if (useSearch.getState().query === query) await moveToIndex(now.index + step, mode);
}

export async function moveToRow(row: Row, mode: MoveMode): Promise<void> {
  if (mode === 'select') changeSelection(() => selectOnly(row));
  else if (mode === 'walk') changeSelection((selection) => moveTo(selection, row));
  else await extendToRow(row);
}

/** A range is made of the query's own order: rows that were never drawn belong to it. */
async function extendToRow(row: Row): Promise<void> {
  const { query } = useSearch.getState();
  const [first, last] = rangeOf(currentSelection(), row.index);
  const range =
    knownIds(query, first, last) ?? (await read('ids', { query })).slice(first, last + 1);
  if (useSearch.getState().query === query) changeSelection((now) => extendTo(now, row, range));
}

/** The ids between two indexes if all their pages have been read; null otherwise. */
function knownIds(query: Query, first: number, last: number): ArticleId[] | null {
  const ids: ArticleId[] = [];
  for (let index = first; index <= last; index += 1) {
    const page = queryClient.getQueryData(
      searchPageQuery(query, Math.floor(index / pageSize)).queryKey,
    );
    const id = page?.results[index % pageSize]?.article.id;
    if (id === undefined) return null;
    ids.push(id);
  }
  return ids;
}

export async function toggleRow(row: Row): Promise<void> {
  const { query } = useSearch.getState();
  const all = currentSelection().chosen.kind === 'all' ? await read('ids', { query }) : [];
  changeSelection((selection) => toggle(selection, row, all));
}

/** All results, drawn or not. */
export function selectAllResults(): void {
  const total = currentTotal();
  const { query } = useSearch.getState();
  if (total) changeSelection((selection) => selectAll(selection, query, total));
}
