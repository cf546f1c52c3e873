import type { FilterField } from '../../electron/contract/types.ts';
import type { ValueWish } from '../../electron/contract/value-wish.ts';
import { main } from '../bridge/bridge.ts';
import { everything, setFilter, usualSort } from './query-change.ts';
import { changeFilters, goTo, submitSearch, typeSearch, useSearch } from './search-store.ts';
import type { Selection } from './selection.ts';
import { changeSelection, currentSelection } from './selection-store.ts';
import { isStoryWindow } from './window-store.ts';

/** What finds a value: a filter or, where none has it, a part of a query. */
export type ValueTarget =
  | { readonly field: FilterField; readonly value: string }
  | { readonly clause: string };

/** Looks for one value everywhere. The story at hand stays open: it has the value. */
export function searchValue(field: FilterField, value: string): void {
  if (isStoryWindow()) {
    findInList({ field, value, how: 'search' });
    return;
  }
  keepingSelection(() =>
    goTo({ kind: 'all' }, { ...everything, filters: setFilter([], field, value, 'include') }),
  );
}

/** Narrows the search at hand to a value. */
export function addValue(field: FilterField, value: string): void {
  if (isStoryWindow()) {
    findInList({ field, value, how: 'add' });
    return;
  }
  keepingSelection(() => changeFilters((now) => setFilter(now, field, value, 'include')));
}

/** Takes a value out of the search at hand, and the story that has it. */
export function excludeValue(field: FilterField, value: string): void {
  if (isStoryWindow()) {
    findInList({ field, value, how: 'exclude' });
    return;
  }
  changeFilters((now) => setFilter(now, field, value, 'exclude'));
}

/** The window of a story has no list: the archive's other window looks for it. */
function findInList(wish: ValueWish): void {
  void main('find-value', wish);
}

/**
 * Looks for a part of a query, such as `headline:"Sea wall"`: for values of fields that are searched
 * by their words alone.
 */
export function findClause(clause: string, how: ValueWish['how']): void {
  if (isStoryWindow()) {
    findInList({ clause, how });
    return;
  }
  if (how === 'search') {
    const found = { ...everything, text: clause };
    keepingSelection(() => goTo({ kind: 'all' }, { ...found, sort: usualSort(found) }));
    return;
  }
  submitSearch();
  const text = useSearch.getState().query.text.trim();
  // Of what is typed, an `OR` must not take the part to itself.
  const before = /\s/.test(text) ? `(${text})` : text;
  const next = `${before} ${how === 'exclude' ? '-' : ''}${clause}`.trim();
  const narrow = () => {
    typeSearch(next);
    submitSearch();
  };
  if (how === 'add') keepingSelection(narrow);
  else narrow();
}

/** What the window of a story looks for here. */
export function grantValueWish(wish: ValueWish): void {
  if ('clause' in wish) {
    findClause(wish.clause, wish.how);
    return;
  }
  const { field, value, how } = wish;
  if (how === 'search') searchValue(field, value);
  else if (how === 'add') addValue(field, value);
  else excludeValue(field, value);
}

export type ValuePress = { readonly shiftKey: boolean; readonly altKey: boolean };

/** A press on a value looks for it; with Shift it narrows the search at hand, with Alt it excludes. */
export function pressValue(press: ValuePress, target: ValueTarget): void {
  const how = press.altKey ? 'exclude' : press.shiftKey ? 'add' : 'search';
  grantValueWish({ ...target, how });
}

/** The rows of the new list are others: only the stories themselves are kept. */
function keepingSelection(change: () => void): void {
  const { chosen } = currentSelection();
  change();
  if (chosen.kind === 'ids')
    changeSelection((): Selection => ({ chosen, active: null, anchor: null }));
}
