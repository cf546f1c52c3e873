import { z } from 'zod';
import { articleIdSchema } from '../../archive/article/article.ts';
import { workEndSchema, workNames, workOrders, workProgressSchema } from './activity.ts';
import { grantSchema } from './service-requests.ts';

/**
 * What a grant lets the service do with the path behind it. `fetch`: ask hosts for pictures, which
 * stand in place of the path, one to a line; `fetch-own`: also where they are of the own network.
 */
export const grantPurposes = ['read', 'write', 'print', 'fetch', 'fetch-own'] as const;
export type GrantPurpose = (typeof grantPurposes)[number];

/** Main to the service that it has started. `connect` brings the port to a page along. */
export const fromMainSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), folder: z.string().min(1) }),
  z.object({ kind: z.literal('connect') }),
  z.object({
    kind: z.literal('grant'),
    grant: grantSchema,
    path: z.string().min(1),
    purpose: z.enum(grantPurposes),
  }),
  /** Where these articles lie; answered by `paths` with the same number. */
  z.object({ kind: z.literal('paths-of'), asked: z.number().int(), ids: z.array(articleIdSchema) }),
  /** Holds work by its number, lets it go on or cancels it; work that has ended is left alone. */
  z.object({
    kind: z.literal('order-work'),
    work: z.number().int(),
    order: z.enum(workOrders),
  }),
  /** Finish what is being written, give up the archive's lock, end. */
  z.object({ kind: z.literal('close') }),
]);
export type FromMain = z.infer<typeof fromMainSchema>;

/** Service to main. */
export const toMainSchema = z.discriminatedUnion('kind', [
  /** The archive can be read; its name is what the window is called. Again when it is renamed. */
  z.object({ kind: z.literal('opened'), name: z.string() }),
  /** Relative to the folder; articles that are gone are left out. */
  z.object({ kind: z.literal('paths'), asked: z.number().int(), paths: z.array(z.string()) }),
  z.object({ kind: z.literal('open-failed'), code: z.string(), message: z.string() }),
  /** Long work, by its number, has begun or has come further, is held or goes on. */
  z.object({
    kind: z.literal('working'),
    work: z.number().int(),
    what: z.enum(workNames),
    progress: workProgressSchema.nullable(),
    canHold: z.boolean(),
    isHeld: z.boolean(),
  }),
  z.object({ kind: z.literal('worked'), work: z.number().int(), end: workEndSchema }),
]);
export type ToMain = z.infer<typeof toMainSchema>;
