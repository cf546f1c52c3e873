import { z } from 'zod';
import type { Result } from '../../archive/result.ts';

const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  path: z.string().optional(),
});
export type Failed = z.infer<typeof failureSchema>;

const reportSchema = z.object({
  changed: z.array(z.string()).default([]),
  failed: z
    .union([
      z.number().transform(() => []),
      z.array(z.object({ id: z.string(), error: failureSchema })),
    ])
    .default([]),
  items: z
    .array(
      z.object({
        path: z.string().nullable(),
        outcome: z.string(),
        error: failureSchema.nullable(),
        warnings: z.array(failureSchema),
      }),
    )
    .default([]),
});

/** What one act said of itself. */
export const outcomeSchema = z.object({
  failures: z.array(failureSchema),
  /** Ids or paths of articles that it says it has written or taken away. */
  changed: z.array(z.string()),
  /** Ids of those that it says it could not. */
  failed: z.array(z.string()),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What a struck process says at its end, as one line of JSON. */
export const childReportSchema = z.object({
  /** null: the archive did not open. */
  access: z.string().nullable(),
  attempts: z.array(
    z.object({
      outcomes: z.array(outcomeSchema),
      /** Paths of the articles by id, before and after. */
      paths: z.record(z.string(), z.string()),
      state: z.record(z.string(), z.string()),
    }),
  ),
});
export type ChildReport = z.infer<typeof childReportSchema>;

export function outcomeOf(result: Result<unknown>): Outcome {
  if (!result.ok) return { failures: [result.error], changed: [], failed: [] };
  const parsed = reportSchema.safeParse(result.value);
  const { changed, failed, items } = parsed.success ? parsed.data : reportSchema.parse({});
  return {
    failures: [
      ...failed.map(({ error }) => error),
      ...items.flatMap(({ error, warnings }) => [...(error === null ? [] : [error]), ...warnings]),
    ],
    changed: [
      ...changed,
      ...items.flatMap(({ path, outcome }) =>
        path !== null && (outcome === 'created' || outcome === 'updated') ? [path] : [],
      ),
    ],
    failed: failed.map(({ id }) => id),
  };
}
