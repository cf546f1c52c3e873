import {
  arabicDateFields,
  arabicPresence,
  arabicStates,
  arabicTextFields,
  arabicValueFields,
} from '../query/arabic-names.ts';
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
  /** All spellings, the usual one first. */
  readonly names: readonly string[];
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
      topic('field', fieldNames(textFieldNames, arabicTextFields)),
      topic('date', fieldNames(dateFieldNames, arabicDateFields)),
      topic('value', fieldNames(valueFieldNames, arabicValueFields)),
      topic('has', fieldNames(presenceNames, arabicPresence)),
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
  arabic: Readonly<Record<string, AnyField>>,
): QueryNames[] {
  const spellings = [...Object.entries(known).filter(isLatin), ...Object.entries(arabic)];
  const fields = new Set(spellings.map(([, field]) => field));
  return [...fields].map((field) => ({
    means: { kind: 'field', field },
    names: spellings.flatMap(([name, each]) => (each === field ? [name] : [])),
  }));
}

function stateSpellings(): QueryNames[] {
  const english = Object.entries(stateNames).filter(isLatin);
  const first = english.filter(
    ([, state], at) => english.findIndex(([, other]) => isSame(other, state)) === at,
  );
  return first.map(([, state]) => {
    const names = english.flatMap(([name, each]) => (isSame(each, state) ? [name] : []));
    const arabic = Object.entries(arabicStates).filter(([, name]) => names.includes(name));
    return {
      means: { kind: 'state', state },
      names: [...names, ...arabic.map(([name]) => name)],
    };
  });
}

function isSame(first: State, second: State): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** The parser's tables hold Arabic names as they are looked up; they are shown as they are written. */
function isLatin([name]: readonly [string, unknown]): boolean {
  return /^[a-z-]+$/.test(name);
}
