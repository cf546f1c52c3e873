import { fail, ok, type Result } from '../result.ts';
import { applyEdits, carryOutEdit, type EditedFile, type EditPlace } from './apply-edits.ts';
import type { Article } from './article.ts';
import { compareArticles } from './compare-articles.ts';
import { parseStoryDate } from './dates.ts';
import { type ArticleEdit, imageTextFields } from './edit.ts';
import { keysOfField } from './field-keys.ts';
import { type FieldName, fieldNames, fieldOrder, keyOf } from './field-names.ts';
import { isNewList, isNewMap, type NewValue, type Operation, WrittenDate } from './operations.ts';
import { type ArticleFile, bodyOf, parseArticle, readFile } from './parse-article.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import { valueOperations } from './value-operations.ts';

/**
 * Brings one field back to what an earlier version of the file says, and changes no other line.
 * `field` is a front matter name but `id`, `body`, or a part of a picture such as
 * `images.0.credit`, which goes to the picture at that place in the file of today.
 *
 * Fails as `applyEdits` does, and with `unknown-field` for a key that the format does not know:
 * its type in the earlier file cannot be told from its value.
 */
export function restoreFieldOf(
  bytes: Uint8Array,
  earlier: Uint8Array,
  field: string,
  at: EditPlace,
): Result<EditedFile> {
  const then = parseArticle(earlier, at);
  if (!then.ok) return then;
  const now = parseArticle(bytes, at);
  if (!now.ok) return now;
  const restored = field.startsWith('images.')
    ? restoreImagePart(bytes, then.value, field, at)
    : restoreWhole(bytes, earlier, field, at);
  if (!restored.ok || restored.value.fields.length === 0) return restored;
  const result = parseArticle(restored.value.bytes, at);
  if (!result.ok) return result;
  // One key may serve two fields, as Jekyll's `published` does.
  const other = compareArticles(now.value, result.value).find((one) => !isPart(one.field, field));
  if (other === undefined) return ok({ ...restored.value, fields: [field] });
  return fail('front-matter-invalid', `${at.path}: ${other.field} would change too.`, {
    path: at.path,
  });
}

/** Its own name, a picture's part of it, or another name of it that the file uses beside. */
function isPart(name: string, field: string): boolean {
  const known = fieldOrder.find((candidate) => candidate === field);
  const isField = fieldOrder.some((candidate) => candidate === name);
  const isAlias =
    known !== undefined && !isField && keyOf({ [name]: '' }, fieldNames[known]) !== null;
  return name === field || name.startsWith(`${field}.`) || isAlias;
}

function restoreImagePart(
  bytes: Uint8Array,
  then: Article,
  field: string,
  at: EditPlace,
): Result<EditedFile> {
  const [, place, part] = /^images\.(\d{1,4})\.(\w+)$/.exec(field) ?? [];
  const index = Number(place);
  const image = then.images[index];
  const edit = part === undefined ? null : imageEdit(part, index, image);
  return edit === null ? unknownField(field) : applyEdits(bytes, [edit], at);
}

function imageEdit(
  part: string,
  index: number,
  image: Article['images'][number] | undefined,
): ArticleEdit | null {
  if (part === 'expires')
    return { kind: 'set-image-expires', index, value: image?.expires?.text ?? null };
  const name = imageTextFields.find((known) => known === part);
  return name === undefined
    ? null
    : { kind: 'set-image-text', index, field: name, value: image?.[name] ?? null };
}

function restoreWhole(
  bytes: Uint8Array,
  earlier: Uint8Array,
  field: string,
  at: EditPlace,
): Result<EditedFile> {
  const now = readFile(bytes, at.path);
  if (!now.ok) return now;
  const then = readFile(earlier, at.path);
  if (!then.ok) return then;
  if (field === 'body') {
    const body = bodyOf(then.value);
    const fields = body === bodyOf(now.value) ? [] : [field];
    return carryOutEdit(bytes, now.value, { operations: [], body, fields }, at);
  }
  const name = fieldOrder.find((known) => known === field);
  if (name === undefined || name === 'id') return unknownField(field);
  const operations = fieldOperations(now.value, then.value, name);
  const fields = operations.length === 0 ? [] : [field];
  return carryOutEdit(bytes, now.value, { operations, body: null, fields }, at);
}

/** Under each key that may mean the field there shall stand what stood there. */
function fieldOperations(now: ArticleFile, then: ArticleFile, field: FieldName): Operation[] {
  const texts = now.values.texts;
  const earlier = then.values.texts;
  const wanted = keysOfField(earlier, field);
  const gone = keysOfField(texts, field).filter((key) => !wanted.includes(key));
  const after = fieldOrder
    .slice(0, fieldOrder.indexOf(field))
    .flatMap((name) => fieldNames[name].flatMap((alias) => keyOf(texts, [alias]) ?? []));
  return [
    ...wanted.flatMap((key) =>
      valueOperations(
        [key],
        texts[key],
        newValue(earlier[key] ?? null, then.values.typed[key] ?? null, field),
        after,
      ),
    ),
    ...gone.map((key): Operation => ({ kind: 'remove', path: [key] })),
  ];
}

/** A value of a file as it is to be written: a date as a date, a number as it was spelled. */
function newValue(text: Plain, typed: Plain, field: FieldName): NewValue {
  if (isList(text) && isList(typed))
    return text.map((item, index) => newValue(item, typed[index] ?? null, field));
  if (isMap(text) && isMap(typed)) return newMap(text, typed, field);
  if (typeof text !== 'string') return text;
  if (mayBeDate(field) && parseStoryDate(text, 'UTC').precision !== 'invalid')
    return new WrittenDate(text);
  return isNewList(typed) || isNewMap(typed) || String(typed) !== text ? text : typed;
}

function newMap(text: PlainMap, typed: PlainMap, field: FieldName): NewValue {
  return Object.fromEntries(
    Object.entries(text).map(([key, item]) => [key, newValue(item, typed[key] ?? null, field)]),
  );
}

function mayBeDate(field: FieldName): boolean {
  return ['published', 'updates', 'embargo', 'images'].includes(field);
}

function unknownField(field: string): Result<never> {
  return fail('unknown-field', `${field} cannot be restored by itself.`, { path: field });
}
