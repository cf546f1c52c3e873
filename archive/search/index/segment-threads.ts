import { channel } from 'node:diagnostics_channel';
import { z } from 'zod';

/** Where an index tells whether its segments are built on threads: once when they are, and when they no longer can be. */
export const segmentThreads = channel('newsroom-archive:segment-threads');

/** What is told there; `why` is plain English for a log. */
export const segmentThreadsSchema = z.discriminatedUnion('used', [
  z.object({ used: z.literal(true) }),
  z.object({ used: z.literal(false), why: z.string() }),
]);
export type SegmentThreads = z.infer<typeof segmentThreadsSchema>;
