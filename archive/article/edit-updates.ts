import { fail, ok, type Result } from '../result.ts';
import type { ArticleEdit } from './edit.ts';
import { removeField, setField, setMember } from './edit-keys.ts';
import { keyOfField } from './field-keys.ts';
import { fieldNames, keyOf, updateNames } from './field-names.ts';
import {
  type NewMap,
  type NewValue,
  type Operation,
  type PlannedEdit,
  WrittenDate,
} from './operations.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import { pick } from './read-fields.ts';
import { writtenDate } from './written-date.ts';

type UpdateEdit = Extract<ArticleEdit, { kind: 'add-update' | 'change-update' | 'remove-update' }>;

interface UpdatePlace {
  readonly path: Operation['path'];
  readonly item: Plain;
}

/** Fails with `invalid-value` when there is no such update, and with `invalid-date`. */
export function updateOperations(texts: PlainMap, edit: UpdateEdit): Result<PlannedEdit> {
  const key = keyOfField(texts, 'updates');
  const places = placesOf(texts, key);
  const place = edit.kind === 'add-update' ? null : places[edit.index];
  if (place === undefined) {
    return fail('invalid-value', 'There is no such update.', { path: 'updates' });
  }
  if (edit.kind === 'remove-update') {
    return ok({
      field: 'updates',
      operations: place === null ? [] : removeUpdate(texts, key, places, place),
    });
  }
  const at = writtenDate(edit.at, 'updates');
  if (!at.ok) return at;
  const note = edit.note?.trim() ?? '';
  const update: Update = { at: at.value, kind: edit.update, note: note === '' ? null : note };
  const operations =
    place === null
      ? addUpdate(texts, key, places, update)
      : changeUpdate(texts, key, place, update);
  return ok({
    field: 'updates',
    operations: [...operations, ...followAlias(texts, key, operations, update)],
  });
}

interface Update {
  readonly at: WrittenDate;
  readonly kind: string;
  readonly note: string | null;
}

function placesOf(texts: PlainMap, key: string | null): readonly UpdatePlace[] {
  const value = key === null ? null : (texts[key] ?? null);
  if (key === null || value === null || value === '') return [];
  if (!isList(value)) return [{ path: [key], item: value }];
  return value.flatMap((item, index) => (item === null ? [] : [{ path: [key, index], item }]));
}

function mapOf({ at, kind, note }: Update): NewMap {
  return note === null ? { at, kind } : { at, kind, note };
}

function addUpdate(
  texts: PlainMap,
  key: string | null,
  places: readonly UpdatePlace[],
  update: Update,
): Operation[] {
  const value = key === null ? null : (texts[key] ?? null);
  if (key !== null && isList(value) && value.length > 0) {
    return [{ kind: 'insert', path: [key, value.length], value: mapOf(update) }];
  }
  const updates: NewValue[] = [...places.map(({ item }) => asMap(item)), mapOf(update)];
  return key?.toLowerCase() === 'updates'
    ? [{ kind: 'set', path: [key], value: updates, after: [] }]
    : [setField(texts, 'updates', updates)];
}

/** A bare date as an entry of `updates`. */
function asMap(item: Plain): NewValue {
  return isMap(item) ? item : { at: new WrittenDate(String(item)), kind: 'update' };
}

function changeUpdate(
  texts: PlainMap,
  key: string | null,
  { path, item }: UpdatePlace,
  update: Update,
): Operation[] {
  if (isMap(item)) return changeMembers(path, item, update);
  if (update.kind === 'update' && update.note === null) {
    return item === update.at.text ? [] : [{ kind: 'set', path, value: update.at, after: [] }];
  }
  // One date under another program's key cannot say more; `updates` beside it can.
  const isForeign = path.length === 1 && key?.toLowerCase() !== 'updates';
  if (isForeign) return [setField(texts, 'updates', [mapOf(update)])];
  return [
    { kind: 'set', path, value: path.length === 1 ? [mapOf(update)] : mapOf(update), after: [] },
  ];
}

function changeMembers(path: Operation['path'], item: PlainMap, update: Update): Operation[] {
  const kind = pick(item, updateNames.kind) ?? 'update';
  return [
    ...setMember(path, item, updateNames, 'at', update.at),
    ...(kind === update.kind ? [] : setMember(path, item, updateNames, 'kind', update.kind)),
    ...setMember(path, item, updateNames, 'note', update.note),
  ];
}

function removeUpdate(
  texts: PlainMap,
  key: string | null,
  places: readonly UpdatePlace[],
  { path }: UpdatePlace,
): Operation[] {
  if (key === null) return [];
  return places.length > 1 ? [{ kind: 'remove', path }] : removeField(texts, 'updates', key);
}

/**
 * Hugo's `lastmod` beside `updates` follows the newest update for as long as it agrees with one of
 * them; a date that somebody gave it otherwise is left alone.
 */
function followAlias(
  texts: PlainMap,
  key: string | null,
  operations: readonly Operation[],
  update: Update,
): Operation[] {
  if (operations.length === 0) return [];
  const alias = fieldNames.updates
    .slice(1)
    .map((name) => keyOf(texts, [name]))
    .find((name) => name !== null);
  if (alias === undefined || alias === null || operations.some(({ path }) => path[0] === alias))
    return [];
  const shown = texts[alias] ?? null;
  const known = placesOf(texts, key).map(({ item }) =>
    isMap(item) ? pick(item, updateNames.at) : item,
  );
  const dates = new Set(known.filter((at) => typeof at === 'string'));
  if (typeof shown !== 'string' || !dates.has(shown) || shown === update.at.text) return [];
  return [{ kind: 'set', path: [alias], value: update.at, after: [] }];
}
