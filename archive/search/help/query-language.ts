import { foldText } from '../analysis/fold.ts';
import {
  type LocalLanguage,
  type LocalPart,
  localEntries,
  localLanguages,
} from '../query/local-names.ts';
import {
  type DateField,
  dateFieldNames,
  type PresenceField,
  presenceNames,
  type State,
  stateNames,
  type TextField,
  textFieldNames,
  type ValueField,
  valueFieldNames,
} from '../query/query-fields.ts';

/** What can be asked of the search box, for those who show it. */
export interface QueryLanguage {
  readonly topics: readonly QueryTopic[];
}

export interface QueryTopic {
  readonly name: QueryTopicName;
  /** Each is a whole text for the search box. */
  readonly examples: readonly string[];
  /** The names that may be used, by what they mean. */
  readonly names: readonly QueryNames[];
}

export interface QueryNames {
  readonly means:
    | { readonly kind: 'field'; readonly field: TextField | DateField | ValueField | PresenceField }
    | { readonly kind: 'state'; readonly state: State };
  /** The English ones, the usual one first. */
  readonly names: readonly string[];
  /** Those of other languages, which are understood in any. */
  readonly local: Readonly<Record<LocalLanguage, readonly string[]>>;
}

const examples = {
  words: ['harbour ferry'],
  phrase: ['"sea wall"'],
  near: ['"harbour council"~5'],
  or: ['ferry OR tram'],
  not: ['harbour -storm'],
  group: ['(ferry OR tram) timetable'],
  wildcard: ['light*', '*boat'],
  fuzzy: ['harbor~1'],
  boost: ['storm^3 harbour'],
  field: ['headline:harbour', 'credit:"Harbour Courier"', 'section:news,sport'],
  date: ['published:2024-03', 'published:2022..2024', 'updated:<30d', 'before:2023', 'after:2024'],
  value: ['lang:ar', 'status:withheld', 'copyright:"Harbour Courier"', 'file:*.tif'],
  has: ['has:correction', 'no:credit'],
  is: ['is:uncredited', 'is:corrected', 'is:attention'],
} as const;

export type QueryTopicName = keyof typeof examples;

/** Read from the tables that the parser reads, so that it cannot say what is not so. */
export function queryLanguage(): QueryLanguage {
  return {
    topics: [
      topic('words'),
      topic('phrase'),
      topic('near'),
      topic('or'),
      topic('not'),
      topic('group'),
      topic('wildcard'),
      topic('fuzzy'),
      topic('boost'),
      topic('field', fieldNames(textFieldNames, 'textFields')),
      topic('date', fieldNames(dateFieldNames, 'dateFields')),
      topic('value', fieldNames(valueFieldNames, 'valueFields')),
      topic('has', fieldNames(presenceNames, 'presence')),
      topic('is', stateSpellings()),
    ],
  };
}

function topic(name: QueryTopicName, names: readonly QueryNames[] = []): QueryTopic {
  return { name, examples: examples[name], names };
}

type AnyField = TextField | DateField | ValueField | PresenceField;

function fieldNames(
  known: Readonly<Record<string, AnyField>>,
  part: 'textFields' | 'dateFields' | 'valueFields' | 'presence',
): QueryNames[] {
  const english = englishOnly(known, part);
  return [...new Set(english.map(([, field]) => field))].map((field) => ({
    means: { kind: 'field', field },
    names: english.flatMap(([name, each]) => (each === field ? [name] : [])),
    local: localSpellings(part, (each) => each === field),
  }));
}

function stateSpellings(): QueryNames[] {
  const english = englishOnly(stateNames, 'states');
  const first = english.filter(
    ([, state], at) => english.findIndex(([, other]) => isSame(other, state)) === at,
  );
  return first.map(([, state]) => {
    const names = english.flatMap(([name, each]) => (isSame(each, state) ? [name] : []));
    return {
      means: { kind: 'state', state },
      names,
      local: localSpellings('states', (name) => names.includes(name)),
    };
  });
}

function isSame(first: State, second: State): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** The parser's tables hold the names of other languages as they are looked up; they are shown as they are written. */
function englishOnly<Value>(
  known: Readonly<Record<string, Value>>,
  part: LocalPart,
): readonly [string, Value][] {
  const local = new Set(
    localLanguages.flatMap((language) =>
      localEntries(language, part).map(([name]) => foldText(name)),
    ),
  );
  return Object.entries(known).filter(([name]) => !local.has(name));
}

function localSpellings(part: LocalPart, means: (value: string) => boolean): QueryNames['local'] {
  const spellings = (language: LocalLanguage): string[] =>
    localEntries(language, part).flatMap(([name, value]) => (means(value) ? [name] : []));
  return {
    ar: spellings('ar'),
    de: spellings('de'),
    fr: spellings('fr'),
    es: spellings('es'),
  };
}
