import { join } from 'node:path';
import type { ArticleId } from '../article/article.ts';
import { type Failure, fail, failureOfSystemError, ok, type Result } from '../result.ts';
import type { Change, ChangeId, ChangeItem } from './change.ts';
import type { HistoryLine, LineOf, RequestedEdits } from './history-line.ts';
import { HistoryLog, type LogFacts } from './history-log.ts';
import {
  type ArticleChange,
  HistoryState,
  type Left,
  type UnfinishedRecord,
} from './history-state.ts';
import { HistoryVersions } from './history-versions.ts';
import { ownFolder } from './paths.ts';
import type { UndoStack } from './undo-stack.ts';

/**
 * Every change that the app has made, and every version that it replaced.
 *
 *   .newsroom/history/changes/2026-11.jsonl          a line or more a change, see `HistoryLog`
 *   .newsroom/history/versions/<article>/<change>.md the bytes of the article before that change
 *   .newsroom/history/versions/archive.yaml/<change>.yaml  those of the archive's own file
 *
 * A change is written before it is carried out: first the versions, synced, then its lines, synced,
 * then the articles. A crash in between leaves a change of which some articles are still as they
 * were before; undoing it finds them so and leaves them.
 */
export interface History {
  /** Oldest first. */
  changes(): readonly Change[];
  /** The last one, of which nothing may have been carried out. */
  last(): Change | null;
  change(id: ChangeId): Change | null;
  /** Changes that touched an article, oldest first. */
  forArticle(id: ArticleId): readonly ArticleChange[];
  undoStack(): UndoStack;
  /**
   * Bytes of the article, or of `archiveFilePart`, before that change. Fails with `pruned` when
   * they were removed on purpose, otherwise as the system does.
   */
  version(id: ArticleId, change: ChangeId): Promise<Result<Uint8Array>>;
  /** Where they lie, whether they do or not. */
  versionFile(id: ArticleId, change: ChangeId): string;
  isPruned(change: ChangeId): boolean;
  /** What reading the log has found. */
  log(): LogFacts;
  /** What of the last change was not carried out and can still be done; null when nothing. */
  unfinished(): UnfinishedRecord | null;
  /** Whether it is known how the last change ended: a crash has not cut it short. */
  isSettled(): boolean;
  /**
   * Makes a change durable before it is carried out. When it fails, nothing of it stays. The bytes
   * before are those of its parts, `archiveFilePart` among them; the edits are those that were
   * asked for, of each item in turn.
   */
  begin(
    change: Change,
    before: ReadonlyMap<ArticleId, Uint8Array>,
    edits?: RequestedEdits | null,
  ): Promise<Result<null>>;
  /**
   * Takes further items into the last change, as `begin` does; what was left of it is settled. Items
   * of articles `again`, which it has changed before, take the place of those that it has: they say
   * what the article was before all of it, of which the version is kept already.
   */
  more(
    change: Pick<Change, 'id' | 'at' | 'items'>,
    before: ReadonlyMap<ArticleId, Uint8Array>,
    planOf: readonly number[] | null,
    again?: readonly ArticleId[],
  ): Promise<Result<null>>;
  /**
   * Takes back what was not carried out: these articles are as they were before the change. With
   * a reason they can still be done.
   */
  withdraw(change: ChangeId, ids: readonly ArticleId[], left?: Left): void;
  /** The change was carried out to its end. */
  settle(change: ChangeId): void;
  /** Undo leaves these articles alone: others have changed them since. */
  leaveAlone(change: ChangeId, ids: readonly ArticleId[]): void;
  /** Says that the versions of changes made before a time are about to be removed. */
  prune(pruned: Omit<LineOf<'pruned'>, 'kind'>): Promise<Result<null>>;
  /**
   * Writes what was withdrawn, settled or left alone; the next change does so, too. Where the disk
   * does not take it, it is known at least until the end of the program.
   */
  flush(): Promise<void>;
}

const ownHistory = `${ownFolder}/history`;
/** Items in one line; the rest of a change follows in lines of its own. */
const itemsInLine = 5000;

/** Fails as the system does when the log is there and cannot be read. */
export async function openHistory(folder: string): Promise<Result<History>> {
  const history = new FolderHistory(join(folder, ownHistory));
  const read = await history.readAgain();
  return read.ok ? ok(history) : read;
}

class FolderHistory implements History {
  readonly #log: HistoryLog;
  readonly #versions: HistoryVersions;
  #state = new HistoryState();
  /** What is still to be written, before the next change. */
  #owed: HistoryLine[] = [];

  constructor(root: string) {
    this.#log = new HistoryLog(join(root, 'changes'));
    this.#versions = new HistoryVersions(join(root, 'versions'));
  }

  /** Reads the log from the beginning. What is owed stays owed. */
  async readAgain(): Promise<Result<null>> {
    const state = new HistoryState();
    try {
      await this.#log.read((line) => state.take(line));
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, ownHistory) };
    }
    for (const line of this.#owed) state.take(line);
    this.#state = state;
    return ok(null);
  }

  changes = (): readonly Change[] => this.#state.changes();
  last = (): Change | null => this.#state.last();
  change = (id: ChangeId): Change | null => this.#state.find(id);
  forArticle = (id: ArticleId): readonly ArticleChange[] => this.#state.forArticle(id);
  undoStack = (): UndoStack => this.#state.undoStack();
  unfinished = (): UnfinishedRecord | null => this.#state.unfinished();
  isSettled = (): boolean => this.#state.isSettled();
  log = (): LogFacts => this.#log.facts();
  isPruned = (change: ChangeId): boolean => this.#state.find(change)?.isPruned === true;

  async version(id: ArticleId, change: ChangeId): Promise<Result<Uint8Array>> {
    const bytes = await this.#versions.read(id, change);
    if (bytes.ok || !this.isPruned(change)) return bytes;
    return fail('pruned', 'This version was removed when the history was pruned.');
  }

  versionFile(id: ArticleId, change: ChangeId): string {
    return this.#versions.fileOf(id, change);
  }

  async begin(
    change: Change,
    before: ReadonlyMap<ArticleId, Uint8Array>,
    edits: RequestedEdits | null = null,
  ): Promise<Result<null>> {
    const { items, ...rest } = change;
    const line: LineOf<'change'> = { kind: 'change', ...rest, items: items.slice(0, itemsInLine) };
    const first = edits === null ? line : { ...line, edits };
    return this.#write(change.id, before, change.at, [
      first,
      ...moreLines(change.id, items.slice(itemsInLine)),
    ]);
  }

  async more(
    { id, at, items }: Pick<Change, 'id' | 'at' | 'items'>,
    before: ReadonlyMap<ArticleId, Uint8Array>,
    planOf: readonly number[] | null,
    again: readonly ArticleId[] = [],
  ): Promise<Result<null>> {
    const lines = items.length === 0 ? [moreLine(id, [])] : moreLines(id, items, planOf);
    const replaced: HistoryLine = { kind: 'withdrawn', change: id, ids: [...again] };
    return this.#write(id, before, at, again.length === 0 ? lines : [replaced, ...lines]);
  }

  /** Versions of a change that was not begun are of no use, and the disk may be full: they go. */
  async #write(
    change: ChangeId,
    before: ReadonlyMap<ArticleId, Uint8Array>,
    at: string,
    lines: readonly HistoryLine[],
  ): Promise<Result<null>> {
    const versions = await this.#versions.write(change, before);
    if (!versions.ok) return versions;
    const appended = await this.#append([...this.#owed, ...lines], at);
    if (!appended.ok) {
      await this.#versions.remove(change, before.keys());
      return appended;
    }
    this.#owed = [];
    for (const line of lines) this.#state.take(line);
    return appended;
  }

  async prune(pruned: Omit<LineOf<'pruned'>, 'kind'>): Promise<Result<null>> {
    const line: HistoryLine = { kind: 'pruned', ...pruned };
    const appended = await this.#append([...this.#owed, line], pruned.at);
    if (!appended.ok) return appended;
    this.#owed = [];
    this.#state.take(line);
    return appended;
  }

  withdraw(change: ChangeId, ids: readonly ArticleId[], left?: Left): void {
    if (ids.length === 0) return;
    const line: HistoryLine = { kind: 'withdrawn', change, ids: [...ids] };
    const why = left === undefined ? {} : { why: left.why };
    const error = left?.error == null ? {} : { error: shortOf(left.error) };
    this.#owe({ ...line, ...why, ...error });
  }

  settle(change: ChangeId): void {
    this.#owe({ kind: 'done', change });
  }

  leaveAlone(change: ChangeId, ids: readonly ArticleId[]): void {
    if (ids.length > 0) this.#owe({ kind: 'left', change, ids: [...ids] });
  }

  async flush(): Promise<void> {
    const last = this.last();
    if (this.#owed.length === 0 || last === null) return;
    const appended = await this.#append(this.#owed, last.at);
    if (appended.ok) this.#owed = [];
  }

  #owe(line: HistoryLine): void {
    this.#state.take(line);
    this.#owed.push(line);
  }

  /** While nobody held the lock, another program may have written to the log. */
  async #append(lines: readonly HistoryLine[], at: string): Promise<Result<null>> {
    try {
      if (!(await this.#log.isCurrent())) {
        const read = await this.readAgain();
        if (!read.ok) return read;
      }
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, ownHistory) };
    }
    return this.#log.append(lines, at);
  }
}

function shortOf({ code, message }: Failure): Pick<Failure, 'code' | 'message'> {
  return { code, message };
}

function moreLine(change: ChangeId, items: readonly ChangeItem[]): LineOf<'more'> {
  return { kind: 'more', change, items: [...items] };
}

function moreLines(
  change: ChangeId,
  items: readonly ChangeItem[],
  planOf: readonly number[] | null = null,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (let start = 0; start < items.length; start += itemsInLine) {
    const end = start + itemsInLine;
    const line = moreLine(change, items.slice(start, end));
    lines.push(planOf === null ? line : { ...line, planOf: planOf.slice(start, end) });
  }
  return lines;
}
