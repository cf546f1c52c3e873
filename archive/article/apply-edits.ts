import { isDeepStrictEqual } from 'node:util';
import { fail, ok, type Result } from '../result.ts';
import type { ArticlePath } from './article.ts';
import type { ArticleEdit } from './edit.ts';
import { bodyInFile } from './edit-body.ts';
import { setField } from './edit-keys.ts';
import { type FieldEdit, planEdit } from './edit-operations.ts';
import { keyOfField } from './field-keys.ts';
import { spliceJson } from './json-splice.ts';
import { applyOperation, type Operation, SpliceError } from './operations.ts';
import { type ArticleFile, bodyOf, readFile } from './parse-article.ts';
import type { PlainMap } from './plain.ts';
import { spliceToml } from './toml-splice.ts';
import { spliceYaml } from './yaml-splice.ts';

export interface EditPlace {
  readonly path: ArticlePath;
  readonly timeZone: string;
  /**
   * Makes the id of a file that has none, or shall have another; asked once, and only when something
   * changes. null: it gets none.
   */
  readonly mintId: () => string | null;
}

export interface EditedFile {
  /** The very same object when nothing changed. */
  readonly bytes: Uint8Array;
  /** Front matter names of what changed, such as `headline`, `images.credit`, `body`. */
  readonly fields: readonly string[];
}

/**
 * Carries out edits on an article file. Only the lines of the edited fields change: comments, the
 * order of keys, unknown keys, quotes, line breaks and a byte order mark stay as they are.
 *
 * The result is parsed again and must say exactly what was wanted and nothing else, otherwise this
 * fails with `front-matter-invalid` and there is nothing to write. Fails as `parseArticle` does
 * for a file that cannot be read, and with `invalid-value` or `invalid-date` for the edits.
 */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly ArticleEdit[],
  at: EditPlace,
): Result<EditedFile> {
  const read = readFile(bytes, at.path);
  if (!read.ok) return read;
  const file = read.value;
  const planned = planEdits(file, edits);
  if (!planned.ok) return planned;
  return carryOutEdit(bytes, file, planned.value, at);
}

/** Writes a file with planned changes; fails as `applyEdits` does. */
export function carryOutEdit(
  bytes: Uint8Array,
  file: ArticleFile,
  { operations, body, fields }: FileEdit,
  at: EditPlace,
): Result<EditedFile> {
  if (fields.length === 0) return ok({ bytes, fields });
  const minted = hasId(file) && !fields.includes('id') ? null : at.mintId();
  const withId =
    minted === null ? operations : [setField(file.values.texts, 'id', minted), ...operations];
  try {
    const edited = new TextEncoder().encode(write(file, withId, body));
    const reason = whyNot(edited, file, withId, body, at.path);
    return reason === null ? ok({ bytes: edited, fields }) : refuse(at.path, reason);
  } catch (error) {
    if (!(error instanceof SpliceError)) throw error;
    return refuse(at.path, error.message);
  }
}

function refuse(path: ArticlePath, why: string): Result<never> {
  return fail('front-matter-invalid', `${path}: the front matter cannot be edited: ${why}.`, {
    path,
  });
}

/** What is to be changed in a file. */
export interface FileEdit {
  readonly operations: readonly Operation[];
  /** With `\n`; null when the body stays. */
  readonly body: string | null;
  readonly fields: readonly string[];
}

/** Each edit is planned against what the ones before it leave. */
function planEdits(file: ArticleFile, edits: readonly ArticleEdit[]): Result<FileEdit> {
  // A file without an id is going to have one, and other new keys stand behind it.
  let texts: PlainMap = hasId(file) ? file.values.texts : { ...file.values.texts, id: '' };
  let body = bodyOf(file);
  const operations: Operation[] = [];
  const fields = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'set-body') {
      body = edit.value.replaceAll('\r\n', '\n');
      continue;
    }
    if (edit.kind === 'renew-id') {
      fields.add('id');
      continue;
    }
    const planned = planEdit(edit satisfies FieldEdit, texts);
    if (!planned.ok) return planned;
    if (planned.value.operations.length > 0) fields.add(planned.value.field);
    operations.push(...planned.value.operations);
    texts = planned.value.operations.reduce(applyOperation, texts);
  }
  const isNewBody = body !== bodyOf(file);
  if (isNewBody) fields.add('body');
  return ok({ operations, body: isNewBody ? body : null, fields: [...fields] });
}

function hasId({ values }: ArticleFile): boolean {
  const key = keyOfField(values.texts, 'id');
  const id = key === null ? null : values.texts[key];
  return typeof id === 'string' && id.trim() !== '';
}

function write(file: ArticleFile, operations: readonly Operation[], body: string | null): string {
  const { text, frontMatter } = file;
  const { kind, start, end, bodyStart, newline } = frontMatter;
  const raw = operations.reduce(
    (current, operation) => splice(kind, current, operation, newline),
    frontMatter.raw,
  );
  const oldBody = text.slice(bodyStart);
  const newBody = body === null ? oldBody : bodyInFile(oldBody, body, newline);
  if (kind === 'none') {
    const top = operations.length === 0 ? '' : `---${newline}${raw}---${newline}${newline}`;
    return text.slice(0, start) + top + newBody;
  }
  return (
    text.slice(0, start) + raw + text.slice(end, bodyStart) + separator(file, newBody) + newBody
  );
}

/**
 * One blank line behind the front matter is not part of the body, so a body that begins with a
 * blank line needs one more; and a last delimiter without a line break needs that first.
 */
function separator({ text, frontMatter }: ArticleFile, body: string): string {
  const { end, bodyStart, newline } = frontMatter;
  const between = text.slice(end, bodyStart);
  if (body === '') return '';
  if (!between.endsWith('\n')) return newline + newline;
  const hasBlankLine = /\n[ \t]*\r?\n$/.test(between);
  return !hasBlankLine && /^[ \t]*\r?\n/.test(body) ? newline : '';
}

function splice(
  kind: ArticleFile['frontMatter']['kind'],
  raw: string,
  operation: Operation,
  newline: string,
): string {
  if (kind === 'toml') return spliceToml(raw, operation, newline);
  if (kind === 'json') return spliceJson(raw, operation, newline);
  return spliceYaml(raw, operation, newline);
}

/** Why the edited file does not say what was wanted and nothing else; null when it does. */
function whyNot(
  bytes: Uint8Array,
  before: ArticleFile,
  operations: readonly Operation[],
  body: string | null,
  path: ArticlePath,
): string | null {
  const read = readFile(bytes, path);
  if (!read.ok) return `it could not be read afterwards (${read.error.message})`;
  const { texts, typed } = read.value.values;
  const touched = new Set<unknown>(operations.map((operation) => operation.path[0]));
  const untouched = (map: PlainMap) =>
    Object.fromEntries(Object.entries(map).filter(([key]) => !touched.has(key)));
  const key =
    firstDifference(texts, operations.reduce(applyOperation, before.values.texts)) ??
    firstDifference(untouched(typed), untouched(before.values.typed));
  if (key !== null)
    return touched.has(key)
      ? `${key} would say something else than asked; it may share values by an alias`
      : `${key} would change too`;
  return bodyOf(read.value) === (body ?? bodyOf(before)) ? null : 'the body would change too';
}

function firstDifference(actual: PlainMap, wanted: PlainMap): string | null {
  if (isDeepStrictEqual(actual, wanted)) return null;
  const keys = new Set([...Object.keys(wanted), ...Object.keys(actual)]);
  return [...keys].find((key) => !isDeepStrictEqual(actual[key], wanted[key])) ?? 'a key';
}
