import { basename } from 'node:path';
import { z } from 'zod';
import type { RecentArchive } from '../contract/main-requests.ts';

/** Archives that were opened, latest first. */
export interface Recent {
  readonly archives: readonly RecentArchive[];
  /** The sample is opened by itself once, at the very first start. */
  readonly started: boolean;
}

const kept = 10;

const archiveSchema = z.object({ name: z.string(), folder: z.string().min(1) });
const storedSchema = z.object({
  version: z.literal(1),
  started: z.boolean().catch(true),
  archives: z.array(z.unknown()).catch([]),
});

export function readRecent(stored: unknown): Recent {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return { archives: [], started: false };
  const archives = parsed.data.archives.flatMap((value) => {
    const archive = archiveSchema.safeParse(value);
    return archive.success ? [archive.data] : [];
  });
  return { archives: archives.slice(0, kept), started: parsed.data.started };
}

export function writeRecent(recent: Recent): unknown {
  return { version: 1, started: recent.started, archives: recent.archives };
}

export function withRecent(recent: Recent, archive: RecentArchive): Recent {
  const others = recent.archives.filter(({ folder }) => folder !== archive.folder);
  return { started: true, archives: [archive, ...others].slice(0, kept) };
}

/** The name by which the archive was last known: its service tells whether it still holds. */
export function archiveName(recent: Recent, folder: string): string {
  return recent.archives.find((archive) => archive.folder === folder)?.name ?? basename(folder);
}

/** Renames where it stands: the order tells what was opened last, not what was named last. */
export function renamed(recent: Recent, folder: string, name: string): Recent {
  const archives = recent.archives.map((archive) =>
    archive.folder === folder ? { folder, name } : archive,
  );
  return { ...recent, archives };
}
