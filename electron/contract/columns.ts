import { z } from 'zod';

/** What the list can show of a story when it is a table. */
export const columnNames = [
  'headline',
  'published',
  'updated',
  'section',
  'byline',
  'tags',
  'subjects',
  'status',
  'language',
  'source',
  'credit',
  'corrections',
  'words',
  'hits',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Widths in rem. */
export const leastWidth = 3;
export const mostWidth = 60;

const columnSchema = z.object({
  name: z.enum(columnNames),
  width: z.number().min(leastWidth).max(mostWidth),
});
export type Column = z.infer<typeof columnSchema>;

/** The columns that are shown, in their order, each once. */
export const columnsSchema = z
  .array(columnSchema)
  .min(1)
  .refine((columns) => new Set(columns.map(({ name }) => name)).size === columns.length);

/** How a list shows its stories, as a saved search keeps it. */
export const listViewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows') }),
  z.object({ kind: z.literal('table'), columns: columnsSchema }),
]);
export type ListView = z.infer<typeof listViewSchema>;

export const usualWidths: Readonly<Record<ColumnName, number>> = {
  headline: 19.5,
  published: 10,
  updated: 10,
  section: 7.5,
  byline: 9,
  tags: 14,
  subjects: 14,
  status: 8,
  language: 7,
  source: 10,
  credit: 8.75,
  corrections: 9,
  words: 5,
  hits: 5,
};

export const usualColumns: readonly Column[] = (
  ['headline', 'published', 'section', 'byline', 'credit', 'corrections', 'tags', 'words'] as const
).map((name) => ({ name, width: usualWidths[name] }));
