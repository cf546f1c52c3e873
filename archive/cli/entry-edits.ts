import { updateKinds } from '../article/article.ts';
import { type ArticleEdit, imageTextFields } from '../article/edit.ts';
import { imageNames, linkNames, sourceNames, updateNames } from '../article/field-names.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Assignment, memberNamed, unknownField } from './assignment.ts';
import { type Draft, dateOrNone, type ResolveDate, type UpdateDraft } from './draft.ts';

/** Edits of what has members: `updates.0.at`, `images.0.credit`, `links.0.href`, `source.name`. */

/** `updates.0.at=`, `.kind=`, `.note=`; `updates.0=` with nothing removes it. */
export async function updateEdit(
  assignment: Assignment,
  draft: Draft,
  resolve: ResolveDate,
): Promise<Result<ArticleEdit>> {
  const { key, entry: index, member, sign, value } = assignment;
  if (index === null || sign !== '')
    return fail('unknown-field', `${key}: name one of them, as updates.0.at, or use --record.`, {
      path: key,
    });
  const update = draft.updates[index];
  if (update === undefined) return noSuch(key, 'update');
  if (member === null) {
    if (value !== '') return unknownField(key);
    draft.updates = draft.updates.toSpliced(index, 1);
    return ok({ kind: 'remove-update', index });
  }
  const changed = await changedUpdate(assignment, update, resolve);
  if (!changed.ok) return changed;
  const { at, kind, note } = changed.value;
  if (at === null) return fail('invalid-value', `${key}: the update has no time.`, { path: key });
  draft.updates = draft.updates.with(index, changed.value);
  return ok({ kind: 'change-update', index, at, update: kind, note });
}

async function changedUpdate(
  { key, member, value }: Assignment,
  update: UpdateDraft,
  resolve: ResolveDate,
): Promise<Result<UpdateDraft>> {
  switch (memberNamed(updateNames, member)) {
    case 'at': {
      const at = await dateOrNone(value, resolve);
      return at.ok ? ok({ ...update, at: at.value }) : at;
    }
    case 'kind': {
      const kind = updateKinds.find((known) => known === value);
      return kind === undefined
        ? fail('invalid-value', `${key} is one of ${updateKinds.join(', ')}.`, { path: key })
        : ok({ ...update, kind });
    }
    case 'note':
      return ok({ ...update, note: value === '' ? null : value });
    case null:
      return unknownField(key);
  }
}

/**
 * `images.0.credit=` and the like; `images.0=` with nothing removes it. The entry after the last
 * one is a further image, which begins with its file, caption or credit.
 */
export async function imageEdit(
  { key, entry: index, member, sign, value }: Assignment,
  draft: Draft,
  resolve: ResolveDate,
): Promise<Result<ArticleEdit>> {
  if (index === null || sign !== '') return unknownField(key);
  const name = memberNamed(imageNames, member);
  if (index === draft.images && (name === 'file' || name === 'caption' || name === 'credit')) {
    draft.images += 1;
    const nothing = { file: null, caption: null, credit: null };
    return ok({ kind: 'add-image', ...nothing, [name]: value });
  }
  if (index >= draft.images) return noSuch(key, 'image');
  if (member === null && value === '') {
    draft.images -= 1;
    return ok({ kind: 'remove-image', index });
  }
  if (name === 'expires') {
    const date = await dateOrNone(value, resolve);
    return date.ok ? ok({ kind: 'set-image-expires', index, value: date.value }) : date;
  }
  if (name === 'lead') {
    return value === 'true'
      ? ok({ kind: 'set-lead-image', index })
      : fail('invalid-value', `${key}=true, or another image leads.`, { path: key });
  }
  const field = imageTextFields.find((each) => each === name);
  if (field === undefined) return unknownField(key);
  return ok({ kind: 'set-image-text', index, field, value: value === '' ? null : value });
}

/** `links.0.href=`, `.title=`; `links.0=` with nothing removes it; the entry after the last is a further link. */
export function linkEdit(
  { key, entry: index, member, sign, value }: Assignment,
  draft: Draft,
): Result<ArticleEdit> {
  if (index === null || sign !== '') return unknownField(key);
  const name = memberNamed(linkNames, member);
  if (index > draft.links.length || (index === draft.links.length && name === null))
    return noSuch(key, 'link');
  if (member === null && value === '') draft.links = draft.links.toSpliced(index, 1);
  else if (name === null) return unknownField(key);
  else {
    const link = draft.links[index] ?? { title: null, href: null };
    const changed = { ...link, [name]: value === '' ? null : value };
    draft.links = draft.links.toSpliced(index, 1, changed);
  }
  return ok({ kind: 'set-links', links: [...draft.links] });
}

/** `source.name=`, `.uri=`, `.guid=`; `source=` sets the name, and with nothing removes all. */
export function sourceEdit(
  { key, entry, member, sign, value }: Assignment,
  draft: Draft,
): Result<ArticleEdit> {
  const name = member === null ? 'name' : memberNamed(sourceNames, member);
  if (name === null || entry !== null || sign !== '') return unknownField(key);
  const wholly = member === null && value === '';
  draft.source = wholly
    ? { name: null, uri: null, guid: null }
    : { ...draft.source, [name]: value === '' ? null : value };
  return ok({ kind: 'set-source', ...draft.source });
}

function noSuch(key: string, what: string): Result<never> {
  return fail('invalid-value', `${key}: there is no such ${what}.`, { path: key });
}
