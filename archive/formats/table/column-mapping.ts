import { z } from 'zod';
import { longestPath } from '../../article/article.ts';
import { columnFields } from './column-fields.ts';

/**
 * Which column of a table is which field. Guessed from headings and values where a person has not
 * said it; kept by whoever imports the same kind of table again.
 */
export const columnMappingSchema = z.object({
  /** Whether the first row names the columns. Without it they are called `1`, `2`, … */
  hasHeadings: z.boolean(),
  /** Field of each column by its heading as written; null leaves it out. */
  columns: z.record(z.string().max(1000), z.enum(columnFields).nullable()),
  /** Whether `10/01/2022` means 10 January; null: it is not known, and such dates are reported. */
  dayFirst: z.boolean().nullable(),
});

export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** `table` is its name as a report has it; null: every table that has exactly these columns. */
export const tableMappingSchema = z.object({
  table: z.string().max(longestPath).nullable(),
  /** Without columns only `hasHeadings` is said, and the rest is guessed. */
  mapping: columnMappingSchema,
});

export type TableMapping = z.infer<typeof tableMappingSchema>;

/** What was made of the columns of a table. */
export interface ReadTable {
  readonly table: string;
  readonly mapping: ColumnMapping;
  /** Whether `hasHeadings` may be false. */
  readonly mayLackHeadings: boolean;
  /** `remembered`: said of tables with these columns; `given`: of this one. */
  readonly origin: 'guessed' | 'remembered' | 'given';
  /** In the order of the table, each with some of its values, shortened. */
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
}

/** Cells of a row by the headings of their columns. JSON has more than texts. */
export type Row = Readonly<Record<string, unknown>>;
