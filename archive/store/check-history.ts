import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { breathe, type JobOptions } from '../job.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import type { ChangeId } from './change.ts';
import { archiveFilePart } from './change.ts';
import { openHistory } from './history.ts';
import type { LogDamage } from './history-log.ts';
import { ownFolder } from './paths.ts';

export type HistoryDamage =
  | LogDamage
  /** A version that a line promises is not there, or cannot be read. */
  | { readonly kind: 'missing-version'; readonly file: string; readonly change: ChangeId }
  /** Its bytes have another hash than the line says. */
  | { readonly kind: 'changed-version'; readonly file: string; readonly change: ChangeId };

export interface HistoryCheck {
  /** Lines of the log that could be read. */
  readonly lines: number;
  /** Of these, lines without the hash of the line before: earlier programs wrote none. */
  readonly unchained: number;
  /** Versions that were compared with their hashes. */
  readonly versions: number;
  readonly damage: readonly HistoryDamage[];
  /**
   * Versions that no line promises, by their paths in the archive. They do no harm: the change was
   * never begun, was taken back, or its versions were pruned and the removal was cut short.
   */
  readonly orphans: readonly string[];
}

/**
 * Verifies that the log is whole, and that every version that it promises is there and has the
 * hash that its line states. Holds the names of the versions, and the bytes of none.
 */
export async function checkHistory(
  folder: string,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<HistoryCheck>> {
  const opened = await openHistory(folder);
  if (!opened.ok) return opened;
  const history = opened.value;
  const { lines, unchained, damage: logDamage } = history.log();
  const damage: HistoryDamage[] = [...logDamage];
  const promised = new Set<string>();
  const changes = history.changes();
  for (const [done, change] of changes.entries()) {
    const parts = change.items.map(({ id, before }) => ({ id, hash: before?.hash }));
    if (change.archiveFile !== undefined)
      parts.push({ id: archiveFilePart, hash: change.archiveFile.before });
    for (const { id, hash } of parts) {
      signal?.throwIfAborted();
      if (hash === undefined || history.isPruned(change.id)) continue;
      const absolute = history.versionFile(id, change.id);
      const file = pathIn(folder, absolute);
      promised.add(file);
      const actual = await hashOfFile(absolute);
      if (actual === null) damage.push({ kind: 'missing-version', file, change: change.id });
      else if (actual !== hash) damage.push({ kind: 'changed-version', file, change: change.id });
    }
    onProgress?.({ step: 'verifying', done: done + 1, total: changes.length });
    if (done % 50 === 49) await breathe();
  }
  const orphans = await orphansIn(folder, promised, signal);
  if (!orphans.ok) return orphans;
  return ok({ lines, unchained, versions: promised.size, damage, orphans: orphans.value });
}

async function orphansIn(
  folder: string,
  promised: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<Result<readonly string[]>> {
  const orphans: string[] = [];
  const root = join(folder, ownFolder, 'history', 'versions');
  try {
    for await (const entry of await opendir(root, { recursive: true })) {
      signal?.throwIfAborted();
      if (!entry.isFile()) continue;
      const file = pathIn(folder, join(entry.parentPath, entry.name));
      if (!promised.has(file)) orphans.push(file);
    }
    return ok(orphans);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok([]);
    return { ok: false, error: failureOfSystemError(error, root) };
  }
}

function pathIn(folder: string, absolute: string): string {
  return relative(folder, absolute).replaceAll('\\', '/');
}

/** null when it is not there or cannot be read. */
async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(file);
    for await (const chunk of stream) hash.update(chunk);
    return hash.digest('hex');
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
