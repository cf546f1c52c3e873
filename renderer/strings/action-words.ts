import type { Words } from '../../electron/contract/strings/format.ts';
import { isStringKey } from '../../electron/contract/strings/strings.ts';
import type { Action, ChangeSummary, UndoState } from '../../electron/contract/types.ts';

/** Names what was done: "Edit Credit for 12 Stories". */
export function actionWords(words: Words, action: Action, count: number): string {
  switch (action.kind) {
    case 'edit':
      return editWords(words, action.fields, count);
    case 'record-update':
      return words('action.recordUpdate', { count, update: words(`update.${action.update}`) });
    case 'tag':
      return tagWords(words, action.added, action.removed, count);
    case 'rename-tag':
      return words('action.renameTag', { from: action.from, to: action.to });
    case 'merge-names':
      return words(`action.mergeNames.${action.field}`, {
        count: action.from.length,
        from: action.from[0] ?? '',
        into: action.into,
      });
    case 'alias':
      return words(`action.alias.${action.act}`, { alias: action.alias });
    case 'judge-copies':
      return words(`action.judgeCopies.${action.verdict ?? 'none'}`);
    case 'replace':
      return words('action.replace', {
        find: shortened(action.find),
        with: shortened(action.with),
        count,
      });
    case 'import':
      return words('action.import', { count });
    case 'download-pictures':
      return words('action.downloadPictures', { count: action.pictures });
    case 'create':
      return words('action.create');
    case 'trash':
      return words('action.trash', { count });
    case 'restore-from-trash':
      return words('action.restoreFromTrash', { count });
    case 'restore-version':
      return action.field === undefined
        ? words('action.restoreVersion')
        : words('action.restoreField', { field: actionField(words, action.field) });
    case 'collection':
      return words(`action.collection.${action.act}`, { name: action.name, count: action.count });
    case 'saved-search':
      return words(`action.savedSearch.${action.act}`, { name: action.name });
    case 'tag-note':
      return words(`action.tagNote.${action.act}`, { tag: action.tag });
    case 'pin-tag':
      return words(`action.pinTag.${action.act}`, { tag: action.tag });
    case 'migrate':
      return words('action.migrate', { to: action.to });
    case 'undo':
      return words('command.undo');
    case 'redo':
      return words('command.redo');
  }
}

/** What is found may be long, and a menu is not. */
function shortened(text: string): string {
  const longest = 30;
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

function editWords(words: Words, fields: readonly string[], count: number): string {
  const [field] = fields;
  if (field === undefined || fields.length > 1) return words('action.editSeveral', { count });
  return words('action.edit', { count, field: actionField(words, field) });
}

/** The name of a field within that of an act: English has capitals there, and Spanish none. */
function actionField(words: Words, field: string): string {
  const name = fieldWords(words, field);
  if (!isStringKey(fieldKey(field))) return name;
  const style = words('action.fieldCase');
  if (style === 'lower') return name.toLowerCase();
  return style === 'title' ? name.replace(/\b(?!of\b|the\b)[a-z]/g, upper) : name;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

function fieldKey(field: string): string {
  return `field.${field.replace(/\.\d+(?=\.|$)/g, '')}`;
}

/** `images.0.credit` and `images.credit` are the same field to a reader. */
export function fieldWords(words: Words, field: string): string {
  const key = fieldKey(field);
  return isStringKey(key) ? words(key) : words('field.unknown', { name: field });
}

function tagWords(
  words: Words,
  added: readonly string[],
  removed: readonly string[],
  count: number,
): string {
  const [add] = added;
  const [remove] = removed;
  if (add !== undefined && added.length === 1 && remove === undefined)
    return words('action.addTag', { tag: add, count });
  if (remove !== undefined && removed.length === 1 && add === undefined)
    return words('action.removeTag', { tag: remove, count });
  return words('action.changeTags', { count });
}

/** What the Edit menu and the tooltips say; null where there is nothing to undo or redo. */
export function undoLabels(
  words: Words,
  state: UndoState | undefined,
): { readonly undo: string | null; readonly redo: string | null } {
  const named = (key: 'action.undo' | 'action.redo', change: ChangeSummary | null | undefined) =>
    change ? words(key, { action: actionWords(words, change.action, change.count) }) : null;
  return { undo: named('action.undo', state?.undo), redo: named('action.redo', state?.redo) };
}
