import { z } from 'zod';

/**
 * How a saved search shows its articles: as rows with a passage of their text, or as a table.
 * `width` in rem. A column has the name that the interface gives it; a program passes over one
 * that it does not know.
 */
export const listViewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows') }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ name: z.string().min(1), width: z.number().positive() })),
  }),
]);
export type ListView = z.infer<typeof listViewSchema>;
