import type { ColumnName } from '../../../electron/contract/columns.ts';
import type { Sort } from '../../../electron/contract/types.ts';
import { changeSort } from '../../stores/search-store.ts';

/** The order that a column can give the list; null where the search has none. */
export function sortOfColumn(name: ColumnName): Sort['by'] | null {
  return name === 'headline' || name === 'published' || name === 'updated' ? name : null;
}

/** Newest first and A to Z; pressed again, the other way round. */
export function sortByColumn(by: Sort['by'], sort: Sort): void {
  const usual = by === 'headline' ? 'ascending' : 'descending';
  const other = usual === 'ascending' ? 'descending' : 'ascending';
  changeSort({ by, direction: sort.by === by && sort.direction === usual ? other : usual });
}
