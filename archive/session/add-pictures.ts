import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, posix } from 'node:path';
import type { AddPicturesReport, AddPicturesRequest } from '../archive-types.ts';
import type { ArticleSummary, ContentHash } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { editsFromFacts } from '../article/image-from-facts.ts';
import type { PictureFacts } from '../article/picture-state.ts';
import { slugOf } from '../article/slug.ts';
import { folderByDate } from '../import/article-place.ts';
import type { JobOptions } from '../job.ts';
import { hashFile } from '../pictures/hash-file.ts';
import { readPictureFacts } from '../pictures/read-picture-facts.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { FolderNames } from '../store/folder-names.ts';
import { resolveNew } from '../store/paths.ts';
import { contentLookup } from './content-lookup.ts';
import { editArticles } from './edit-articles.ts';
import { changeManifest } from './mend-picture.ts';
import { type Session, unknownArticle } from './session.ts';

/**
 * Stores pictures and adds them to an article, or gives the first of them to an image that has no
 * file, as one change. A picture that the archive has already is not stored again. What its file
 * says of itself fills in what the article does not.
 *
 * `from` are absolute paths outside the archive. A file that cannot be taken is refused and the
 * others are added; where none can, this fails as the first of them: with `picture-invalid` for what
 * is no picture.
 */
export async function addPictures(
  session: Session,
  { id, base, image, from }: AddPicturesRequest,
  job: JobOptions = {},
): Promise<Result<AddPicturesReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const article = session.catalogue.get(id);
  if (article === null) return { ok: false, error: unknownArticle(id) };
  const known = image === null ? noImage : article.images[image];
  if (known === undefined || known.file !== null)
    return fail('invalid-value', 'There is no image without a file to give one.', {
      path: 'images',
    });
  const { taken, refused } = await takePictures(session, article, from, job);
  const [first] = refused;
  if (taken.length === 0 && first !== undefined) return { ok: false, error: first.error };
  let next = article.images.length;
  const edits = taken.flatMap(({ path, facts }, at): readonly ArticleEdit[] => {
    if (image !== null && at === 0)
      return [
        { kind: 'set-image-text', index: image, field: 'file', value: path },
        ...editsFromFacts(known, image, facts),
      ];
    const index = next;
    next += 1;
    return [
      { kind: 'add-image', file: path, caption: null, credit: null },
      ...editsFromFacts(noImage, index, facts),
    ];
  });
  const target = { kind: 'ids', ids: [id] } as const;
  const request = { target, edits, base: base ?? article.hash, reason: null };
  const edited = await editArticles(session, request, job);
  return edited.ok ? ok({ ...edited.value, refused }) : edited;
}

interface TakenPicture {
  /** In the archive. */
  readonly path: string;
  readonly facts: PictureFacts;
}

async function takePictures(
  session: Session,
  article: ArticleSummary,
  from: readonly string[],
  job: JobOptions,
): Promise<{
  readonly taken: readonly TakenPicture[];
  readonly refused: AddPicturesReport['refused'];
}> {
  const taken: TakenPicture[] = [];
  const refused: AddPicturesReport['refused'][number][] = [];
  for (const [done, file] of from.entries()) {
    job.signal?.throwIfAborted();
    const name = basename(file);
    job.onProgress?.({ step: 'importing', done, total: from.length, item: name });
    const facts = await readPictureFacts(file, name);
    const stored = facts.ok ? await storePicture(session, article, file, job) : facts;
    if (!stored.ok) refused.push({ name, error: stored.error });
    else if (facts.ok) taken.push({ path: stored.value, facts: facts.value });
  }
  return { taken, refused };
}

const noImage = {
  file: null,
  caption: null,
  alt: null,
  credit: null,
  creator: null,
  copyright: null,
  usageTerms: null,
} as const;

/** The path in the archive at which the picture lies by now. */
async function storePicture(
  session: Session,
  article: ArticleSummary,
  from: string,
  { signal }: JobOptions,
): Promise<Result<string>> {
  const hash = await hashFile(from, basename(from), signal);
  if (!hash.ok) return hash;
  const bytes = await sizeOf(from);
  if (!bytes.ok) return bytes;
  const lookup = await contentLookup(session);
  const there = await lookup({ hash: hash.value, bytes: bytes.value });
  if (there !== null) return ok(there);
  const written = await writeUnderFreeName(session, placeFor(article, from), from);
  if (!written.ok) return written;
  // What was written is proved to be what was read: the file may have changed in between.
  const proof = await hashFile(posix.join(session.folder, written.value), written.value, signal);
  if (!proof.ok) return proof;
  const line = new Map<string, ContentHash>([[written.value, proof.value]]);
  const listed = await changeManifest(session, line);
  return listed.ok ? written : listed;
}

async function writeUnderFreeName(
  session: Session,
  wanted: string,
  from: string,
): Promise<Result<string>> {
  const extension = posix.extname(wanted);
  const stem = wanted.slice(0, wanted.length - extension.length);
  const names = new FolderNames(session.folder);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${stem}-${number}${extension}`;
    if (await names.isTaken(path)) continue;
    const place = await resolveNew(session.folder, path);
    if (!place.ok) return place;
    const written = await writeAtomically(place.value, () => createReadStream(from), {
      replace: false,
      staging: session.staging(),
    });
    if (written.ok) return ok(path);
    if (written.error.code !== 'name-taken') return written;
  }
}

/** `media/2022/01/almaty-protest.jpg`, beside those of articles of the same month. */
function placeFor(article: ArticleSummary, from: string): string {
  const given = posix.extname(basename(from));
  const name = slugOf(basename(from).slice(0, basename(from).length - given.length));
  const extension = given
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 10);
  const folder = folderByDate(article).replace(/^articles/, 'media');
  return `${folder}/${name}${extension === '' ? '' : `.${extension}`}`;
}

async function sizeOf(file: string): Promise<Result<number>> {
  try {
    return ok((await stat(file)).size);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, basename(file)) };
  }
}
