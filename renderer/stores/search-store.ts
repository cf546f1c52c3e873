import { create } from 'zustand';
import type { Settings } from '../../electron/contract/settings.ts';
import type {
  ArticleId,
  Filter,
  FilterField,
  NameField,
  Query,
  Sort,
} from '../../electron/contract/types.ts';
import { queryClient, searchPageQuery } from './archive-queries.ts';
import { debounce } from './debounce.ts';
import { oneAtATime } from './one-at-a-time.ts';
import {
  alone,
  besideQuery,
  cycleFilter,
  everything,
  isOfAnyFinding,
  isQuoteOpen,
  isUnfinished,
  onlyCollection,
  usualSort,
} from './query-change.ts';
import { nothingSelected } from './selection.ts';
import { useSelection } from './selection-store.ts';

/** Where the person is. Only `stories` shows the list; its query says which. */
export type Place =
  | { readonly kind: 'all' }
  | { readonly kind: 'attention'; readonly code: string | null }
  | { readonly kind: 'import'; readonly change: string }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'pictures' }
  | { readonly kind: 'trash' }
  /** Every tag, byline or credit. */
  | { readonly kind: 'names'; readonly field: NameField }
  | BesidePlace;

/** Places that take the room of list and reader. */
export function isWide({ kind }: Place): boolean {
  return kind === 'pictures' || kind === 'trash' || kind === 'names';
}

/** Rows or table, and the columns that the table has or would have. */
export type ListLook = Pick<Settings, 'listLook' | 'columns'>;

/** Stories beside one: those about the same, or its near-copies. */
export interface BesidePlace {
  readonly kind: 'like' | 'copies';
  readonly article: ArticleId;
}

export function isBeside(place: Place): place is BesidePlace {
  return place.kind === 'like' || place.kind === 'copies';
}

interface SearchState {
  readonly place: Place;
  /** What stands in the box, asked or not yet. */
  readonly text: string;
  /** What is asked. */
  readonly query: Query;
  /** The person chose the order; typing no longer changes it. */
  readonly sortChosen: boolean;
  /** Of a saved search that keeps how its list looks; null: as the settings say. */
  readonly look: ListLook | null;
}

export const useSearch = create<SearchState>(() => ({
  place: { kind: 'all' },
  text: '',
  query: everything,
  sortChosen: false,
  look: null,
}));

/** Keys that come faster than answers do not pile up before the archive. */
const asking = oneAtATime(async (text: string) => {
  ask({ text });
  await queryClient.prefetchQuery(searchPageQuery(useSearch.getState().query, 0));
});

/** Another query is another list: what was selected in the last one is let go. */
function ask(change: Partial<Query>): void {
  const { query, sortChosen } = useSearch.getState();
  const { spelling, someWords, ...kept } = query;
  const widths = change.text === undefined ? { spelling, someWords } : {};
  const next = { ...kept, ...widths, ...change };
  const isOther =
    change.text !== undefined || onlyCollection(next.filters) !== onlyCollection(query.filters);
  const cannotStay = next.sort.by === 'collection' && onlyCollection(next.filters) === null;
  const sort = cannotStay || (isOther && !sortChosen) ? usualSort(next) : next.sort;
  useSelection.setState({ selection: nothingSelected });
  useSearch.setState({ query: { ...next, sort } });
}

/** Has the words at hand searched as they are typed, until others are. */
export function narrowSearch(change: Pick<Query, 'spelling' | 'someWords'>): void {
  ask(change);
}

export function typeSearch(text: string): void {
  useSearch.setState({ text });
  const { query, place } = useSearch.getState();
  if (isWide(place)) useSearch.setState({ place: { kind: 'all' } });
  if (text === '') askNow(text);
  else if (isQuoteOpen(text) || text === query.text) asking.cancel();
  else if (isUnfinished(text)) {
    asking.cancel();
    unfinished.later(text);
  } else asking.run(text);
}

/** What is unfinished is asked as it stands when nothing more is typed for so many milliseconds. */
const unfinished = debounce((text: string) => {
  const now = useSearch.getState();
  if (text === now.text && text !== now.query.text) asking.run(text);
}, 500);

/** Enter: ask for what stands there, an open quote included. */
export function submitSearch(): void {
  const { text, query } = useSearch.getState();
  if (text === query.text) asking.cancel();
  else askNow(text);
}

function askNow(text: string): void {
  asking.cancel();
  ask({ text });
}

export function changeFilters(change: (filters: readonly Filter[]) => Filter[]): void {
  const filters = change(useSearch.getState().query.filters);
  useSearch.setState(({ place }) => ({ place: placeAfter(place, filters) }));
  ask({ filters });
}

/** A place that is a filter is left when its filter is taken away. */
function placeAfter(place: Place, filters: readonly Filter[]): Place {
  const field = placeFields[place.kind];
  if (field === null) return place;
  return filters.some(
    (filter) => filter.field === field && filter.exclude === isOfAnyFinding(filter),
  )
    ? place
    : { kind: 'all' };
}

const placeFields = {
  all: null,
  attention: 'finding',
  import: 'import',
  saved: null,
  pictures: null,
  trash: null,
  names: null,
  like: 'like',
  copies: 'copies',
} as const;

/**
 * A value in the sidebar was pressed: only these, none of these, off. Other values of the field
 * are let go, unless it `adds`.
 */
export function pressFilter(field: FilterField, value: string, adds: boolean): void {
  const { place } = useSearch.getState();
  if (isWide(place)) useSearch.setState({ place: { kind: 'all' } });
  changeFilters((filters) =>
    cycleFilter(adds ? filters : alone(filters, field, value), field, value),
  );
}

export function changeSort(sort: Sort): void {
  useSearch.setState({ sortChosen: true });
  ask({ sort });
}

/** Goes to a place, leaving the words, filters and look of the last one. */
export function goTo(
  place: Place,
  query: Query = everything,
  look: SearchState['look'] = null,
): void {
  asking.cancel();
  useSelection.setState({ selection: nothingSelected });
  useSearch.setState({ place, text: query.text, query, sortChosen: false, look });
}

/** Shows what stands beside a story, which stays open in the reader. */
export function showBeside(kind: BesidePlace['kind'], article: ArticleId): void {
  const { chosen } = useSelection.getState().selection;
  goTo({ kind, article }, besideQuery(kind, article));
  if (chosen.kind === 'ids')
    useSelection.setState({ selection: { chosen, active: null, anchor: null } });
}

/** The list as it was, whatever is typed meanwhile and not asked yet. */
export function restoreSearch({
  place,
  query,
  sortChosen,
  look,
}: Pick<SearchState, 'place' | 'query' | 'sortChosen' | 'look'>): void {
  asking.cancel();
  useSearch.setState({ place, query, sortChosen, look, text: query.text });
}

/** The search at hand as a whole is another; the place stays while its filter does. */
export function changeQuery(query: Query): void {
  asking.cancel();
  useSearch.setState(({ place }) => ({
    place: placeAfter(place, query.filters),
    text: query.text,
  }));
  ask(query);
}

export function showQuery(query: Query): void {
  goTo({ kind: 'all' }, query);
}
