import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArticleId } from '../article/article.ts';
import { inParallel } from '../in-parallel.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { archiveFilePart, type ChangeId } from './change.ts';
import { makeFolder } from './make-folder.ts';
import { ownNameOf } from './own-names.ts';
import { syncFolder } from './sync-folder.ts';

/** Files written side by side: the syncs of a disk go together. */
const filesAtOnce = 16;

/**
 * `.newsroom/history/versions`: the bytes of articles as they were before a change, in
 * `<article>/<change>.md`, and of the archive's own file in `archive.yaml/<change>.yaml`.
 */
export class HistoryVersions {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  fileOf(id: ArticleId, change: ChangeId): string {
    return id === archiveFilePart
      ? join(this.#folder, 'archive.yaml', `${change}.yaml`)
      : join(this.#folder, ownNameOf(id), `${change}.md`);
  }

  async read(id: ArticleId, change: ChangeId): Promise<Result<Uint8Array>> {
    const file = this.fileOf(id, change);
    try {
      return ok(await readFile(file));
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, file) };
    }
  }

  /**
   * Writes versions durably. Their names are used for nothing else, and no line promises them
   * before all are there, so that none needs a temporary name: each file is synced, then each
   * folder once. On failure none of them stays.
   */
  async write(change: ChangeId, before: ReadonlyMap<ArticleId, Uint8Array>): Promise<Result<null>> {
    if (before.size === 0) return ok(null);
    const files = [...before].map(([id, bytes]) => ({ file: this.fileOf(id, change), bytes }));
    const folders = [...new Set(files.map(({ file }) => dirname(file)))];
    try {
      await makeFolder(this.#folder);
      const made = await inParallel(folders, filesAtOnce, makeOne);
      await inParallel(files, filesAtOnce, ({ file, bytes }) => writeSynced(file, bytes));
      await inParallel(folders, filesAtOnce, syncFolder);
      if (made.includes(true)) await syncFolder(this.#folder);
      return ok(null);
    } catch (error) {
      await this.remove(change, before.keys());
      return { ok: false, error: failureOfSystemError(error, this.#folder) };
    }
  }

  /** What cannot be removed stays: a version that no change promises does no harm. */
  async remove(change: ChangeId, ids: Iterable<ArticleId>): Promise<void> {
    const files = [...ids].map((id) => this.fileOf(id, change));
    await inParallel(files, filesAtOnce, (file) => rm(file, { force: true }).catch(() => {}));
  }
}

/** Whether the folder was not there before. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** What a change that was not begun has left under the name is replaced. */
async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
