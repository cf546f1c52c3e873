import { z } from 'zod';
import { filterFields } from '../../archive/search/query.ts';

const hows = z.enum(['search', 'add', 'exclude']);

/** A value to look for: everywhere, in the search at hand, or not at all. */
export const valueWishSchema = z.union([
  z.object({ field: z.enum(filterFields), value: z.string().max(10_000), how: hows }),
  /** As it is typed in the search box, such as `headline:"Sea wall"`. */
  z.object({ clause: z.string().max(10_000), how: hows }),
]);
export type ValueWish = z.infer<typeof valueWishSchema>;
