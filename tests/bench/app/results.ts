import { z } from 'zod';

const times = z.array(z.number()).readonly();
const answers = z.object({ times, unanswered: z.number() });
const frames = z.object({
  frames: z.number(),
  long: z.number(),
  longest: z.number(),
  longestTask: z.number(),
});

/** What the app took with one archive. Milliseconds; megabytes are 10^6 bytes. */
export const appSizeSchema = z.object({
  size: z.number(),
  launch: z.object({ rows: times, typed: times }),
  typing: answers.extend({ frames: z.array(frames).readonly() }),
  scrolling: z.record(z.string(), frames),
  switching: answers.extend({ frames }),
  opening: answers,
  editing: answers,
  memory: z.object({ pageMb: z.number(), serviceMb: z.number(), allMb: z.number() }),
  /** Mean number of processes that wanted a processor in the minute before the end. */
  load: z.number(),
});
export type AppSize = z.infer<typeof appSizeSchema>;

export const appResultsSchema = z.object({
  /** ISO 8601. */
  date: z.string(),
  machine: z.record(z.string(), z.string()),
  sizes: z.array(appSizeSchema),
});
export type AppResults = z.infer<typeof appResultsSchema>;
