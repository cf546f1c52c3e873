import { z } from 'zod';
import { agreementSchema } from './agreement.ts';
import { budgetSchema } from './budgets.ts';
import { measurementSchema } from './measurement.ts';
import { preparedSchema } from './prepared.ts';
import { queryKinds } from './query-log.ts';

const sizeSchema = z.object({
  size: z.number(),
  prepared: preparedSchema,
  /** Of the timed queries, in the order of the log. */
  kinds: z.array(z.enum(queryKinds)),
  measurements: z.array(measurementSchema),
  /** What was not measured, and why. */
  skipped: z.array(z.object({ engine: z.string(), reason: z.string() })),
  agreement: z.array(agreementSchema),
  budgets: z.array(budgetSchema),
});
export type SizeResults = z.infer<typeof sizeSchema>;

/** The relevance of one way to ask one engine, for each kind of query of a judged collection. */
export const collectionSchema = z.object({
  collection: z.string(),
  engine: z.string(),
  measures: z.array(
    z.object({ kind: z.string(), queries: z.number(), ndcg10: z.number(), map: z.number() }),
  ),
});
export type CollectionResults = z.infer<typeof collectionSchema>;

/** Everything that a run has measured, kept as JSON. */
export const resultsSchema = z.object({
  /** ISO 8601. */
  date: z.string(),
  machine: z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.string()),
  corpus: z.string(),
  log: z.object({ queries: z.number(), seed: z.number() }),
  sizes: z.array(sizeSchema),
  relevance: z.array(collectionSchema),
});
export type BenchResults = z.infer<typeof resultsSchema>;
