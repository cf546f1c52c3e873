import { ok, type Result } from '../result.ts';
import type { ArticleEdit, DateField, TextField } from './edit.ts';
import { imageOperations } from './edit-images.ts';
import { removeField, setField } from './edit-keys.ts';
import { linkOperations, sourceOperations } from './edit-links.ts';
import { listOperations } from './edit-lists.ts';
import { updateOperations } from './edit-updates.ts';
import { keyOfField } from './field-keys.ts';
import type { Operation, PlannedEdit } from './operations.ts';
import { isList, type PlainMap } from './plain.ts';
import { isFalse, isTrue } from './read-fields.ts';
import { writtenDate } from './written-date.ts';

/** All edits but `set-body`, which is no matter of keys, and `renew-id`, whose value is minted. */
export type FieldEdit = Exclude<ArticleEdit, { kind: 'set-body' | 'renew-id' }>;

/** Fails with `invalid-value` or `invalid-date`. `texts` are the file's values, scalars as written. */
export function planEdit(edit: FieldEdit, texts: PlainMap): Result<PlannedEdit> {
  switch (edit.kind) {
    case 'set-text':
      return ok({ field: edit.field, operations: textOperations(texts, edit.field, edit.value) });
    case 'set-date':
      return dateOperations(texts, edit.field, edit.value);
    case 'set-status':
      return ok({ field: 'status', operations: statusOperations(texts, edit.value) });
    case 'set-list':
    case 'change-list':
      return ok({ field: edit.field, operations: listOperations(texts, edit) });
    case 'set-image-text':
    case 'set-image-expires':
    case 'set-lead-image':
    case 'add-image':
    case 'remove-image':
      return imageOperations(texts, edit);
    case 'add-update':
    case 'change-update':
    case 'remove-update':
      return updateOperations(texts, edit);
    case 'set-links':
      return ok({ field: 'links', operations: linkOperations(texts, edit.links) });
    case 'set-source':
      return ok({ field: 'source', operations: sourceOperations(texts, edit) });
  }
}

function textOperations(texts: PlainMap, field: TextField, value: string | null): Operation[] {
  const text = value?.trim() ?? '';
  const key = keyOfField(texts, field);
  if (text === '') return key === null ? [] : removeField(texts, field, key);
  if (key === null) return [setField(texts, field, text)];
  const current = texts[key];
  // Of several categories the first is the section.
  if (isList(current) && current.length > 0) {
    return current[0] === text ? [] : [{ kind: 'set', path: [key, 0], value: text, after: [] }];
  }
  return typeof current === 'string' && current.trim() === text
    ? []
    : [{ kind: 'set', path: [key], value: text, after: [] }];
}

function dateOperations(
  texts: PlainMap,
  field: DateField,
  value: string | null,
): Result<PlannedEdit> {
  const key = keyOfField(texts, field);
  if (value === null) {
    return ok({ field, operations: key === null ? [] : removeField(texts, field, key) });
  }
  const date = writtenDate(value, field);
  if (!date.ok) return date;
  if (key === null) return ok({ field, operations: [setField(texts, field, date.value)] });
  const isSame = texts[key] === date.value.text;
  return ok({
    field,
    operations: isSame ? [] : [{ kind: 'set', path: [key], value: date.value, after: [] }],
  });
}

/** `draft` and Jekyll's `published` say yes or no; only `status` can say canceled. */
function statusOperations(
  texts: PlainMap,
  value: 'usable' | 'withheld' | 'canceled' | null,
): Operation[] {
  const key = keyOfField(texts, 'status');
  if (value === null) return key === null ? [] : removeField(texts, 'status', key);
  const isWithheld = value === 'withheld';
  const current = key === null ? null : (texts[key] ?? null);
  if (key !== null && /^(?:draft|published)$/i.test(key) && value !== 'canceled') {
    const isDraft = /^draft$/i.test(key) ? isTrue(current) : isFalse(current);
    if (isDraft === isWithheld) return [];
    return [
      {
        kind: 'set',
        path: [key],
        value: /^draft$/i.test(key) ? isWithheld : !isWithheld,
        after: [],
      },
    ];
  }
  if (key !== null && !/^(?:draft|published)$/i.test(key)) {
    return current === value ? [] : [{ kind: 'set', path: [key], value, after: [] }];
  }
  return [setField(texts, 'status', value)];
}
