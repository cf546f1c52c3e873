import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Locale } from './locales.ts';

export type { Locale };

/**
 * All words that a person reads, shared by menus, native dialogs and pages.
 *
 * One area, one file per language: `en/menu.ts`, `ar/menu.ts` and so on. A further area is added
 * by a file and a line in `en.ts` for each. A key that a language lacks does not compile.
 */
export type StringKey = keyof typeof en;

export const tables: Readonly<Record<Locale, Readonly<Record<StringKey, string>>>> = {
  en,
  ar,
  de,
  es,
  fr,
};

export function isStringKey(key: string): key is StringKey {
  return Object.hasOwn(en, key);
}
