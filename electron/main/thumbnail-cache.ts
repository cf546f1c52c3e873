import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError, type Result } from '../../archive/result.ts';
import { isLeftover, writeAtomically } from '../../archive/store/atomic-write.ts';
import {
  isWebp,
  type Thumbnail,
  type ThumbnailRefusal,
  thumbnailRefusals,
} from '../contract/thumbnail.ts';

/**
 * Thumbnails on this machine: `<first two digits>/<version>.webp`, or an empty file
 * `<version>.<refusal>` where a picture cannot have one.
 */
export interface ThumbnailCache {
  /** null: nobody has tried yet. */
  readonly find: (version: string) => Promise<Thumbnail | null>;
  readonly keep: (version: string, thumbnail: Thumbnail) => Promise<Result<null>>;
  /** Removes what was used least recently until no more than `bytes` are left. Returns how many files went. */
  readonly trim: (bytes: number) => Promise<number>;
}

const webp = 'webp';

/** A use is written down at most so often, in milliseconds. */
const usePrecision = 24 * 60 * 60 * 1000;

export function createThumbnailCache(folder: string): ThumbnailCache {
  function fileOf(version: string, ending: string): string {
    return join(folder, version.slice(0, 2), `${version}.${ending}`);
  }

  async function findRefusal(version: string): Promise<ThumbnailRefusal | null> {
    for (const refusal of thumbnailRefusals) {
      if (await stat(fileOf(version, refusal)).catch(() => null)) return refusal;
    }
    return null;
  }

  return {
    async find(version) {
      const file = fileOf(version, webp);
      const bytes = await readFile(file).catch(() => null);
      // What a crash of the whole machine has torn is made again.
      if (bytes === null || !isWebp(bytes)) return findRefusal(version);
      await markUsed(file);
      return bytes;
    },

    keep(version, thumbnail) {
      return typeof thumbnail === 'string'
        ? writeAtomically(fileOf(version, thumbnail), '')
        : writeAtomically(fileOf(version, webp), thumbnail);
    },

    trim: (bytes) => trimFolder(folder, bytes),
  };
}

/** The access time says when a thumbnail was used last: set here, because many systems do not. */
async function markUsed(file: string): Promise<void> {
  const now = Date.now();
  const known = await stat(file).catch(() => null);
  if (known === null || now - known.atimeMs < usePrecision) return;
  await utimes(file, now / 1000, known.mtime).catch(ignoreSystemError);
}

interface Kept {
  readonly file: string;
  readonly bytes: number;
  readonly used: number;
}

async function trimFolder(folder: string, most: number): Promise<number> {
  const kept = await listKept(folder);
  let bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  let removed = 0;
  for (const one of kept.toSorted((left, right) => left.used - right.used)) {
    if (bytes <= most) break;
    await rm(one.file, { force: true }).catch(ignoreSystemError);
    bytes -= one.bytes;
    removed += 1;
  }
  return removed;
}

/** One file after the other: this runs beside everything else, and nobody waits for it. */
async function listKept(folder: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const group of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, group)).catch(() => [])) {
      const file = join(folder, group, name);
      const known = await stat(file).catch(() => null);
      if (known?.isFile() !== true) continue;
      const age = Date.now() - known.mtimeMs;
      if (isLeftover(name) && age > usePrecision)
        await rm(file, { force: true }).catch(ignoreSystemError);
      else
        kept.push({
          file,
          bytes: spaceOf(known.size),
          used: Math.max(known.atimeMs, known.mtimeMs),
        });
    }
  }
  return kept;
}

/** A small file takes up a block, and an empty one an entry: else refusals would never be removed. */
function spaceOf(size: number): number {
  return Math.max(size, 4096);
}

function ignoreSystemError(error: unknown): void {
  if (!isSystemError(error)) throw error;
}
