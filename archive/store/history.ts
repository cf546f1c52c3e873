import { open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type ArticleId, articleIdSchema } from '../article/article.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from './atomic-write.ts';
import {
  archiveFilePart,
  type Change,
  type ChangeId,
  changeIdSchema,
  changeSchema,
  partsOf,
  withoutParts,
} from './change.ts';
import { makeFolder } from './make-folder.ts';
import { ownNameOf } from './own-names.ts';
import { ownFolder } from './paths.ts';
import { syncFolder } from './sync-folder.ts';
import { type UndoStack, undoStackOf } from './undo-stack.ts';

/**
 * Every change that the app has made, and every version that it replaced.
 *
 *   .newsroom/history/changes/2026-11.jsonl          one line a change, appended, never rewritten
 *   .newsroom/history/versions/<article>/<change>.md the bytes of the article before that change
 *   .newsroom/history/versions/archive.yaml/<change>.yaml   those of the archive's own file
 *
 * A change is written before it is carried out: first the versions, synced, then its line, synced,
 * then the articles. A crash in between leaves a change of which some articles are still as they
 * were before; undoing it finds them so and leaves them.
 */
export interface History {
  /** Oldest first. */
  changes(): readonly Change[];
  /** Changes that touched an article, oldest first. */
  forArticle(id: ArticleId): readonly Change[];
  undoStack(): UndoStack;
  /** Bytes of the article, or of `archiveFilePart`, before that change. */
  version(id: ArticleId, change: ChangeId): Promise<Result<Uint8Array>>;
  /**
   * Makes a change durable before it is carried out. When it fails, nothing of it stays. The bytes
   * before are those of its parts, `archiveFilePart` among them.
   */
  begin(change: Change, before: ReadonlyMap<ArticleId, Uint8Array>): Promise<Result<null>>;
  /** Takes back what was not carried out: these articles are as they were before the change. */
  withdraw(change: ChangeId, ids: readonly ArticleId[]): void;
  /** Undo leaves these articles alone: others have changed them since. */
  leaveAlone(change: ChangeId, ids: readonly ArticleId[]): void;
  /**
   * Writes what was withdrawn or left alone; the next change does so, too. Where the disk does not
   * take it, it is known at least until the end of the program.
   */
  flush(): Promise<void>;
}

const lineSchema = z.discriminatedUnion('kind', [
  changeSchema.extend({ kind: z.literal('change') }),
  z.object({ kind: z.literal('withdrawn'), change: changeIdSchema, ids: z.array(articleIdSchema) }),
  z.object({ kind: z.literal('left'), change: changeIdSchema, ids: z.array(articleIdSchema) }),
]);
type Line = z.infer<typeof lineSchema>;

export async function openHistory(folder: string): Promise<Result<History>> {
  const root = join(folder, ownFolder, 'history');
  const lines = await readLines(join(root, 'changes'));
  if (!lines.ok) return lines;
  return ok(new FolderHistory(root, lines.value));
}

class FolderHistory implements History {
  readonly #root: string;
  readonly #changes: Change[] = [];
  readonly #byArticle = new Map<ArticleId, ChangeId[]>();
  readonly #byId = new Map<ChangeId, number>();
  readonly #left = new Map<ChangeId, Set<ArticleId>>();
  /** What is still to be written, before the next change. */
  #owed: Line[] = [];

  constructor(root: string, lines: readonly Line[]) {
    this.#root = root;
    for (const line of lines) this.#take(line);
  }

  changes(): readonly Change[] {
    return this.#changes.filter((change) => partsOf(change).length > 0);
  }

  forArticle(id: ArticleId): readonly Change[] {
    return (this.#byArticle.get(id) ?? []).flatMap((change) => {
      const found = this.#changes[this.#byId.get(change) ?? -1];
      return found?.items.some((item) => item.id === id) === true ? [found] : [];
    });
  }

  undoStack(): UndoStack {
    return undoStackOf(this.changes(), this.#left);
  }

  async version(id: ArticleId, change: ChangeId): Promise<Result<Uint8Array>> {
    try {
      return ok(await readFile(this.#versionFile(id, change)));
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, this.#versionFile(id, change)) };
    }
  }

  async begin(change: Change, before: ReadonlyMap<ArticleId, Uint8Array>): Promise<Result<null>> {
    const begun = await this.#write(change, before);
    // Versions of a change that was not begun are of no use, and the disk may be full.
    if (!begun.ok) await this.#forgetVersions(change.id, before.keys());
    return begun;
  }

  async #write(change: Change, before: ReadonlyMap<ArticleId, Uint8Array>): Promise<Result<null>> {
    for (const [id, bytes] of before) {
      const written = await writeAtomically(this.#versionFile(id, change.id), bytes);
      if (!written.ok) return written;
    }
    const line: Line = { kind: 'change', ...change };
    const appended = await this.#append([...this.#owed, line], change.at);
    if (!appended.ok) return appended;
    this.#owed = [];
    this.#take(line);
    return appended;
  }

  async #forgetVersions(change: ChangeId, ids: Iterable<ArticleId>): Promise<void> {
    for (const id of ids) await rm(this.#versionFile(id, change), { force: true }).catch(() => {});
  }

  withdraw(change: ChangeId, ids: readonly ArticleId[]): void {
    this.#owe({ kind: 'withdrawn', change, ids: [...ids] });
  }

  leaveAlone(change: ChangeId, ids: readonly ArticleId[]): void {
    this.#owe({ kind: 'left', change, ids: [...ids] });
  }

  async flush(): Promise<void> {
    const last = this.#changes.at(-1);
    if (this.#owed.length === 0 || last === undefined) return;
    const appended = await this.#append(this.#owed, last.at);
    if (appended.ok) this.#owed = [];
  }

  #owe(line: Exclude<Line, { kind: 'change' }>): void {
    if (line.ids.length === 0) return;
    this.#take(line);
    this.#owed.push(line);
  }

  #versionFile(id: ArticleId, change: ChangeId): string {
    return id === archiveFilePart
      ? join(this.#root, 'versions', 'archive.yaml', `${change}.yaml`)
      : join(this.#root, 'versions', ownNameOf(id), `${change}.md`);
  }

  #append(lines: readonly Line[], at: string): Promise<Result<null>> {
    const file = join(this.#root, 'changes', `${at.slice(0, 7)}.jsonl`);
    return appendLines(
      file,
      lines.map((line) => JSON.stringify(line)),
    );
  }

  #take(line: Line): void {
    if (line.kind === 'left') {
      const known = this.#left.get(line.change) ?? new Set();
      this.#left.set(line.change, new Set([...known, ...line.ids]));
      return;
    }
    if (line.kind === 'withdrawn') {
      const at = this.#byId.get(line.change);
      const change = at === undefined ? undefined : this.#changes[at];
      if (at === undefined || change === undefined) return;
      const { archiveFile: _, ...nothing } = change;
      this.#changes[at] = withoutParts(change, new Set(line.ids)) ?? { ...nothing, items: [] };
      return;
    }
    const { kind: _, ...change } = line;
    this.#byId.set(change.id, this.#changes.push(change) - 1);
    for (const { id } of change.items) {
      const known = this.#byArticle.get(id);
      if (known === undefined) this.#byArticle.set(id, [change.id]);
      else known.push(change.id);
    }
  }
}

async function readLines(folder: string): Promise<Result<readonly Line[]>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return ok(texts.flatMap((text) => text.split('\n').flatMap(parseLine)));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok([]);
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}

/** A line torn by a crash was never acted upon: the change that it began had not touched an article. */
function parseLine(text: string): readonly Line[] {
  if (text === '') return [];
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

/** Ends a line that a crash has torn before it begins its own. On failure the file is as it was. */
async function appendLines(file: string, lines: readonly string[]): Promise<Result<null>> {
  try {
    await makeFolder(dirname(file));
    const handle = await open(file, 'a+');
    try {
      const { size } = await handle.stat();
      const last = size === 0 ? 10 : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0];
      try {
        await handle.appendFile(`${last === 10 ? '' : '\n'}${lines.join('\n')}\n`);
        await handle.sync();
      } catch (error) {
        await handle.truncate(size).catch(() => {});
        throw error;
      }
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(file));
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
}
