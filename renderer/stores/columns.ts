import {
  type Column,
  type ColumnName,
  leastWidth,
  mostWidth,
  usualWidths,
} from '../../electron/contract/columns.ts';

/** Changes of the columns of the table, as values. One column always stays. */

/** Shown columns stay where they are; one that comes in stands last, or behind `after`. */
export function toggleColumn(
  columns: readonly Column[],
  name: ColumnName,
  after: ColumnName | null = null,
): readonly Column[] {
  const without = columns.filter((column) => column.name !== name);
  if (without.length < columns.length) return without.length === 0 ? columns : without;
  const at = columns.findIndex((column) => column.name === after);
  const column = { name, width: usualWidths[name] };
  return columns.toSpliced(at < 0 ? columns.length : at + 1, 0, column);
}

/** `by` counts towards the end of the line. */
export function moveColumn(
  columns: readonly Column[],
  name: ColumnName,
  by: 1 | -1,
): readonly Column[] {
  const at = columns.findIndex((column) => column.name === name);
  const column = columns[at];
  const to = at + by;
  if (!column || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(at, 1).toSpliced(to, 0, column);
}

/** `width` in rem, as far as a column may be narrow or wide. */
export function resizeColumn(
  columns: readonly Column[],
  name: ColumnName,
  width: number,
): readonly Column[] {
  const fitting = Math.round(Math.max(leastWidth, Math.min(mostWidth, width)) * 16) / 16;
  return columns.map((column) => (column.name === name ? { name, width: fitting } : column));
}
