import type { ArticleEdit, ListField } from './edit.ts';
import { removeField, setField } from './edit-keys.ts';
import { keyOfField } from './field-keys.ts';
import type { NewValue, Operation } from './operations.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import {
  cleanTag,
  type ListEntry,
  nameOf,
  readEntries,
  splitTags,
  wholeText,
} from './read-fields.ts';
import { fold } from './text.ts';

type ListEdit = Extract<ArticleEdit, { kind: 'set-list' | 'change-list' }>;

/** Operations for a list of texts, in the shape that the file gives it: list, map or one text. */
export function listOperations(texts: PlainMap, edit: ListEdit): Operation[] {
  const { field } = edit;
  const key = keyOfField(texts, field);
  const value = key === null ? undefined : texts[key];
  const entries = entriesOf(field, value);
  const current = entries.map((entry) => entry.value);
  const clean = field === 'tags' ? cleanTag : (text: string) => text.trim();
  const wanted =
    edit.kind === 'set-list'
      ? distinct(edit.values.map(clean))
      : changed(current, edit.add.map(clean), edit.remove.map(clean));

  if (sameTexts(current, wanted)) return [];
  if (wanted.length === 0 && strangeIn(value).length === 0)
    return key === null ? [] : removeField(texts, field, key);
  if (key === null || value === undefined) return [setField(texts, field, wanted)];
  return isList(value) && value.length > 0
    ? changeList(field, key, value, entries, wanted)
    : changeText(field, key, value, current, wanted);
}

function entriesOf(field: ListField, value: Plain | undefined): readonly ListEntry[] {
  return field === 'tags' ? readEntries(value, splitTags, cleanTag) : readEntries(value, wholeText);
}

/** What a list holds that is no text is not ours to throw away. */
function strangeIn(value: Plain | undefined): readonly Plain[] {
  return isList(value) ? value.filter((item) => item !== null && nameOf(item) === null) : [];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

function changed(
  current: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] {
  const removed = new Set(remove.map(fold));
  const result = current.filter((value) => !removed.has(fold(value)));
  const known = new Set(result.map(fold));
  for (const value of distinct(add)) {
    if (known.has(fold(value))) continue;
    known.add(fold(value));
    result.push(value);
  }
  return result;
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, at) => value === right[at]);
}

/** Entries that stay are not touched, nor is what is no text; where none stays or their order changes the list is written anew. */
function changeList(
  field: ListField,
  key: string,
  list: readonly Plain[],
  entries: readonly ListEntry[],
  wanted: readonly string[],
): Operation[] {
  const meanings = list.map((item) => entriesOf(field, [item])[0]?.value ?? null);
  const found = entries.flatMap(({ value, index }) =>
    index !== null && wanted.includes(value) ? [{ value, index }] : [],
  );
  const isInOrder = sameTexts(
    found.map(({ value }) => value),
    wanted.filter((value) => found.some((entry) => entry.value === value)),
  );
  const kept = isInOrder ? found : [];
  if (kept.length === 0 && strangeIn(list).length === 0) {
    const items = wanted.map((value): NewValue => list[meanings.indexOf(value)] ?? value);
    return [{ kind: 'set', path: [key], value: items, after: [] }];
  }
  const gone = meanings.flatMap((value, index) =>
    value !== null && !(isInOrder && wanted.includes(value)) ? [index] : [],
  );
  const operations: Operation[] = gone
    .toReversed()
    .map((index) => ({ kind: 'remove', path: [key, index] }));
  let behind = 0;
  let inserted = 0;
  for (const value of wanted) {
    const entry = kept.find((candidate) => candidate.value === value);
    if (entry === undefined) {
      operations.push({ kind: 'insert', path: [key, behind], value });
      inserted += 1;
      behind += 1;
    } else {
      behind = entry.index - gone.filter((index) => index < entry.index).length + inserted + 1;
    }
  }
  return operations;
}

/** One text stays one text where it can say what is wanted. */
function changeText(
  field: ListField,
  key: string,
  value: Plain,
  current: readonly string[],
  wanted: readonly string[],
): Operation[] {
  const [only] = wanted;
  if (isMap(value)) {
    const name = typeof value.name === 'string' ? 'name' : 'title';
    if (wanted.length === 1 && only !== undefined)
      return [{ kind: 'set', path: [key, name], value: only, after: [] }];
    const items = wanted.map((text): NewValue => (text === current[0] ? value : text));
    return [{ kind: 'set', path: [key], value: items, after: [] }];
  }
  const text =
    field === 'tags'
      ? joinedTags(String(value ?? ''), current, wanted)
      : wanted.length === 1
        ? only
        : undefined;
  return [{ kind: 'set', path: [key], value: text ?? wanted, after: [] }];
}

/** Undefined when the tags cannot be told apart in one text. */
function joinedTags(
  old: string,
  current: readonly string[],
  wanted: readonly string[],
): string | undefined {
  if (current.length < 2 && wanted.length > 1) return undefined;
  const text = wanted.join(old.includes(',') ? ', ' : ' ');
  return sameTexts(
    entriesOf('tags', text).map(({ value }) => value),
    wanted,
  )
    ? text
    : undefined;
}
