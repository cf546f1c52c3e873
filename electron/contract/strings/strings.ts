import { ar } from './ar.ts';
import { en } from './en.ts';

/**
 * All words that a person reads, shared by menus, native dialogs and pages.
 *
 * One area, one file per language: `en/menu.ts` and `ar/menu.ts`. A further area is added by its
 * two files and a line in `en.ts` and in `ar.ts`. A key without its Arabic does not compile.
 */
export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

export type StringKey = keyof typeof en;

export const tables: Readonly<Record<Locale, Readonly<Record<StringKey, string>>>> = { en, ar };

export function isStringKey(key: string): key is StringKey {
  return Object.hasOwn(en, key);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
