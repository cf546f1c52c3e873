import type { ImportConflict } from '../archive-types.ts';
import type { ArticlePath } from '../article/article.ts';
import { compareArticles, fieldTexts, textOfField } from '../article/compare-articles.ts';
import { fieldDates } from '../article/field-dates.ts';
import { readArticle } from '../article/read-article.ts';
import { restoreFieldOf } from '../article/restore-field.ts';
import type { ImportedVersion } from './import-target.ts';

export interface MergedVersion {
  /** The article of the archive with what is new in the source. */
  readonly bytes: Uint8Array;
  /** Fields that were edited here and say something else in the source now: they stay as they are. */
  readonly conflicts: readonly ImportConflict[];
}

/**
 * Brings what has changed in a source since its last import, from `base` to `theirs`, into the
 * article as it was edited since, `mine`. Field by field: a picture's credit is one field, the text
 * is another.
 */
export function mergeVersion(
  { base, mine, theirs }: { base: ImportedVersion; mine: Uint8Array; theirs: Uint8Array },
  { path, timeZone }: { readonly path: ArticlePath; readonly timeZone: string },
): MergedVersion {
  const at = { path, timeZone };
  const [before, here, there] = [base.bytes, mine, theirs].map((bytes) => readArticle(bytes, at));
  if (before === undefined || here === undefined || there === undefined)
    throw new Error('Three versions were given.');
  const texts = fieldTexts(here);
  const since = compareArticles(before, here).map(({ field }) => field);
  const edited = new Set([...base.edited, ...since]);
  const conflicts: ImportConflict[] = [];
  const changed = compareArticles(before, there);
  // Pictures that nobody has touched come as they are now, in their order and number.
  const pictures =
    [...edited].some(isOfPicture) || !changed.some(({ field }) => isOfPicture(field));
  const whole = pictures ? null : restoreFieldOf(mine, theirs, 'images', { ...at, mintId });
  let bytes = whole?.ok ? whole.value.bytes : mine;
  for (const { field, after } of changed) {
    const kept = textOfField(texts, field);
    if (kept === after || (whole?.ok && isOfPicture(field))) continue;
    const taken = edited.has(field)
      ? null
      : restoreFieldOf(bytes, theirs, field, { ...at, mintId });
    if (taken?.ok) bytes = taken.value.bytes;
    else conflicts.push(conflictOf(field, kept, after, timeZone));
  }
  return { bytes, conflicts };
}

function conflictOf(field: string, here: string, there: string, timeZone: string): ImportConflict {
  return { field, here, there, ...fieldDates(field, [here, there], timeZone) };
}

function isOfPicture(field: string): boolean {
  return field.startsWith('images.');
}

/** The article keeps the id that it has. */
const mintId = () => null;

/** Of an article of the archive only these fields become what the source says. */
export function takeFields(
  mine: Uint8Array,
  theirs: Uint8Array,
  fields: readonly string[],
  { path, timeZone }: { readonly path: ArticlePath; readonly timeZone: string },
): MergedVersion {
  const at = { path, timeZone };
  const here = readArticle(mine, at);
  const there = readArticle(theirs, at);
  const conflicts: ImportConflict[] = [];
  // Pictures that are more or fewer than before come as a whole.
  const isWhole = fields.includes('images') && here.images.length !== there.images.length;
  const pictures = isWhole ? restoreFieldOf(mine, theirs, 'images', { ...at, mintId }) : null;
  let bytes = pictures?.ok ? pictures.value.bytes : mine;
  for (const { field, before, after } of compareArticles(here, there)) {
    if (!fields.some((one) => one === field || field.startsWith(`${one}.`))) continue;
    if (pictures?.ok && isOfPicture(field)) continue;
    const taken = restoreFieldOf(bytes, theirs, field, { ...at, mintId });
    if (taken.ok) bytes = taken.value.bytes;
    else conflicts.push(conflictOf(field, before, after, timeZone));
  }
  return { bytes, conflicts };
}
