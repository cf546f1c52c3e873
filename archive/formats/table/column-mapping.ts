import { z } from 'zod';
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

/** Cells of a row by the headings of their columns. JSON has more than texts. */
export type Row = Readonly<Record<string, unknown>>;
