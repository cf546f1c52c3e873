import type { FilterField } from '../../electron/contract/types.ts';
import { everything, setFilter } from './query-change.ts';
import { changeFilters, goTo } from './search-store.ts';
import type { Selection } from './selection.ts';
import { changeSelection, currentSelection } from './selection-store.ts';

/** Looks for one value everywhere. The story at hand stays open: it has the value. */
export function searchValue(field: FilterField, value: string): void {
  keepingSelection(() =>
    goTo({ kind: 'all' }, { ...everything, filters: setFilter([], field, value, 'include') }),
  );
}

/** Narrows the search at hand to a value. */
export function addValue(field: FilterField, value: string): void {
  keepingSelection(() => changeFilters((now) => setFilter(now, field, value, 'include')));
}

/** Takes a value out of the search at hand, and the story that has it. */
export function excludeValue(field: FilterField, value: string): void {
  changeFilters((now) => setFilter(now, field, value, 'exclude'));
}

export type ValuePress = { readonly shiftKey: boolean; readonly altKey: boolean };

/** A press on a value looks for it; with Shift it narrows the search at hand, with Alt it excludes. */
export function pressValue(press: ValuePress, field: FilterField, value: string): void {
  if (press.altKey) excludeValue(field, value);
  else if (press.shiftKey) addValue(field, value);
  else searchValue(field, value);
}

/** The rows of the new list are others: only the stories themselves are kept. */
function keepingSelection(change: () => void): void {
  const { chosen } = currentSelection();
  change();
  if (chosen.kind === 'ids')
    changeSelection((): Selection => ({ chosen, active: null, anchor: null }));
}
