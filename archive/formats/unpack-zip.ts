import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type BagFiles, ratioFloor } from '../bundle/bag-files.ts';
import { BagReadError } from '../bundle/bag-problem.ts';
import { refusal } from '../bundle/bundle-refusal.ts';
import { openBagFiles } from '../bundle/open-bag-files.ts';
import { breathe } from '../job.ts';
import { type Failure, failureOfSystemError } from '../result.ts';
import type { WalkLimits } from './walk-limits.ts';

/** What may still be unpacked. */
export interface UnpackBudget {
  bytes: number;
  files: number;
}

/** Of all zips of a source. */
export function wholeBudget({ maxBytes, maxFiles }: WalkLimits): UnpackBudget {
  return { bytes: maxBytes, files: maxFiles };
}

/** Bytes that may come out of a zip by its size, zips inside it included. */
export async function ratioBudget(zip: string, { maxRatio }: WalkLimits): Promise<number> {
  const { size } = await stat(zip);
  return Math.max(ratioFloor, size * maxRatio);
}

export interface LostFile {
  /** Path in the zip. */
  readonly path: string;
  readonly error: Failure;
}

/**
 * Unpacks a zip into a folder that is there and empty, and takes what comes out from each budget.
 * Files that are damaged, or have no place on this drive, are returned; the others are whole.
 *
 * @param isWanted Whether a file is unpacked, by its path.
 * @throws {BagReadError} when the zip is refused; the system's error when nothing can be written.
 */
export async function unpackZip(
  zip: string,
  folder: string,
  isWanted: (path: string) => boolean,
  limits: WalkLimits,
  budgets: readonly UnpackBudget[],
  signal?: AbortSignal,
): Promise<readonly LostFile[]> {
  const maxBytes = Math.min(...budgets.map(({ bytes }) => bytes));
  const maxFiles = Math.min(...budgets.map(({ files }) => files));
  const opened = await openBagFiles(zip, { ...limits, maxBytes, maxFiles }, signal);
  const lost: LostFile[] = [];
  try {
    for (const { path, size } of opened.files.values()) {
      signal?.throwIfAborted();
      for (const budget of budgets) {
        budget.bytes -= size;
        budget.files -= 1;
      }
      if (!isWanted(path)) continue;
      const error = await unpackFile(opened, path, join(folder, ...path.split('/')));
      if (error !== null) lost.push({ path, error });
      await breathe();
    }
  } finally {
    await opened.close();
  }
  return lost;
}

async function unpackFile(zip: BagFiles, path: string, to: string): Promise<Failure | null> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await pipeline(zip.read(path), createWriteStream(to, { flags: 'wx' }));
    return null;
  } catch (error) {
    if (error instanceof BagReadError) {
      if (error.code === 'unreadable') throw error;
      await rm(to, { force: true });
      return refusal(path, [error.problem]);
    }
    const failure = failureOfSystemError(error, path);
    if (failure.code === 'unreachable-file' || failure.code === 'name-taken') return failure;
    throw error;
  }
}
