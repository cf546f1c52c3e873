import { z } from 'zod';
import type { ArchiveEvent, Failure, Progress } from './types.ts';

/** Page to service. `input` is parsed by the request's own schema. */
export const toServiceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    id: z.number().int(),
    name: z.string(),
    input: z.unknown(),
  }),
  z.object({ kind: z.literal('cancel'), id: z.number().int() }),
  /** Holds a request that can be held, or lets it go on. */
  z.object({ kind: z.literal('hold'), id: z.number().int(), isHeld: z.boolean() }),
]);
export type ToService = z.infer<typeof toServiceSchema>;

/** Service to page. Progress comes at most ten times a second for each request. */
export type FromService =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: Failure }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** It was held or let go on, by whichever window. */
  | { readonly kind: 'held'; readonly id: number; readonly isHeld: boolean }
  | { readonly kind: 'event'; readonly event: ArchiveEvent };
