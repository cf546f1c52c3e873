import { readdir } from 'node:fs/promises';
import { breathe, type JobOptions } from '../job.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { resolveExisting } from '../store/paths.ts';
import { hashFile } from './hash-file.ts';
import { manifestPath, readPictureManifest } from './picture-manifest.ts';
import { readPictureFacts } from './read-picture-facts.ts';

export interface PictureProblem {
  readonly code:
    | 'picture-missing'
    /** Its bytes are not those that the manifest lists. */
    | 'picture-changed'
    | 'picture-unreadable'
    /** An article uses it, and the manifest does not list it. */
    | 'picture-unlisted'
    | 'manifest-unreadable';
  readonly severity: 'error' | 'notice';
  /** In the archive folder; that of the manifest for its own lines. */
  readonly path: string;
  readonly message: string;
}

export interface PictureCheck {
  readonly pictures: number;
  readonly problems: readonly PictureProblem[];
}

/**
 * Reads every picture again, those that articles use (`used`: paths in the folder) and those that
 * the manifest lists, and compares their bytes with the manifest. Writes nothing.
 */
export async function checkPictures(
  folder: string,
  used: Iterable<string>,
  job: JobOptions = {},
): Promise<Result<PictureCheck>> {
  try {
    await readdir(folder);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
  const problems: PictureProblem[] = [];
  const manifest = await readPictureManifest(folder);
  const unread = (message: string) =>
    problems.push({ code: 'manifest-unreadable', severity: 'error', path: manifestPath, message });
  if (!manifest.ok) unread(manifest.error.message);
  const { hashes, bad } = manifest.ok ? manifest.value : { hashes: new Map(), bad: [] };
  for (const line of bad)
    unread(`${manifestPath}: "${line.slice(0, 200)}" is no line of a manifest.`);
  const paths = [...new Set([...used, ...hashes.keys()])].sort();
  for (const [done, path] of paths.entries()) {
    job.signal?.throwIfAborted();
    job.onProgress?.({ step: 'verifying', done, total: paths.length, item: path });
    const problem = await problemOf(folder, path, hashes.get(path) ?? null, job.signal);
    if (problem !== null) problems.push({ ...problem, path });
    if (done % 20 === 19) await breathe();
  }
  return ok({ pictures: paths.length, problems });
}

async function problemOf(
  folder: string,
  path: string,
  listed: string | null,
  signal: AbortSignal | undefined,
): Promise<Omit<PictureProblem, 'path'> | null> {
  const file = await resolveExisting(folder, path);
  const hash = file.ok ? await hashFile(file.value, path, signal) : file;
  if (!hash.ok) {
    const { code, message } = hash.error;
    const isMissing = code === 'not-found' || code === 'not-a-folder';
    return {
      code: isMissing ? 'picture-missing' : 'picture-unreadable',
      severity: 'error',
      message,
    };
  }
  if (listed !== null && listed !== hash.value)
    return {
      code: 'picture-changed',
      severity: 'error',
      message: `${path} is not what it was: its SHA-256 is ${hash.value}, not ${listed}.`,
    };
  const facts = file.ok ? await readPictureFacts(file.value, path) : file;
  if (!facts.ok)
    return { code: 'picture-unreadable', severity: 'error', message: facts.error.message };
  return listed === null
    ? { code: 'picture-unlisted', severity: 'notice', message: `${path} is not in the manifest.` }
    : null;
}
