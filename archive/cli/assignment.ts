import { articleStatuses, type StoryDate } from '../article/article.ts';
import {
  type ArticleEdit,
  dateFields,
  imageTextFields,
  listFields,
  textFields,
} from '../article/edit.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * `key=value` as typed on the command line, as an edit.
 *
 * Keys are the front matter's: `headline`, `tags` (values separated by commas, `tags+=x` and
 * `tags-=x` add and remove), `images.0.credit`. An empty value removes the field. Fails with
 * `invalid-value`, `unknown-field` or `invalid-date`.
 */
export function parseAssignment(
  text: string,
  resolveDate: (text: string) => Result<StoryDate>,
): Result<ArticleEdit> {
  const match = /^([\w.]+?)([+-]?)=(.*)$/s.exec(text);
  if (match === null) return fail('invalid-value', `${text} is not key=value.`);
  const [, key = '', sign = '', value = ''] = match;
  const listField = listFields.find((field) => field === key);
  if (sign !== '') {
    if (listField === undefined)
      return fail('unknown-field', `${key} is not a list.`, { path: key });
    const values = splitList(value);
    return ok({
      kind: 'change-list',
      field: listField,
      add: sign === '+' ? values : [],
      remove: sign === '-' ? values : [],
    });
  }
  if (listField !== undefined)
    return ok({ kind: 'set-list', field: listField, values: splitList(value) });
  const textField = textFields.find((field) => field === key);
  if (textField !== undefined)
    return ok({ kind: 'set-text', field: textField, value: value === '' ? null : value });
  const dateField = dateFields.find((field) => field === key);
  if (dateField !== undefined)
    return withDate(value, resolveDate, (date) => ({
      kind: 'set-date',
      field: dateField,
      value: date,
    }));
  if (key === 'status') return parseStatus(value);
  if (key === 'body') return ok({ kind: 'set-body', value });
  return parseImageAssignment(key, value, resolveDate);
}

function parseImageAssignment(
  key: string,
  value: string,
  resolveDate: (text: string) => Result<StoryDate>,
): Result<ArticleEdit> {
  const match = /^images\.(\d{1,4})\.(\w+)$/.exec(key);
  if (match === null) return fail('unknown-field', `There is no field ${key}.`, { path: key });
  const index = Number(match[1]);
  if (match[2] === 'expires')
    return withDate(value, resolveDate, (date) => ({
      kind: 'set-image-expires',
      index,
      value: date,
    }));
  if (match[2] === 'lead') return ok({ kind: 'set-lead-image', index });
  const field = imageTextFields.find((name) => name === match[2]);
  if (field === undefined)
    return fail('unknown-field', `Images have no field ${match[2]}.`, { path: key });
  return ok({ kind: 'set-image-text', index, field, value: value === '' ? null : value });
}

function parseStatus(value: string): Result<ArticleEdit> {
  if (value === '') return ok({ kind: 'set-status', value: null });
  const status = articleStatuses.find((known) => known === value);
  if (status === undefined)
    return fail('invalid-value', `status is one of ${articleStatuses.join(', ')}.`, {
      path: 'status',
    });
  return ok({ kind: 'set-status', value: status });
}

function withDate(
  value: string,
  resolveDate: (text: string) => Result<StoryDate>,
  edit: (date: string | null) => ArticleEdit,
): Result<ArticleEdit> {
  if (value === '') return ok(edit(null));
  const date = resolveDate(value);
  return date.ok ? ok(edit(date.value.text)) : date;
}

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
