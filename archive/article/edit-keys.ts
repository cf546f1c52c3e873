import { keyOfField } from './field-keys.ts';
import { type FieldName, fieldNames, fieldOrder, keyOf } from './field-names.ts';
import type { NewValue, Operation } from './operations.ts';
import type { PlainMap } from './plain.ts';

/** Adds a field that the file does not give, under its own name, in the place where readers expect it. */
export function setField(texts: PlainMap, field: FieldName, value: NewValue): Operation {
  return { kind: 'set', path: [freeName(texts, field)], value, after: keysBefore(texts, field) };
}

/** Jekyll's `published: false` says something else than a date and must stay. */
function freeName(texts: PlainMap, field: FieldName): string {
  const own = keyOf(texts, [field]);
  if (own === null) return field;
  if (field !== 'published') return own;
  return fieldNames.published.find((name) => keyOf(texts, [name]) === null) ?? field;
}

/** The keys of the fields that stand before this one in a file of ours. */
function keysBefore(texts: PlainMap, field: FieldName): string[] {
  return fieldOrder
    .slice(0, fieldOrder.indexOf(field))
    .flatMap((name) => fieldNames[name].flatMap((alias) => keyOf(texts, [alias]) ?? []));
}

/**
 * Takes a field out of the file. Where another name of it would then count, such as `excerpt` behind
 * `description`, that one stays and the field is given as empty.
 */
export function removeField(texts: PlainMap, field: FieldName, key: string): Operation[] {
  const { [key]: removed, ...rest } = texts;
  const next = keyOfField(rest, field);
  const empty = Array.isArray(removed) ? [] : '';
  if (next === null) return [{ kind: 'remove', path: [key] }];
  if (key === field)
    return isEmptyValue(removed) ? [] : [{ kind: 'set', path: [key], value: empty, after: [] }];
  return [
    { kind: 'set', path: [field], value: empty, after: keysBefore(texts, field) },
    { kind: 'remove', path: [key] },
  ];
}

function isEmptyValue(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The names that come before `name` in the order of `names`, for placing a new key of a map. */
export function namesBefore(
  names: Readonly<Record<string, readonly string[]>>,
  name: string,
): string[] {
  const order = Object.keys(names);
  return order.slice(0, order.indexOf(name)).flatMap((earlier) => names[earlier] ?? []);
}

/** Sets or removes one key of a map inside front matter; no operation when it is so already. */
export function setMember(
  path: Operation['path'],
  map: PlainMap,
  names: Readonly<Record<string, readonly string[]>>,
  name: string,
  value: NewValue | null,
): Operation[] {
  const key = keyOf(map, names[name] ?? [name]);
  if (value === null) return key === null ? [] : [{ kind: 'remove', path: [...path, key] }];
  const text = typeof value === 'object' && 'text' in value ? String(value.text) : String(value);
  if (key !== null && map[key] === text) return [];
  return [{ kind: 'set', path: [...path, key ?? name], value, after: namesBefore(names, name) }];
}
