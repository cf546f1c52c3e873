import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ArticleSummary, ContentHash } from '../article/article.ts';
import { slugOf } from '../article/slug.ts';
import { folderByDate } from '../import/article-place.ts';
import { hashFile } from '../pictures/hash-file.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { FolderNames } from '../store/folder-names.ts';
import { resolveNew } from '../store/paths.ts';
import { clashKey } from '../store/portability.ts';
import { type ContentLookup, contentLookup } from './content-lookup.ts';
import { changeManifest } from './mend-picture.ts';
import type { Session } from './session.ts';

/** Brings pictures from elsewhere into the archive, each content once. Must run in turn. */
export class PictureStore {
  readonly #session: Session;
  readonly #names: FolderNames;
  /** Paths of what was stored, by SHA-256 of what was read back. */
  readonly #stored = new Map<ContentHash, string>();
  /** As `clashKey` has them: what is written after `names` has looked. */
  readonly #taken = new Set<string>();
  #lookup: Promise<ContentLookup> | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.#names = new FolderNames(session.folder);
  }

  /**
   * The path in the archive at which the picture lies by now: `media/2022/01/almaty-protest.jpg`,
   * beside those of articles of the same month.
   *
   * @param from Absolute path. @param name What the picture is called where it comes from.
   */
  async store(
    article: Pick<ArticleSummary, 'published' | 'updates'>,
    from: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<Result<string>> {
    const hash = await hashFile(from, name, signal);
    if (!hash.ok) return hash;
    const there = await this.#find(hash.value, from, name);
    if (!there.ok) return there;
    if (there.value !== null) return ok(there.value);
    const written = await this.#write(placeFor(article, name), from);
    if (!written.ok) return written;
    // What was written is proved to be what was read: the file may have changed in between.
    const proof = await hashFile(join(this.#session.folder, written.value), written.value, signal);
    if (!proof.ok) return proof;
    this.#stored.set(proof.value, written.value);
    return written;
  }

  /** Lists in the manifest what was stored. Before an article names it. */
  async list(): Promise<Result<null>> {
    if (this.#stored.size === 0) return ok(null);
    return changeManifest(
      this.#session,
      new Map([...this.#stored].map(([hash, path]) => [path, hash])),
    );
  }

  async #find(hash: ContentHash, from: string, name: string): Promise<Result<string | null>> {
    const stored = this.#stored.get(hash);
    if (stored !== undefined) return ok(stored);
    this.#lookup ??= contentLookup(this.#session);
    const lookup = await this.#lookup;
    let bytes: number;
    try {
      bytes = (await stat(from)).size;
    } catch (error) {
      return { ok: false, error: failureOfSystemError(error, name) };
    }
    return ok(await lookup({ hash, bytes }));
  }

  async #write(wanted: string, from: string): Promise<Result<string>> {
    const extension = posix.extname(wanted);
    const stem = wanted.slice(0, wanted.length - extension.length);
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? wanted : `${stem}-${number}${extension}`;
      const key = clashKey(path);
      if (this.#taken.has(key) || (await this.#names.isTaken(path))) continue;
      this.#taken.add(key);
      const place = await resolveNew(this.#session.folder, path);
      if (!place.ok) return place;
      const written = await writeAtomically(place.value, () => createReadStream(from), {
        replace: false,
        staging: this.#session.staging(),
      });
      if (written.ok) return ok(path);
      if (written.error.code !== 'name-taken') return written;
    }
  }
}

function placeFor(article: Pick<ArticleSummary, 'published' | 'updates'>, name: string): string {
  const given = posix.extname(name);
  const stem = slugOf(name.slice(0, name.length - given.length));
  const extension = given
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 10);
  const folder = folderByDate(article).replace(/^articles/, 'media');
  return `${folder}/${stem}${extension === '' ? '' : `.${extension}`}`;
}
