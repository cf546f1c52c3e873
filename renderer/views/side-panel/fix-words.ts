import type { Words } from '../../../electron/contract/strings/format.ts';
import type { Locale } from '../../../electron/contract/strings/strings.ts';
import type { ArticleEdit, Fix } from '../../../electron/contract/types.ts';
import { fieldWords } from '../../strings/action-words.ts';

/** Says what a fix does: "Take the credit from the file: EPA", "Edit alt text". */
export function fixWords(words: Words, locale: Locale, fix: Fix): string {
  const named = (field: string) => withinSentence(fieldWords(words, field), locale);
  if (fix.kind === 'edit-field') return words('panel.fix.edit', { field: named(fix.field) });
  const [edit] = fix.edits;
  return edit === undefined ? words('panel.fix.apply') : editWords(words, named, edit);
}

/** A name as it stands within a sentence: German keeps the capitals of its nouns. */
function withinSentence(name: string, locale: Locale): string {
  return locale === 'de' ? name : name.toLocaleLowerCase(locale);
}

function editWords(words: Words, named: (field: string) => string, edit: ArticleEdit): string {
  switch (edit.kind) {
    case 'set-image-text':
      return edit.field === 'file'
        ? words('panel.fix.relink', { file: edit.value ?? '' })
        : words('panel.fix.take', {
            field: named(`images.${edit.field}`),
            value: edit.value ?? '',
          });
    case 'set-date':
      return edit.field === 'embargo' && edit.value === null
        ? words('panel.fix.liftEmbargo')
        : words('panel.fix.edit', { field: named(edit.field) });
    case 'renew-id':
      return words('panel.fix.renewId');
    default:
      return words('panel.fix.apply');
  }
}
