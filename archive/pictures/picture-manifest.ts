import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContentHash, contentHashSchema } from '../article/article.ts';
import { parseManifest } from '../bundle/bag-manifest.ts';
import { decodeManifestPath, encodeManifestPath } from '../bundle/bag-path.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { ownFolder } from '../store/paths.ts';
import type { Staging } from '../store/staging.ts';

/**
 * What the archive's pictures are known to hold: `.newsroom/manifest-sha256.txt`.
 *
 * A BagIt payload manifest (RFC 8493 section 2.1.3) with paths from the archive folder, so that
 * `sha256sum -c` verifies it from there: a line a picture, `<64 hex>  <path>`, in the order of the
 * paths. A line is written when a picture is first seen and changes only by an explicit act.
 */
export interface PictureManifest {
  readonly hashes: ReadonlyMap<string, ContentHash>;
  /** Lines that say nothing, or a second thing of one path. They are kept as they are, and reported. */
  readonly bad: readonly string[];
}

export const manifestPath = `${ownFolder}/manifest-sha256.txt`;

export async function readPictureManifest(folder: string): Promise<Result<PictureManifest>> {
  try {
    return ok(parsePictureManifest(await readFile(join(folder, manifestPath), 'utf8')));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return ok({ hashes: new Map(), bad: [] });
    return { ok: false, error: failureOfSystemError(error, manifestPath) };
  }
}

export function parsePictureManifest(text: string): PictureManifest {
  const { lines, bad } = parseManifest(text.replace(/^\ufeff/, ''));
  const hashes = new Map<string, ContentHash>();
  const odd = [...bad];
  for (const { checksum, path: written } of lines) {
    const path = decodeManifestPath(written);
    const hash = contentHashSchema.safeParse(checksum);
    const known = hashes.get(path);
    if (!hash.success || (known !== undefined && known !== hash.data))
      odd.push(`${checksum}  ${written}`);
    else hashes.set(path, hash.data);
  }
  return { hashes, bad: odd };
}

export function formatPictureManifest({ hashes, bad }: PictureManifest): string {
  const lines = [...hashes]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${encodeManifestPath(path)}`);
  return [...lines, ...bad].map((line) => `${line}\n`).join('');
}

/**
 * Changes lines, on top of what the file says by now, and writes it where that made a difference.
 * `null` takes a line out. With `replace: false` a path that is listed keeps its line.
 */
export async function updatePictureManifest(
  folder: string,
  changes: ReadonlyMap<string, ContentHash | null>,
  { replace, staging }: { readonly replace: boolean; readonly staging: Staging | null },
): Promise<Result<PictureManifest>> {
  const read = await readPictureManifest(folder);
  if (!read.ok) return read;
  const hashes = new Map(read.value.hashes);
  let differs = false;
  for (const [path, hash] of changes) {
    const known = hashes.get(path) ?? null;
    if (known === hash || (known !== null && !replace)) continue;
    differs = true;
    if (hash === null) hashes.delete(path);
    else hashes.set(path, hash);
  }
  const manifest = { hashes, bad: read.value.bad };
  if (!differs) return read;
  const written = await writeAtomically(
    join(folder, manifestPath),
    formatPictureManifest(manifest),
    { staging },
  );
  return written.ok ? ok(manifest) : written;
}
