import { z } from 'zod';
import type { Article } from '../../article/article.ts';

/** What goes to a worker thread that builds segments, and what comes back. */
export const buildRequestSchema = z.object({
  job: z.number(),
  articles: z.array(z.custom<Article>((value) => typeof value === 'object' && value !== null)),
  numbers: z.object({ segment: z.number(), firstText: z.number() }),
  timeZone: z.string(),
  language: z.string(),
});
export type BuildRequest = z.infer<typeof buildRequestSchema>;

/** The rows of the segment, one after the other in `bytes`. */
export const buildAnswerSchema = z.object({
  job: z.number(),
  keys: z.array(z.string()),
  sizes: z.array(z.number()),
  bytes: z.instanceof(Uint8Array),
  /** Codes of all languages that the thread has loaded. */
  languages: z.array(z.string()),
});
export type BuildAnswer = z.infer<typeof buildAnswerSchema>;
