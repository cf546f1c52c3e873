import { z } from 'zod';

/** The law by which the words of texts are spread: see word-model.ts. */
const modelSchema = z.object({
  head: z.number(),
  shift: z.number(),
  knee: z.number(),
  tail: z.number(),
  logLength: z.object({ mean: z.number(), deviation: z.number() }),
});

const factsSchema = z.object({
  texts: z.number(),
  words: z.number(),
  distinct: z.number(),
  meanLength: z.number(),
  distinctIn300: z.number(),
  once: z.number(),
  heaps: z.object({ factor: z.number(), exponent: z.number() }),
  model: modelSchema,
});

/** What the articles are like that the engines are given. */
export const preparedSchema = z.object({
  documents: z.number(),
  /** Of these, made by the generator. */
  made: z.number(),
  /** Of the bodies, UTF-8. */
  bytes: z.number(),
  /** Whether every article is English, as stock Lunr takes all to be. */
  english: z.boolean(),
  /** Of the first bodies of the corpus; null without one. */
  real: factsSchema.nullable(),
  /** Of as many bodies by the generator, whether or not any was needed. */
  imitated: factsSchema,
  /** The law by which the generator makes articles. */
  model: modelSchema.extend({ repetition: z.number() }),
});
export type Prepared = z.infer<typeof preparedSchema>;
