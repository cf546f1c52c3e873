import { createIntl, createIntlCache } from '@formatjs/intl';
import { type Locale, type StringKey, tables } from './strings.ts';

export type Values = Readonly<Record<string, string | number | boolean | Date>>;

/** Words a message in one language. `values` fills its `{names}`. */
export type Words = (key: StringKey, values?: Values) => string;

const made = new Map<Locale, Words>();

/** The same function for the same language, so that a page can use it as a dependency. */
export function createWords(locale: Locale): Words {
  const known = made.get(locale);
  if (known) return known;
  const intl = createIntl({ locale, messages: { ...tables[locale] } }, createIntlCache());
  const words: Words = (key, values) => intl.formatMessage({ id: key }, values);
  made.set(locale, words);
  return words;
}
