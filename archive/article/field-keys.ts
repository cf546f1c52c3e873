import { type FieldName, fieldNames, keyOf } from './field-names.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import { isFalse, isTrue } from './read-fields.ts';

/**
 * The key under which a file gives a field, or null when it gives none.
 *
 * Some names mean a field only with fitting values: `published: false` is a draft in Jekyll and no
 * date; `image` without a file is some theme's own affair.
 */
export function keyOfField(values: PlainMap, field: FieldName): string | null {
  for (const name of fieldNames[field]) {
    const key = keyOf(values, [name]);
    if (key !== null && fits(field, name, values[key] ?? null)) return key;
  }
  return null;
}

/** Every key under which a file says something for a field, those that do not count among them. */
export function keysOfField(values: PlainMap, field: FieldName): readonly string[] {
  return fieldNames[field].flatMap((name) => {
    const key = keyOf(values, [name]);
    return key !== null && fits(field, name, values[key] ?? null) ? [key] : [];
  });
}

function fits(field: FieldName, name: string, value: Plain): boolean {
  if (name === field) return field !== 'published' || !isTruthValue(value);
  // Another name counts only with a value: an empty `description` must not hide a `summary`.
  if (value === null || value === '') return false;
  switch (field) {
    case 'published':
    case 'updates':
      return !isTruthValue(value) && !isList(value) && !isMap(value);
    case 'status':
      return name === 'draft' ? isTruthValue(value) : isFalse(value) || isTrue(value);
    case 'images':
      return hasFile(value);
    default:
      return true;
  }
}

function isTruthValue(value: Plain): boolean {
  return isTrue(value) || isFalse(value);
}

function hasFile(value: Plain): boolean {
  if (isList(value)) return value.every(hasFile);
  if (!isMap(value)) return value !== null && !isTruthValue(value);
  const key = keyOf(value, ['file', 'src', 'url', 'path', 'image']);
  return key !== null && typeof value[key] === 'string' && value[key] !== '';
}
