import { type Article, articleStatuses } from '../article/article.ts';
import { type ArticleEdit, dateFields, listFields, textFields } from '../article/edit.ts';
import { fail, ok, type Result } from '../result.ts';
import { isLanguageTag } from '../store/init-archive.ts';
import { type Assignment, unknownField } from './assignment.ts';
import { type Draft, dateOrNone, type ResolveDate } from './draft.ts';
import { imageEdit, linkEdit, sourceEdit, updateEdit } from './entry-edits.ts';

/**
 * Assignments as edits of one article, in their order. Fails with `unknown-field`, `invalid-value`
 * or `invalid-date`; then nothing of them is to be done.
 */
export async function editsOf(
  article: Article,
  assignments: readonly Assignment[],
  resolve: ResolveDate,
): Promise<Result<readonly ArticleEdit[]>> {
  const draft: Draft = {
    updates: article.updates.map(({ at, kind, note }) => ({ at: at?.text ?? null, kind, note })),
    links: article.links,
    source: article.source ?? { name: null, uri: null, guid: null },
    images: article.images.length,
  };
  const edits: ArticleEdit[] = [];
  for (const assignment of assignments) {
    const edit = await editOf(assignment, draft, resolve);
    if (!edit.ok) return edit;
    edits.push(edit.value);
  }
  return ok(edits);
}

function editOf(
  assignment: Assignment,
  draft: Draft,
  resolve: ResolveDate,
): Promise<Result<ArticleEdit>> | Result<ArticleEdit> {
  switch (assignment.field) {
    case 'updates':
      return updateEdit(assignment, draft, resolve);
    case 'images':
      return imageEdit(assignment, draft, resolve);
    case 'links':
      return linkEdit(assignment, draft);
    case 'source':
      return sourceEdit(assignment, draft);
    default:
      return assignment.entry === null && assignment.member === null
        ? wholeEdit(assignment, resolve)
        : unknownField(assignment.key);
  }
}

/** Of fields that are one value or a list of texts. */
async function wholeEdit(
  { key, field, sign, value }: Assignment,
  resolve: ResolveDate,
): Promise<Result<ArticleEdit>> {
  const listField = listFields.find((name) => name === field);
  if (listField !== undefined) return ok(listEdit(listField, sign, value));
  if (sign !== '') return fail('unknown-field', `${key} is not a list.`, { path: key });
  if (field === 'body') return ok({ kind: 'set-body', value: withLineEnd(value) });
  if (field === 'status') return statusEdit(value);
  if (field === 'language' && value !== '' && !isLanguageTag(value))
    return fail('invalid-value', `${value} is not a language tag.`, { path: 'language' });
  const textField = textFields.find((name) => name === field);
  if (textField !== undefined)
    return ok({ kind: 'set-text', field: textField, value: value === '' ? null : value });
  const dateField = dateFields.find((name) => name === field);
  if (dateField === undefined) return unknownField(key);
  const date = await dateOrNone(value, resolve);
  return date.ok ? ok({ kind: 'set-date', field: dateField, value: date.value }) : date;
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Values are separated by commas, but for notes, which are sentences. */
function listEdit(
  field: (typeof listFields)[number],
  sign: Assignment['sign'],
  value: string,
): ArticleEdit {
  const values = (field === 'notes' ? [value] : value.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (sign === '') return { kind: 'set-list', field, values };
  return {
    kind: 'change-list',
    field,
    add: sign === '+' ? values : [],
    remove: sign === '-' ? values : [],
  };
}

function statusEdit(value: string): Result<ArticleEdit> {
  const status = articleStatuses.find((known) => known === value);
  if (status === undefined && value !== '')
    return fail('invalid-value', `status is one of ${articleStatuses.join(', ')}.`, {
      path: 'status',
    });
  return ok({ kind: 'set-status', value: status ?? null });
}
