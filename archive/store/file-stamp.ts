import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * By what a file is known to be the same without reading it: size, both times and number. A change
 * that keeps size and modification time, as `cp -p` and `rsync -t` make, still moves the time of
 * change.
 */
export interface FileStamp {
  readonly bytes: number;
  /** Milliseconds since 1970 UTC. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
}

export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return { bytes: size, modified: mtimeMs, changed: ctimeMs, inode: ino };
}

export function isSameStamp(left: FileStamp, right: FileStamp): boolean {
  return (
    left.bytes === right.bytes &&
    left.modified === right.modified &&
    left.changed === right.changed &&
    left.inode === right.inode
  );
}

/**
 * The stamp, or null when it cannot be relied upon: the file was written so shortly before `now`
 * that a second change could bear the same times. FAT counts in steps of two seconds, the clocks
 * behind other file systems' times in some milliseconds.
 */
export function reliableStamp(stamp: FileStamp, now: number): FileStamp | null {
  const isCoarse = stamp.modified % 1000 === 0;
  const age = now - Math.max(stamp.modified, stamp.changed);
  return age > (isCoarse ? 2000 : 50) ? stamp : null;
}

/** null when the file cannot be looked at. A link is looked at where it leads. */
export async function stampAt(folder: string, path: string): Promise<FileStamp | null> {
  const known = await stat(join(folder, path)).catch(() => null);
  return known === null ? null : stampOf(known);
}
