import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ulid } from 'ulid';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { ownNameOf } from '../store/own-names.ts';
import { ownFolder, resolveExisting, toArchivePath } from '../store/paths.ts';
import type { Staging } from '../store/staging.ts';
import { largestPiece } from './byte-source.ts';
import { writeXmp, type XmpTexts } from './edit-xmp.ts';
import { isSidecar, sidecarsOf } from './sidecar-path.ts';
import { parseXmp } from './xmp-packet.ts';

export interface WrittenSidecar {
  /** In the archive folder. */
  readonly path: string;
  /** false when it said all of it already. */
  readonly written: boolean;
}

/**
 * Writes texts into the XMP sidecar of a picture, in place of what it said of them and beside all
 * else that it says. A picture is never touched. The sidecar as it was before goes to
 * `.newsroom/sidecars/<its path>/<when>.xmp` first.
 *
 * Fails with `picture-invalid` for a sidecar that is no XMP, and as files do.
 */
export async function writeSidecar(
  folder: string,
  picture: string,
  texts: XmpTexts,
  { now, staging }: { readonly now: number; readonly staging: Staging | null },
): Promise<Result<WrittenSidecar>> {
  const file = await resolveExisting(folder, picture);
  if (!file.ok) return file;
  const place = await placeOf(file.value);
  if (!place.ok) return place;
  const path = toArchivePath(folder, place.value.file);
  const before = place.value.isThere ? await readSidecar(place.value.file, path) : ok(null);
  if (!before.ok) return before;
  const packet = before.value === null ? null : parseXmp(before.value);
  if (before.value !== null && packet === null)
    return fail('picture-invalid', `${path} is no XMP.`, { path });
  const after = Buffer.from(writeXmp(packet, texts));
  if (before.value !== null) {
    if (before.value.equals(after)) return ok({ path, written: false });
    const kept = join(folder, ownFolder, 'sidecars', ownNameOf(path), `${ulid(now)}.xmp`);
    const saved = await writeAtomically(kept, before.value, { replace: false, staging });
    if (!saved.ok) return saved;
  }
  const written = await writeAtomically(place.value.file, after, {
    replace: before.value !== null,
    staging,
  });
  return written.ok ? ok({ path, written: true }) : written;
}

async function readSidecar(file: string, path: string): Promise<Result<Buffer>> {
  try {
    const known = await lstat(file);
    if (!known.isFile() || known.size > largestPiece)
      return fail('picture-invalid', `${path} is no XMP.`, { path });
    return ok(await readFile(file));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

/**
 * The sidecar that is there, else `photo.xmp`, which Lightroom, Bridge and Photo Mechanic look for;
 * `photo.jpg.xmp` where another picture beside it has the same name and another ending.
 */
async function placeOf(
  picture: string,
): Promise<Result<{ readonly file: string; readonly isThere: boolean }>> {
  const [long = '', short = ''] = sidecarsOf(picture);
  try {
    const names = await readdir(dirname(picture));
    for (const file of [long, short])
      if (names.includes(basename(file))) return ok({ file, isThere: true });
    const stem = basename(short, '.xmp');
    const twins = names.filter(
      (name) => basename(name, extname(name)) === stem && !isSidecar(name),
    );
    return ok({ file: twins.length > 1 ? long : short, isThere: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, picture) };
  }
}
