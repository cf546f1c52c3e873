import { stat } from 'node:fs/promises';
import type { ContentHash } from '../article/article.ts';
import type { PictureFacts } from '../article/picture-state.ts';
import { type Failure, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { resolveExisting } from '../store/paths.ts';
import { hashFile } from './hash-file.ts';
import { readPictureFacts } from './read-picture-facts.ts';
import { sidecarsOf } from './sidecar-path.ts';

/** What was found in a picture's file, for as long as the file looks the same. */
export interface PictureRecord {
  /** Size, times and identity of the file and its sidecars: another stamp means another content. */
  readonly stamp: string;
  readonly bytes: number;
  readonly hash: ContentHash;
  /** null: the file is no picture that can be read, and `failure` says why. */
  readonly facts: PictureFacts | null;
  readonly failure: Failure | null;
}

/**
 * Looks at a picture, and reads it where the known record is of another file. Fails as files do:
 * `not-found` where there is none.
 */
export async function recordOf(
  folder: string,
  path: string,
  known: PictureRecord | undefined,
  signal?: AbortSignal,
): Promise<Result<PictureRecord>> {
  const found = await resolveExisting(folder, path);
  if (!found.ok) return found;
  const file = found.value;
  const stamp = await stampOf(file, path);
  if (!stamp.ok) return stamp;
  if (known?.stamp === stamp.value.stamp) return ok(known);
  const hash = await hashFile(file, path, signal);
  if (!hash.ok) return hash;
  const facts = await readPictureFacts(file, path);
  return ok({
    ...stamp.value,
    hash: hash.value,
    facts: facts.ok ? facts.value : null,
    failure: facts.ok ? null : facts.error,
  });
}

async function stampOf(
  file: string,
  path: string,
): Promise<Result<{ readonly stamp: string; readonly bytes: number }>> {
  try {
    const picture = await stat(file);
    const sidecars = await Promise.all(
      sidecarsOf(file).map((place) => stat(place).catch(() => null)),
    );
    const stamp = [picture, ...sidecars]
      .map((known) => (known === null ? '-' : `${known.size}:${known.mtimeMs}:${known.ino}`))
      .join(' ');
    return ok({ stamp, bytes: picture.size });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
