import { readdir, rmdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeTime } from 'ulid';
import type { JobOptions } from '../job.ts';
import { type Failure, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { type ChangeId, changeIdSchema } from './change.ts';
import type { History } from './history.ts';
import { ownFolder } from './paths.ts';
import { syncFolder } from './sync-folder.ts';

export interface PruneReport {
  /** Changes of which versions are removed. */
  readonly changes: number;
  /** Files. */
  readonly versions: number;
  readonly bytes: number;
}

interface OldVersions {
  readonly folder: string;
  readonly files: readonly OldVersion[];
}

interface OldVersion {
  readonly file: string;
  readonly change: ChangeId;
  readonly bytes: number;
}

/**
 * Removes the versions of changes that were made before a time, ISO 8601 in UTC as in the log; the
 * lines of the changes stay. The line that says so is durable before the first version goes, so
 * that none is missed by mistake; doing it again removes what a crash has left.
 *
 * `mayGoOn` is asked before each folder. Fails as the system does for the first file that cannot be
 * removed; the others are gone then.
 */
export async function pruneHistory(
  root: string,
  history: History,
  {
    before,
    dryRun,
    now,
  }: { readonly before: string; readonly dryRun: boolean; readonly now: string },
  mayGoOn: () => Promise<Result<null>>,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<PruneReport>> {
  const place = join(root, ownFolder, 'history', 'versions');
  try {
    const old = await oldVersions(place, history, before, signal);
    const versions = old.flatMap(({ files }) => files);
    const report = {
      changes: new Set(versions.map(({ change }) => change)).size,
      versions: versions.length,
      bytes: versions.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    if (dryRun || versions.length === 0) return ok(report);
    if (
      versions.some(({ change }) => history.change(change) !== null && !history.isPruned(change))
    ) {
      const said = await history.prune({ at: now, before, ...report });
      if (!said.ok) return said;
    }
    let failure: Failure | null = null;
    let done = 0;
    for (const { folder, files } of old) {
      signal?.throwIfAborted();
      const allowed = await mayGoOn();
      if (!allowed.ok) return allowed;
      const failed = await removeFiles(folder, files);
      failure ??= failed;
      done += files.length;
      onProgress?.({ step: 'pruning', done, total: versions.length });
    }
    await syncFolder(place);
    return failure === null ? ok(report) : { ok: false, error: failure };
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, place) };
  }
}

/** What another program keeps beside them is left alone. */
async function oldVersions(
  root: string,
  history: History,
  before: string,
  signal: AbortSignal | undefined,
): Promise<readonly OldVersions[]> {
  const found: OldVersions[] = [];
  for (const entry of await entriesOf(root)) {
    signal?.throwIfAborted();
    if (!entry.isDirectory()) continue;
    const folder = join(root, entry.name);
    const files: OldVersion[] = [];
    for (const version of await entriesOf(folder)) {
      const change = changeOf(version.name);
      if (!version.isFile() || change === null || !isOld(history, change, before)) continue;
      const file = join(folder, version.name);
      files.push({ file, change, bytes: (await stat(file)).size });
    }
    if (files.length > 0) found.push({ folder, files });
  }
  return found;
}

function changeOf(name: string): ChangeId | null {
  const parsed = changeIdSchema.safeParse(/^(.+)\.(?:md|yaml)$/.exec(name)?.[1]);
  return parsed.success ? parsed.data : null;
}

/** Versions of a change that was never begun are as old as its id says. */
function isOld(history: History, id: ChangeId, before: string): boolean {
  const change = history.change(id);
  if (change !== null) return change.at < before || history.isPruned(id);
  return new Date(decodeTime(id)).toISOString() < before;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The folder goes, too, when it is empty. The failure of the first that cannot be removed. */
async function removeFiles(folder: string, files: readonly OldVersion[]): Promise<Failure | null> {
  let failure: Failure | null = null;
  for (const { file } of files) {
    try {
      await unlink(file);
    } catch (error) {
      const wording = failureOfSystemError(error, file);
      if (wording.code !== 'not-found') failure ??= wording;
    }
  }
  await rmdir(folder).catch(() => syncFolder(folder));
  return failure;
}
