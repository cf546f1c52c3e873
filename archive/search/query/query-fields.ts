import type { UpdateKind } from '../../article/article.ts';
import type { FindingCode } from '../../article/finding.ts';
import type { SearchField } from '../analysis/fields.ts';
import { foldText } from '../analysis/fold.ts';
import { localTable } from './local-names.ts';

/** The names that may stand before a colon, and the words that `has:`, `no:` and `is:` know. */

export type TextField = SearchField;
export type DateField = 'published' | 'updated' | 'corrected' | 'embargo' | 'expires';
/** Fields of which a value is found by words that stand side by side in it: see `holdsTest`. */
export const heldFields = ['creator', 'copyright', 'terms', 'file', 'link'] as const;
export type HeldField = (typeof heldFields)[number];
/** Fields whose values are compared as they are written, not as words of a language. */
export type ValueField = 'language' | 'status' | 'id' | 'path' | HeldField;

export type Marker = 'has' | 'no' | 'is' | 'in' | 'before' | 'after';

export const markerNames: Readonly<Record<string, Marker>> = {
  has: 'has',
  no: 'no',
  is: 'is',
  in: 'in',
  before: 'before',
  after: 'after',
  ...folded(localTable('markers')),
};

export const textFieldNames: Readonly<Record<string, TextField>> = {
  headline: 'headline',
  title: 'headline',
  standfirst: 'standfirst',
  description: 'standfirst',
  summary: 'standfirst',
  body: 'body',
  text: 'body',
  byline: 'byline',
  by: 'byline',
  author: 'byline',
  place: 'place',
  location: 'place',
  section: 'section',
  category: 'section',
  tag: 'tag',
  tags: 'tag',
  keyword: 'tag',
  subject: 'subject',
  subjects: 'subject',
  caption: 'caption',
  alt: 'caption',
  credit: 'credit',
  source: 'source',
  note: 'notes',
  notes: 'notes',
  ...folded(localTable('textFields')),
};

export const dateFieldNames: Readonly<Record<string, DateField>> = {
  published: 'published',
  date: 'published',
  updated: 'updated',
  update: 'updated',
  corrected: 'corrected',
  embargo: 'embargo',
  expires: 'expires',
  expiry: 'expires',
  ...folded(localTable('dateFields')),
};

export const valueFieldNames: Readonly<Record<string, ValueField>> = {
  lang: 'language',
  language: 'language',
  status: 'status',
  id: 'id',
  path: 'path',
  creator: 'creator',
  copyright: 'copyright',
  terms: 'terms',
  usage: 'terms',
  usageterms: 'terms',
  file: 'file',
  link: 'link',
  links: 'link',
  ...folded(localTable('valueFields')),
};

export function isHeld(field: string): field is HeldField {
  return heldFields.some((held) => held === field);
}

/** What `has:` and `no:` ask for, by the words for it. */
const englishPresence = {
  headline: 'headline',
  title: 'headline',
  standfirst: 'standfirst',
  body: 'body',
  text: 'body',
  byline: 'byline',
  author: 'byline',
  place: 'place',
  section: 'section',
  tag: 'tag',
  tags: 'tag',
  subject: 'subject',
  subjects: 'subject',
  language: 'language',
  status: 'status',
  published: 'published',
  date: 'published',
  update: 'update',
  updates: 'update',
  updated: 'update',
  correction: 'correction',
  corrections: 'correction',
  corrected: 'correction',
  embargo: 'embargo',
  source: 'source',
  guid: 'guid',
  image: 'image',
  images: 'image',
  picture: 'image',
  pictures: 'image',
  file: 'file',
  caption: 'caption',
  alt: 'alt',
  credit: 'credit',
  creator: 'creator',
  copyright: 'copyright',
  terms: 'terms',
  usage: 'terms',
  usageterms: 'terms',
  expires: 'expires',
  expiry: 'expires',
  link: 'link',
  links: 'link',
  note: 'notes',
  notes: 'notes',
} as const;
export type PresenceField = (typeof englishPresence)[keyof typeof englishPresence];

export const presenceNames: Readonly<Record<string, PresenceField>> = {
  ...englishPresence,
  ...folded(localTable('presence')),
};

/** What `is:` asks for: a finding (or any),  a kind of update in the record, or a publishing status. */
export type State =
  | { readonly by: 'finding'; readonly code: FindingCode | 'any' }
  | { readonly by: 'update'; readonly update: UpdateKind | 'any' }
  | { readonly by: 'status'; readonly status: 'usable' | 'withheld' | 'canceled' };

const findings: Readonly<Record<string, FindingCode | 'any'>> = {
  attention: 'any',
  uncredited: 'uncredited-image',
  'uncredited-image': 'uncredited-image',
  'credit-differs': 'credit-differs',
  'no-alt-text': 'no-alt-text',
  expired: 'licence-expired',
  'licence-expired': 'licence-expired',
  expiring: 'licence-ending',
  'licence-ending': 'licence-ending',
  'impossible-date': 'impossible-date',
  'future-date': 'future-date',
  'date-without-zone': 'date-without-zone',
  'unreadable-date': 'unreadable-date',
  embargoed: 'embargoed',
  'embargo-lifted': 'embargo-lifted',
  'no-headline': 'no-headline',
  'no-byline': 'no-byline',
  'no-section': 'no-section',
  untagged: 'untagged',
  'missing-file': 'missing-picture',
  'missing-picture': 'missing-picture',
  'unread-image': 'missing-picture',
  'moved-picture': 'moved-picture',
  'unreadable-picture': 'unreadable-picture',
  remote: 'remote-picture',
  'remote-picture': 'remote-picture',
  'duplicate-id': 'duplicate-id',
  duplicate: 'near-copy',
  'near-copy': 'near-copy',
  unread: 'unreadable',
  unreadable: 'unreadable',
};

const englishStates: Readonly<Record<string, State>> = {
  ...Object.fromEntries(
    Object.entries(findings).map(([name, code]): [string, State] => [
      name,
      { by: 'finding', code },
    ]),
  ),
  updated: { by: 'update', update: 'any' },
  corrected: { by: 'update', update: 'correction' },
  clarified: { by: 'update', update: 'clarification' },
  retracted: { by: 'update', update: 'retraction' },
  usable: { by: 'status', status: 'usable' },
  withheld: { by: 'status', status: 'withheld' },
  canceled: { by: 'status', status: 'canceled' },
  cancelled: { by: 'status', status: 'canceled' },
  killed: { by: 'status', status: 'canceled' },
};

export const stateNames: Readonly<Record<string, State>> = {
  ...englishStates,
  ...Object.fromEntries(
    Object.entries(folded(localTable('states'))).flatMap(([name, english]) => {
      const state = englishStates[english];
      return state ? [[name, state]] : [];
    }),
  ),
};

/** Looks a name up, folded; own properties only, so that `constructor:` is no field. */
export function named<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  const key = foldText(name);
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The usual name of a state, for writing a query as text. */
export function nameOfState(state: State): string {
  for (const [name, each] of Object.entries(englishStates)) {
    if (JSON.stringify(each) === JSON.stringify(state)) return name;
  }
  return state.by;
}

/** A table whose names are looked up folded. */
function folded<Value>(table: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [foldText(name), value]));
}
