import {
  arabicDateFields,
  arabicDays,
  arabicMarkers,
  arabicOperators,
  arabicPresence,
  arabicStates,
  arabicTextFields,
  arabicValueFields,
} from './arabic-names.ts';
import { frenchNames } from './french-names.ts';
import { germanNames } from './german-names.ts';
import type { DateField, Marker, PresenceField, TextField, ValueField } from './query-fields.ts';
import { spanishNames } from './spanish-names.ts';

interface Meanings {
  readonly operators: 'and' | 'or' | 'not';
  readonly markers: Marker;
  readonly textFields: TextField;
  readonly dateFields: DateField;
  readonly valueFields: ValueField;
  readonly presence: PresenceField;
  /** The English name of each. */
  readonly states: string;
  readonly days: 'yesterday' | 'today' | 'tomorrow';
}
export type LocalPart = keyof Meanings;
type LocalNames = { readonly [Part in LocalPart]: Readonly<Record<string, Meanings[Part]>> };

export const localLanguages = ['ar', 'de', 'fr', 'es'] as const;
export type LocalLanguage = (typeof localLanguages)[number];

/**
 * Names of what the query language knows in the other languages of the interface, accepted beside
 * the English ones whatever language it is in. Looked up folded: case and accents make no
 * difference. None is an English one with another meaning, nor one of another language.
 */
const localNames: Readonly<Record<LocalLanguage, LocalNames>> = {
  ar: {
    operators: arabicOperators,
    markers: arabicMarkers,
    textFields: arabicTextFields,
    dateFields: arabicDateFields,
    valueFields: arabicValueFields,
    presence: arabicPresence,
    states: arabicStates,
    days: arabicDays,
  },
  de: germanNames,
  fr: frenchNames,
  es: spanishNames,
};

/** One table in all languages, as its names are written. */
export function localTable<Part extends LocalPart>(
  part: Part,
): Readonly<Record<string, Meanings[Part]>> {
  return Object.fromEntries(localLanguages.flatMap((language) => localEntries(language, part)));
}

export function localEntries<Part extends LocalPart>(
  language: LocalLanguage,
  part: Part,
): [string, Meanings[Part]][] {
  return Object.entries(localNames[language][part]);
}
