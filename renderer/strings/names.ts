import type { Words } from '../../electron/contract/strings/format.ts';
import {
  isStringKey,
  type Locale,
  type StringKey,
} from '../../electron/contract/strings/strings.ts';
import type { Filter, FilterField } from '../../electron/contract/types.ts';
import { knownTopics, subjectName } from '../stores/media-topics.ts';
import { isOfAnyFinding } from '../stores/query-change.ts';
import type { HideablePlace } from '../stores/settings-store.ts';

export function findingWords(words: Words, code: string): string {
  const key = `finding.${code}`;
  return isStringKey(key) ? words(key) : code;
}

/** What a place of the left pane is called. */
export function placeName(words: Words, place: HideablePlace): string {
  return words(placeKeys[place]);
}

const placeKeys: Readonly<Record<HideablePlace, StringKey>> = {
  attention: 'place.attention',
  pictures: 'place.pictures',
  lastImport: 'place.lastImport',
  imports: 'place.imports',
  unfiled: 'place.unfiled',
  duplicates: 'place.duplicates',
  missing: 'place.missing',
  retracted: 'place.retracted',
  trash: 'place.trash',
  saved: 'place.savedSearches',
  collection: 'place.collections',
  section: 'place.sections',
  tag: 'place.tags',
  year: 'place.years',
};

/** What a filter's value is called: codes are worded, the rest is shown as it is. */
export function valueWords(
  words: Words,
  locale: Locale,
  field: FilterField,
  value: string,
): string {
  if (value === '') return words('place.noValue');
  if (field === 'finding') return findingWords(words, value);
  if (field === 'status' && (value === 'withheld' || value === 'canceled'))
    return words(`mark.${value}`);
  if (field === 'month') return monthName(locale, value);
  if (field === 'language') return languageName(locale, value);
  if (field === 'subject') return subjectName(knownTopics(), value, locale);
  return value;
}

/** What the status of a story is called: "Withheld". */
export function statusWords(words: Words, status: string): string {
  const key = `panel.status.${status}`;
  return isStringKey(key) ? words(key) : status;
}

/** "January 2022" for `2022-01`; what is no month is shown as it is. */
function monthName(locale: Locale, value: string): string {
  const time = /^\d{4}-\d{2}$/.test(value) ? Date.parse(`${value}-01T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return value;
  const form = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, form).format(time);
}

/** "Arabic" for `ar`, and "Arabe", not "arabe"; what is no language code is shown as it is. */
export function languageName(locale: Locale, code: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
    return name === code ? code : name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return code;
  }
}

export function filterWords(words: Words, locale: Locale, filter: Filter): string {
  if (filter.exclude && isOfAnyFinding(filter)) return words('place.attention');
  if (!filter.exclude && filter.field === 'collection' && filter.values.join() === '')
    return words('place.unfiled');
  const field = words(`search.filter.${filter.field}`);
  const value = filter.values
    .map((one) => valueWords(words, locale, filter.field, one))
    .join(words('common.listSeparator'));
  return words(filter.exclude ? 'search.filterIsNot' : 'search.filterIs', { field, value });
}

/** Where an import came from; pasted text has no name of its own. */
export function sourceWords(words: Words, source: string): string {
  return source === 'clipboard' ? words('import.clipboard') : source;
}
