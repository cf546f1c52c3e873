import type { PictureEditReport, PictureEditRequest } from '../archive-types.ts';
import type { ArticleId, ArticleImage, ArticleSummary, StoryDate } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { fieldDates } from '../article/field-dates.ts';
import { isRemote } from '../article/picture-rules.ts';
import type { JobOptions } from '../job.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { fail, ok, type Result } from '../result.ts';
import { actionOf } from './edit-articles.ts';
import { editEach } from './edit-each.ts';
import type { Session } from './session.ts';

/**
 * Corrects a picture wherever articles use it, as one change.
 *
 * Each article is edited on top of the version that is known, since an index into its images means
 * nothing in another. Fails with `picture-missing` when no article uses such a picture.
 */
export async function editPicture(
  session: Session,
  { picture, fields, ids, dryRun, reason }: PictureEditRequest,
  job: JobOptions = {},
): Promise<Result<PictureEditReport>> {
  const names = namesOf(session, picture);
  const only = ids === null ? null : new Set(ids);
  const uses = usesOf(session, names).filter(({ id }) => only?.has(id) ?? true);
  if (uses.length === 0) {
    const path = picture.kind === 'file' ? picture.file : picture.hash;
    return fail('picture-missing', `No article uses ${path}.`, { path });
  }
  const changes: PictureEditReport['changes'][number][] = [];
  const plans: {
    edits: ArticleEdit[];
    articles: { id: ArticleId; base: ArticleSummary['hash'] }[];
  }[] = [];
  const unchanged: ArticleId[] = [];
  for (const article of uses) {
    const { id, headline, hash, images } = article;
    const edits = images.flatMap((image, index) => {
      if (!isNamed(names, image)) return [];
      const wanted = differences(image, fields, session.file.timeZone);
      changes.push(...wanted.map((change) => ({ id, headline, image: index, ...change })));
      return wanted.map(({ field, after }) => editOf(index, field, after));
    });
    if (edits.length === 0) unchanged.push(id);
    else plans.push({ edits, articles: [{ id, base: hash }] });
  }
  if (!dryRun && plans.length > 0) {
    const edited = await editEach(session, { plans, reason }, job);
    if (!edited.ok) return edited;
    return ok({ ...edited.value, unchanged: [...edited.value.unchanged, ...unchanged], changes });
  }
  const changed = plans.flatMap(({ articles }) => articles.map(({ id }) => id));
  const fieldsChanged = new Set(changes.map(({ field }) => `images.${field}`));
  const action = actionOf(
    plans.flatMap(({ edits }) => edits),
    fieldsChanged,
  );
  return ok({ change: null, action, changed, unchanged, failed: [], renamed: [], changes });
}

/** Every file that is the picture, as articles name it: files with the same bytes are one. */
export function namesOf(
  { pictures }: Session,
  picture: PictureEditRequest['picture'],
): ReadonlySet<string> {
  if (picture.kind === 'file' && isRemote(picture.file)) return new Set([picture.file]);
  const path = picture.kind === 'file' ? picturePath(picture.file) : null;
  const key =
    path === null ? (picture.kind === 'hash' ? picture.hash : null) : pictures.contentKey(path);
  const paths = new Set(path === null ? [] : [path]);
  for (const other of pictures.uses.paths())
    if (pictures.contentKey(other) === key) paths.add(other);
  return paths;
}

export function isNamed(names: ReadonlySet<string>, { file }: ArticleImage): boolean {
  return file !== null && names.has(picturePath(file) ?? file);
}

export function usesOf(
  { pictures, catalogue }: Session,
  names: ReadonlySet<string>,
): readonly ArticleSummary[] {
  const isElsewhere = [...names].some(isRemote);
  const ids = isElsewhere
    ? [...pictures.uses.articles()]
    : new Set([...names].flatMap((name) => pictures.uses.articlesWith(name)));
  return [...ids].flatMap((id) => {
    const article = catalogue.get(id);
    return article?.images.some((image) => isNamed(names, image)) === true ? [article] : [];
  });
}

type Field = keyof PictureEditRequest['fields'];

interface Difference {
  readonly field: Field;
  readonly before: string | null;
  readonly after: string | null;
  readonly dates?: readonly StoryDate[];
}

const fieldNames: readonly Field[] = [
  'file',
  'credit',
  'creator',
  'copyright',
  'caption',
  'alt',
  'usageTerms',
  'expires',
];

function differences(
  image: ArticleImage,
  fields: PictureEditRequest['fields'],
  timeZone: string,
): readonly Difference[] {
  return fieldNames.flatMap((field) => {
    const value = fields[field];
    if (value === undefined) return [];
    const before = field === 'expires' ? (image.expires?.text ?? null) : image[field];
    const after = value === null || value.trim() === '' ? null : value.trim();
    if (before === after) return [];
    const texts = [before ?? '', after ?? ''];
    return [{ field, before, after, ...fieldDates(`images.${field}`, texts, timeZone) }];
  });
}

function editOf(index: number, field: Field, value: string | null): ArticleEdit {
  return field === 'expires'
    ? { kind: 'set-image-expires', index, value }
    : { kind: 'set-image-text', index, field, value };
}
