import { mediaTopics } from '../../subjects/media-topics.ts';
import { foldText, foldValue, startsAWord } from '../analysis/fold.ts';
import {
  dateFieldNames,
  markerNames,
  named,
  presenceNames,
  stateNames,
  textFieldNames,
  valueFieldNames,
} from '../query/query-fields.ts';
import type { FilterField } from '../query.ts';
import type { FacetValue } from '../search-index.ts';
import type { Completion, CompletionRequest } from './completion.ts';

/** What completion asks of the index and the archive. */
export interface CompletionSources {
  values(field: FilterField, prefix: string, limit: number): readonly FacetValue[];
  words(prefix: string, limit: number): readonly string[];
  /** Headlines that have these words, the last one as a beginning. */
  headlines(words: readonly string[], limit: number): readonly string[];
  /** Names of saved searches and collections. */
  names(): readonly string[];
}

const mostFields = 3;
const mostValues = 4;
const mostOwnValues = 10;
const mostTopics = 1000;
const mostWords = 4;
const mostHeadlines = 3;

/**
 * Behind `field:`, values of that field; elsewhere fields, then values, then words, then headlines
 * that begin with the word at the cursor. Nothing where nothing has been typed.
 */
export function completeQuery(
  { text, cursor }: CompletionRequest,
  sources: CompletionSources,
): readonly Completion[] {
  const place = placeOf(text, cursor);
  if (place === null) return [];
  const make = completionAt(text, place);
  if (place.field !== null) return valuesFor(place.field, place.typed, sources).map(make);
  if (place.typed === '') return [];
  const isPhrase = place.inQuote;
  return [
    ...(isPhrase ? [] : fieldsFor(place.typed)),
    ...(isPhrase ? [] : valuesAnywhere(place.typed, sources)),
    ...wordsFor(place.typed, sources),
    ...(isPhrase ? [] : headlinesFor(text, place, sources)),
  ].map(make);
}

/** The word or value that the cursor is at the end of, or in. */
interface Place {
  /** As typed before the colon; null: there is none. */
  readonly field: string | null;
  readonly typed: string;
  /** Offsets of what a completion takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly inQuote: boolean;
}

interface Draft extends Pick<Completion, 'kind' | 'label' | 'field' | 'count'> {
  /** Stands in place of what was typed, or, `whole`, of the whole text. */
  readonly insert: string;
  readonly whole?: boolean;
}

const quotedValue =
  /(?:^|[\s(+-])(\p{L}[\p{L}\p{N}_-]{0,40}):(?:[^\s()]*[,،])?["“„«»]([^"“”«»]*)$/u;
const plainValue = /(?:^|[\s(+-])(\p{L}[\p{L}\p{N}_-]{0,40}):(?:[^\s()]*[,،])?([^\s()"“”„«»,،]*)$/u;
const lastWord = /[^\s()"“”„«»+-][^\s()"“”„«»]*$/u;

function placeOf(text: string, cursor: number): Place | null {
  const before = text.slice(0, cursor);
  const rest = /^[^\s()"“”„«»]*/u.exec(text.slice(cursor))?.[0].length ?? 0;
  const inQuote = (before.match(/["“”„«»]/g)?.length ?? 0) % 2 === 1;
  const value = (inQuote ? quotedValue : plainValue).exec(before);
  const end = cursor + rest;
  if (value?.[1] !== undefined && isField(value[1])) {
    const typed = value[2] ?? '';
    const start = cursor - typed.length - (inQuote ? 1 : 0);
    const close = inQuote && /["“”«»]/.test(text.charAt(end)) ? 1 : 0;
    return { field: value[1], typed, start, end: end + close, inQuote };
  }
  const typed = lastWord.exec(before)?.[0] ?? '';
  return { field: null, typed, start: cursor - typed.length, end, inQuote };
}

function isField(name: string): boolean {
  return tables.some((table) => named(table, name) !== undefined);
}

const tables: readonly Readonly<Record<string, string>>[] = [
  textFieldNames,
  dateFieldNames,
  valueFieldNames,
  markerNames,
];

function completionAt(text: string, { start, end }: Place) {
  return ({ insert, whole, ...draft }: Draft): Completion => {
    if (whole) return { ...draft, text: insert, cursor: insert.length };
    const ended = draft.kind === 'field' || /^\s/.test(text.slice(end)) ? insert : `${insert} `;
    return {
      ...draft,
      text: text.slice(0, start) + ended + text.slice(end),
      cursor: start + ended.length,
    };
  };
}

/** Fields by the name that is being typed, each once, the usual name first. */
function fieldsFor(typed: string): Draft[] {
  const wanted = foldText(typed);
  const found = new Map<string, string>();
  for (const table of tables) {
    for (const [name, field] of Object.entries(table)) {
      if (name.startsWith(wanted) && !found.has(field)) found.set(field, name);
    }
  }
  return [...found.values()].slice(0, mostFields).map((name) => ({
    kind: 'field',
    label: `${name}:`,
    field: null,
    count: null,
    insert: `${name}:`,
  }));
}

const facetFields: readonly (readonly [string, FilterField])[] = [
  ['section', 'section'],
  ['tag', 'tag'],
  ['byline', 'byline'],
  ['place', 'place'],
  ['credit', 'credit'],
];

/** Those whose values are offered behind their names alone. */
const ownFacetFields: typeof facetFields = [
  ['source', 'source'],
  ['creator', 'creator'],
  ['copyright', 'copyright'],
  ['terms', 'terms'],
  ['language', 'language'],
  ['status', 'status'],
];

function valuesAnywhere(typed: string, { values }: CompletionSources): Draft[] {
  if (typed.length < 2) return [];
  const found = facetFields.flatMap(([name, field]) =>
    values(field, typed, mostValues).map((value) => valueDraft(value, name, `${name}:`)),
  );
  return found.sort((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, mostValues);
}

function valueDraft({ value, count }: FacetValue, field: string, before: string): Draft {
  return { kind: 'value', label: value, field, count, insert: before + quotedIfNeeded(value) };
}

function quotedIfNeeded(value: string): string {
  return /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*$/u.test(value)
    ? value
    : `"${value.replace(/["“”]/g, '$&$&')}"`;
}

function valuesFor(name: string, typed: string, sources: CompletionSources): Draft[] {
  const field = named(textFieldNames, name) ?? named(valueFieldNames, name);
  if (field === 'subject') return topicsFor(typed, sources);
  const facet = [...facetFields, ...ownFacetFields].find(([own]) => own === field);
  if (facet) {
    return sources
      .values(facet[1], typed, mostOwnValues)
      .map((value) => valueDraft(value, facet[0], ''));
  }
  if (named(textFieldNames, name)) return wordsFor(typed, sources);
  return namesFor(name, typed, sources)
    .slice(0, mostOwnValues)
    .map((label) => ({
      kind: 'value',
      label,
      field: named(markerNames, name) ?? named(dateFieldNames, name) ?? null,
      count: null,
      insert: /^[<>]/.test(label) ? label : quotedIfNeeded(label),
    }));
}

/** Subjects in use: topics by a name that has what is typed at the start of a word, in whatever language; other codes. */
function topicsFor(typed: string, { values }: CompletionSources): Draft[] {
  const wanted = foldValue(typed);
  return values('subject', '', mostTopics)
    .flatMap(({ value, count }) => {
      const names = Object.values(mediaTopics().get(value)?.names ?? { code: value });
      const name = names.find((each) => startsAWord(foldValue(each), wanted));
      return name === undefined ? [] : [valueDraft({ value: name, count }, 'subject', '')];
    })
    .slice(0, mostOwnValues);
}

function namesFor(name: string, typed: string, sources: CompletionSources): string[] {
  const wanted = foldText(typed);
  const marker = named(markerNames, name);
  if (marker === 'in') {
    return sources.names().filter((each) => foldText(each).includes(wanted));
  }
  if (marker === 'is') return namesIn(stateNames, wanted);
  if (marker === 'has' || marker === 'no') return namesIn(presenceNames, wanted);
  if (!marker && !named(dateFieldNames, name)) return [];
  const years = sources.values('year', typed, mostOwnValues).map(({ value }) => value);
  const spans = marker ? [] : ['<7d', '<30d', '<1y'];
  const days = ['today', 'yesterday', ...spans].filter((each) => each.startsWith(wanted));
  return [...days, ...years.sort().reverse()];
}

/** Names of the script that is being typed, each meaning once. */
function namesIn(table: Readonly<Record<string, unknown>>, wanted: string): string[] {
  const meanings = new Set<string>();
  return Object.entries(table).flatMap(([name, meaning]) => {
    const key = JSON.stringify(meaning);
    if (!name.startsWith(wanted) || meanings.has(key)) return [];
    meanings.add(key);
    return [name];
  });
}

function wordsFor(typed: string, { words }: CompletionSources): Draft[] {
  const isShort = typed.length < 2 && /^[\p{Script=Latin}\p{Script=Arabic}\p{N}\p{P}]/u.test(typed);
  if (isShort || typed === '' || /[*~^]/.test(typed)) return [];
  return words(typed, mostWords + 1)
    .filter((word) => word !== typed.toLowerCase())
    .slice(0, mostWords)
    .map((word) => ({ kind: 'word', label: word, field: null, count: null, insert: word }));
}

/** While nothing but words has been typed, with the cursor behind them. */
function headlinesFor(text: string, { end }: Place, { headlines }: CompletionSources): Draft[] {
  if (end < text.trimEnd().length || text.trim().length < 3) return [];
  if (/["“”„«»()*~^:]|(?:^|\s)[-+]/u.test(text)) return [];
  return headlines(text.trim().split(/\s+/u), mostHeadlines).map((label) => ({
    kind: 'headline',
    label,
    field: null,
    count: null,
    insert: `headline:"${label.replace(/["“”]/g, '$&$&')}"`,
    whole: true,
  }));
}
