import { z } from 'zod';
import { type EndedWork, endedWorkSchema } from '../contract/activity.ts';

/** Work that has ended, by archive folder, the latest first; the archive that ended some last comes last. */
export type ActivityHistory = Readonly<Record<string, readonly EndedWork[]>>;

const storedSchema = z.object({
  version: z.literal(1),
  activity: z.record(z.string(), z.array(z.unknown())),
});

const kept = { archives: 50, works: 100 };

/** An entry that cannot be understood is left out. */
export function readActivityHistory(stored: unknown): ActivityHistory {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return {};
  const archives = Object.entries(parsed.data.activity).map(([folder, works]) => [
    folder,
    works.flatMap((work) => endedWorkSchema.safeParse(work).data ?? []),
  ]);
  return Object.fromEntries(archives);
}

export function writeActivityHistory(activity: ActivityHistory): unknown {
  return { version: 1, activity };
}

export function withEnded(
  history: ActivityHistory,
  folder: string,
  work: EndedWork,
): ActivityHistory {
  return withAll(history, folder, [work, ...(history[folder] ?? [])]);
}

/** With this in place of what has ended in an archive. */
export function withAll(
  history: ActivityHistory,
  folder: string,
  works: readonly EndedWork[],
): ActivityHistory {
  const others = Object.entries(history).filter(([name]) => name !== folder);
  const own = works.slice(0, kept.works);
  return Object.fromEntries([...others.slice(1 - kept.archives), [folder, own]]);
}
