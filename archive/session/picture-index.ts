import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ArticleId, ArticleSummary, ContentHash } from '../article/article.ts';
import type { PictureState } from '../article/picture-state.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type PictureManifest, readPictureManifest } from '../pictures/picture-manifest.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { type PictureRecord, recordOf } from '../pictures/picture-record.ts';
import { isSidecar, sidecarsOf } from '../pictures/sidecar-path.ts';
import type { Result } from '../result.ts';
import type { Cache } from '../store/cache.ts';
import type { CacheTable } from '../store/cache-table.ts';
import { findMoved } from './find-moved.ts';
import { PictureUses } from './picture-uses.ts';
import { createTurns } from './session.ts';

interface Options {
  /** Absolute, real path. */
  readonly folder: string;
  readonly cache: Pick<Cache, 'table' | 'shared' | 'write'>;
  /** These articles use a picture of which something else is known by now. */
  readonly onChanged: (
    ids: readonly ArticleId[],
    rewritten: ReadonlySet<ArticleId>,
  ) => Promise<void>;
  /** Pictures that the manifest does not list, with what they hold now. */
  readonly onSeen: (hashes: ReadonlyMap<string, ContentHash>) => Promise<void>;
}

/** What was found at a path; what the file says stands in the records. */
type Found =
  | { readonly kind: 'present'; readonly hash: ContentHash }
  | { readonly kind: 'missing' }
  | { readonly kind: 'moved'; readonly to: string }
  /** `hash` null: not even its bytes could be read. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly hash: ContentHash | null };

/** Pictures read side by side: a few, so that they do not stand in the way of articles. */
const atOnce = 4;

/**
 * The pictures of one open archive: which articles use which, and what is known of their files.
 *
 * Nothing is read until `read` or `follow` is called. Until a picture has been looked at, its state
 * is whether a file is there and what the records last knew of it.
 */
export class PictureIndex {
  readonly #options: Options;
  readonly #records: CacheTable<PictureRecord>;
  readonly uses: PictureUses;
  readonly #found = new Map<string, Found>();
  readonly #pending = new Set<string>();
  readonly #inTurn = createTurns();
  readonly #stop = new AbortController();
  #manifest: PictureManifest = { hashes: new Map(), bad: [] };
  #following = false;
  #hasLooked = false;

  constructor(options: Options) {
    this.#options = options;
    this.#records = options.cache.shared('pictures');
    this.uses = new PictureUses(options.cache.table('picture-uses'));
  }

  articleTaken(article: Pick<ArticleSummary, 'id' | 'images'>): void {
    const news = this.uses.put(article).filter((path) => !this.#found.has(path));
    this.#look(news);
  }

  articleGone(id: ArticleId): void {
    this.uses.remove(id);
  }

  /** Files or folders that were made, written or removed: pictures, sidecars, or what holds them. */
  picturesChanged(paths: readonly string[]): void {
    const strange = paths.filter((path) => !this.uses.has(path));
    if (strange.length === 0) {
      this.#look(paths);
      return;
    }
    const exact = new Set(strange);
    const folders = strange.filter((path) => !isSidecar(path)).map((path) => `${path}/`);
    const concerned = [...this.uses.paths()].filter((used) => {
      const kind = this.#found.get(used)?.kind;
      // Any file may be the one that is missed.
      if (kind === 'missing' || kind === 'moved') return true;
      if (sidecarsOf(used).some((place) => exact.has(place))) return true;
      return folders.some((folder) => used.startsWith(folder));
    });
    this.#look([...paths, ...concerned]);
  }

  /** Looks at all of them again, after a time in which nothing was seen. */
  lookAgain(): void {
    this.#look([...this.uses.paths()]);
  }

  /** Reads what has not been read, and from then on whatever changes, until `close`. */
  follow(): void {
    this.#following = true;
    this.#look([]);
  }

  /**
   * Resolves when every picture that articles use has been looked at, and articles and manifest know
   * of it. Takes turns of the session: not to be waited for in one.
   */
  read(job: JobOptions = {}): Promise<void> {
    return this.#inTurn(() => this.#readPending(job));
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#inTurn(async () => undefined);
  }

  /** Of a picture as an article names it. Not asked for remote ones. */
  stateOf(file: string): PictureState {
    const path = picturePath(file);
    return path === null ? { kind: 'missing' } : this.stateAt(path);
  }

  /** A file that came or went since it was looked at is seen to be there or not. */
  stateAt(path: string): PictureState {
    return this.#stateGiven(path, existsSync(join(this.#options.folder, path)));
  }

  #stateGiven(path: string, isThere: boolean): PictureState {
    const found = this.#found.get(path);
    if (!isThere) return found?.kind === 'moved' ? found : { kind: 'missing' };
    if (found?.kind === 'unreadable') return { kind: 'unreadable', message: found.message };
    return { kind: 'present', facts: this.#records.get(path)?.facts ?? null };
  }

  /** The state that articles were last judged by. */
  #lastState(path: string): PictureState {
    const found = this.#found.get(path);
    if (found === undefined) return this.stateAt(path);
    return this.#stateGiven(path, found.kind === 'present' || found.kind === 'unreadable');
  }

  /** What was last read of a file that is there. */
  recordAt(path: string): PictureRecord | null {
    const kind = this.#found.get(path)?.kind ?? 'present';
    const isThere = kind === 'present' || kind === 'unreadable';
    return isThere ? (this.#records.get(path) ?? null) : null;
  }

  /** What makes a picture this one: its SHA-256 once it has been looked at, before that its path. */
  contentKey(path: string): string {
    const found = this.#found.get(path);
    return found !== undefined && 'hash' in found ? (found.hash ?? path) : path;
  }

  /** The hash that the manifest lists for a path. */
  listedHash(path: string): ContentHash | null {
    return this.#manifest.hashes.get(path) ?? null;
  }

  manifestChanged(manifest: PictureManifest): void {
    this.#manifest = manifest;
  }

  #look(paths: readonly string[]): void {
    for (const path of paths) this.#pending.add(path);
    if (!this.#following || (this.#hasLooked && this.#pending.size === 0)) return;
    this.read().catch((error) => {
      if (!this.#stop.signal.aborted) throw error;
    });
  }

  async #readPending({ signal, onProgress }: JobOptions): Promise<void> {
    if (!this.#hasLooked) {
      this.#hasLooked = true;
      for (const path of this.uses.paths()) if (!this.#found.has(path)) this.#pending.add(path);
    }
    if (this.#pending.size === 0) return;
    const manifest: Result<PictureManifest> = await readPictureManifest(this.#options.folder);
    if (manifest.ok) this.#manifest = manifest.value;
    const changed = new Set<string>();
    const rewritten = new Set<string>();
    const seen = new Map<string, ContentHash>();
    for (let done = 0; this.#pending.size > 0; ) {
      signal?.throwIfAborted();
      this.#stop.signal.throwIfAborted();
      const some = [...take(this.#pending, atOnce)];
      await Promise.all(some.map((path) => this.#readOne(path, { changed, rewritten, seen })));
      done += some.length;
      const [item = ''] = some;
      onProgress?.({ step: 'reading-pictures', done, total: done + this.#pending.size, item });
      await breathe();
    }
    await this.#findMoved(changed);
    if (manifest.ok && seen.size > 0) await this.#options.onSeen(seen);
    const articlesWith = (paths: Iterable<string>) =>
      new Set([...paths].flatMap((path) => this.uses.articlesWith(path)));
    const ids = articlesWith([...changed, ...rewritten]);
    if (ids.size > 0) await this.#options.onChanged([...ids], articlesWith(rewritten));
  }

  async #readOne(
    path: string,
    {
      changed,
      rewritten,
      seen,
    }: {
      readonly changed: Set<string>;
      readonly rewritten: Set<string>;
      readonly seen: Map<string, ContentHash>;
    },
  ): Promise<void> {
    if (!this.uses.has(path)) {
      this.#found.delete(path);
      return;
    }
    const records = this.#records;
    const { folder } = this.#options;
    const before = this.#lastState(path);
    const known = records.get(path);
    const read = await recordOf(folder, path, known, this.#stop.signal);
    if (read.ok) {
      if (read.value !== known) records.put(path, read.value);
      const { failure, hash } = read.value;
      if (known !== undefined && known.hash !== hash) rewritten.add(path);
      this.#found.set(
        path,
        failure === null
          ? { kind: 'present', hash }
          : { kind: 'unreadable', message: failure.message, hash },
      );
      if (this.listedHash(path) === null) seen.set(path, hash);
    } else {
      const { code, message } = read.error;
      const isMissing = code === 'not-found' || code === 'not-a-folder';
      this.#found.set(
        path,
        isMissing ? { kind: 'missing' } : { kind: 'unreadable', message, hash: null },
      );
    }
    if (!isDeepStrictEqual(before, this.#lastState(path))) changed.add(path);
  }

  /** The record of a missing picture stays: it says what to look for. */
  async #findMoved(changed: Set<string>): Promise<void> {
    const records = this.#records;
    const { folder } = this.#options;
    const wanted = new Map<string, { readonly hash: ContentHash; readonly bytes: number | null }>();
    for (const [path, { kind }] of this.#found) {
      const known = records.get(path);
      const hash = this.listedHash(path) ?? known?.hash;
      if (kind === 'missing' && hash !== undefined)
        wanted.set(path, { hash, bytes: known?.hash === hash ? known.bytes : null });
    }
    if (wanted.size === 0) return;
    const isUsed = (path: string) => this.uses.has(path);
    const moved = await findMoved(folder, wanted, { records, isUsed, signal: this.#stop.signal });
    for (const [path, to] of moved) {
      this.#found.set(path, { kind: 'moved', to });
      changed.add(path);
    }
  }
}

function* take(from: Set<string>, most: number): Generator<string> {
  let left = most;
  for (const value of from) {
    if (left === 0) return;
    left -= 1;
    from.delete(value);
    yield value;
  }
}
