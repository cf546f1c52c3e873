import { z } from 'zod';

const times = z.array(z.number());

/** What one process has measured of one engine. Megabytes are 10^6 bytes, times milliseconds. */
export const measurementSchema = z.object({
  engine: z.string(),
  size: z.number(),
  /** Opened over the index that an earlier process has left. */
  again: z.boolean(),
  /** Building or opening, without the reading of the articles: wall time, processor time of all threads. */
  built: z.number(),
  builtCpu: z.number(),
  /** From the start of opening to the answer to the first query. */
  firstResults: z.number(),
  diskMb: z.number(),
  memory: z.object({
    /** Resident memory that is the process's own, before and after the queries. */
    ownMb: z.number(),
    ownAfterMb: z.number(),
    /** Most that was resident at any time, mapped files included. */
    peakMb: z.number(),
    /** Pages of mapped files after the queries: the index, and the program itself. */
    mappedMb: z.number(),
    /** What the engine holds beyond what was there before it: JavaScript's heap, array buffers. */
    heapMb: z.number(),
    buffersMb: z.number(),
  }),
  /** Every timed query, in the order of the log; null where the engine has no such query. */
  queries: z.array(z.object({ time: z.number(), cpu: z.number(), found: z.number() }).nullable()),
  /** Completion after each key of keystrokes.ts; none where the engine has no completion. */
  keystrokes: times,
  /** From an article's new text to the query that finds it. */
  edits: times,
});
export type Measurement = z.infer<typeof measurementSchema>;

/** The value below which the given share of the numbers lies (nearest rank); 0 for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
