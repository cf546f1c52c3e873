import type { Words } from '../../electron/contract/strings/format.ts';
import { isStringKey } from '../../electron/contract/strings/strings.ts';
import { fieldWords } from './action-words.ts';

/** The name of an export format; its own where there are no words for it. */
export function formatName(words: Words, format: string): string {
  const key = `export.format.${format}`;
  return isStringKey(key) ? words(key) : format;
}

export function formatAbout(words: Words, format: string): string {
  const key = `export.about.${format}`;
  return isStringKey(key) ? words(key) : '';
}

export function lostFieldWords(words: Words, field: string): string {
  return field === 'extra' ? words('export.ownKeys') : fieldWords(words, field);
}
