import { z } from 'zod';
import { filterFields } from '../../archive/search/query.ts';

/** A value to look for: everywhere, in the search at hand, or not at all. */
export const valueWishSchema = z.object({
  field: z.enum(filterFields),
  value: z.string().max(10_000),
  how: z.enum(['search', 'add', 'exclude']),
});
export type ValueWish = z.infer<typeof valueWishSchema>;
