import { basename } from 'node:path';
import type { AddPicturesReport, AddPicturesRequest } from '../archive-types.ts';
import type { ArticleSummary } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { editsFromFacts } from '../article/image-from-facts.ts';
import type { PictureFacts } from '../article/picture-state.ts';
import type { JobOptions } from '../job.ts';
import { readPictureFacts } from '../pictures/read-picture-facts.ts';
import { fail, ok, type Result } from '../result.ts';
import { editArticles } from './edit-articles.ts';
import { PictureStore } from './picture-store.ts';
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
  const brought = await takePictures(session, article, from, job);
  if (!brought.ok) return brought;
  const { taken, refused } = brought.value;
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
): Promise<
  Result<{
    readonly taken: readonly TakenPicture[];
    readonly refused: AddPicturesReport['refused'];
  }>
> {
  const store = new PictureStore(session);
  const taken: TakenPicture[] = [];
  const refused: AddPicturesReport['refused'][number][] = [];
  for (const [done, file] of from.entries()) {
    job.signal?.throwIfAborted();
    const name = basename(file);
    job.onProgress?.({ step: 'importing', done, total: from.length, item: name });
    const facts = await readPictureFacts(file, name);
    const stored = facts.ok ? await store.store(article, file, name, job.signal) : facts;
    if (!stored.ok) refused.push({ name, error: stored.error });
    else if (facts.ok) taken.push({ path: stored.value, facts: facts.value });
  }
  const listed = await store.list();
  return listed.ok ? ok({ taken, refused }) : listed;
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
