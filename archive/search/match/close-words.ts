import { stemmedTerms } from '../analysis/analysis.ts';
import { fieldNames } from '../analysis/fields.ts';
import { foldText } from '../analysis/fold.ts';
import { languageOf } from '../analysis/languages.ts';
import { type Script, scriptOf } from '../analysis/scripts.ts';
import { BitSet } from '../index/bit-set.ts';
import type { Corpus, CorpusPart } from '../index/corpus.ts';
import {
  countPostings,
  everyField,
  PostingsReader,
  readList,
  visitPositions,
} from '../index/postings.ts';
import type { TermEntry } from '../index/term-dictionary.ts';
import { locateWords } from './locate-words.ts';
import { fuzzyTest } from './match-fuzzy.ts';

/**
 * Words of the archive that are spelled nearly like another: one letter put in, left out or put for
 * another, or two neighbours swapped (Damerau 1964); for a long word that has no such neighbour,
 * two of these.
 *
 * The index knows words by their stems, so a close word is found in three steps: everything one
 * letter away is made and stemmed; the dictionaries tell which stems there are and how often; and
 * texts that have a stem tell which close words truly stand there.
 */
export interface CloseWord {
  /** In lower case, as it stands in an article. */
  readonly word: string;
  /** Articles with its stem, one counted once per field. */
  readonly count: number;
}

/** Close words that are more than `least` articles strong, the likeliest first, at most `mostClose`. */
export function closeWords(
  typed: string,
  corpus: Corpus,
  languages: readonly string[],
  least: number,
): readonly CloseWord[] {
  const word = spelledWord(typed);
  const letters = word === null ? undefined : lettersOf[scriptOf(word)];
  if (word === null || !letters) return [];
  const codes = languages
    .filter((code) => languageOf(code).script === scriptOf(word))
    .slice(0, mostLanguages);
  const near = stemsNear(word, letters, codes);
  const one = wordsWith(countTerms([...near.keys()], corpus), word, 1, corpus, least, near);
  if (one.length > 0 || word.length < shortestForTwo) return one;
  return wordsWith(scanTerms(word, codes, corpus), word, 2, corpus, least);
}

/** Articles with a word, one counted once per field, dead ones included. */
export function frequencyOf(terms: ReadonlySet<string>, { parts }: Corpus): number {
  let most = 0;
  for (const term of terms) {
    let count = 0;
    for (const { segment } of parts) {
      const postings = segment.terms.find(term);
      if (postings) count += countPostings(postings, everyField);
    }
    most = Math.max(most, count);
  }
  return most;
}

/** Folded and without an English possessive; null for what is not spelled: short words, numbers, signs. */
function spelledWord(typed: string): string | null {
  const word = foldText(typed).replace(/'s?$/, '');
  return word.length >= shortest && word.length <= longest && /^\p{L}+$/u.test(word) ? word : null;
}

const shortest = 4;
const longest = 40;
/** Letters of a word that may be two edits away. */
const shortestForTwo = 8;
const mostLanguages = 3;
/** Stems whose texts are looked into. */
const mostStems = 6;
/** Texts that are looked into for each stem. */
const mostTexts = 3;
const mostClose = 5;

function range(first: string, last: string): string {
  const from = first.charCodeAt(0);
  return String.fromCharCode(
    ...Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, at) => from + at),
  );
}

/** The letters, after folding, that a mistyped one may stand for. */
const lettersOf: Readonly<Partial<Record<Script, string>>> = {
  latin: range('a', 'z'),
  greek: range('α', 'ω'),
  cyrillic: `${range('а', 'я')}єіїґўәғқңөұүһ`,
  hebrew: range('א', 'ת'),
  arabic: `${range('ا', 'غ')}${range('ف', 'ي')}ءپچژگ`,
  armenian: range('ա', 'և'),
};

/** By stem, in each language, the first of all that is one edit away from the word. */
function stemsNear(word: string, letters: string, codes: readonly string[]): Map<string, string> {
  const stems = new Map<string, string>();
  for (const edited of editsOf(word, letters)) {
    for (const code of codes) {
      for (const term of stemmedTerms(edited, code)) if (!stems.has(term)) stems.set(term, edited);
    }
  }
  for (const code of codes) for (const term of stemmedTerms(word, code)) stems.delete(term);
  return stems;
}

function editsOf(word: string, letters: string): Set<string> {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const unit = word.charAt(at);
    edits.add(before + after);
    edits.add(before + after.charAt(0) + unit + after.slice(1));
    for (const letter of letters) {
      edits.add(before + letter + after);
      edits.add(before + letter + unit + after);
    }
  }
  edits.delete(word);
  return edits;
}

/** A term of the archive, its postings by part of the corpus. */
interface FoundTerm {
  readonly term: string;
  count: number;
  readonly lists: { readonly part: CorpusPart; readonly postings: Uint8Array }[];
}

function countTerms(terms: string[], { parts }: Corpus): FoundTerm[] {
  const found = new Map<string, FoundTerm>();
  const sorted = terms.sort();
  for (const part of parts) {
    for (const term of sorted) {
      const postings = part.segment.terms.find(term);
      if (postings) addTerm(found, { term, postings }, part);
    }
  }
  return [...found.values()];
}

/** Terms that begin like the word and are at most two edits away from its stem. */
function scanTerms(word: string, codes: readonly string[], { parts }: Corpus): FoundTerm[] {
  const stems = new Set(codes.flatMap((code) => stemmedTerms(word, code)));
  const tests = [...stems].map((stem) => fuzzyTest(stem, 2));
  const start = word.slice(0, sameStart);
  const found = new Map<string, FoundTerm>();
  for (const part of parts) {
    const entries = part.segment.terms.scan(start, (term) => {
      if (!term.startsWith(start)) return 'end';
      return !stems.has(term) && tests.some((test) => test(term)) ? 'yes' : 'no';
    });
    for (const entry of entries) addTerm(found, entry, part);
  }
  return [...found.values()];
}

/** Letters at the start of a long word that are taken to be right. */
const sameStart = 2;

function addTerm(
  found: Map<string, FoundTerm>,
  { term, postings }: TermEntry,
  part: CorpusPart,
): void {
  const known = found.get(term) ?? { term, count: 0, lists: [] };
  known.count += countPostings(postings, everyField);
  known.lists.push({ part, postings });
  found.set(term, known);
}

/** Of the strongest terms, the close words that stand in articles, the likeliest first. */
function wordsWith(
  found: readonly FoundTerm[],
  word: string,
  distance: number,
  corpus: Corpus,
  least: number,
  usual: ReadonlyMap<string, string> = new Map(),
): CloseWord[] {
  const likelier = (a: { start: string; count: number }, b: typeof a): number =>
    Number(b.start === word.charAt(0)) - Number(a.start === word.charAt(0)) || b.count - a.count;
  const strongest = found
    .filter(({ count }) => count > least)
    .map((term) => ({ term, start: term.term.charAt(0), count: term.count }))
    .sort(likelier)
    .slice(0, mostStems);
  const isClose = fuzzyTest(word, distance);
  return strongest
    .flatMap(({ term, count }) => {
      const { close, other } = formsIn(term, isClose, corpus);
      // Of a common stem, the few texts looked into may have other forms only.
      const guess = count > mostTexts ? (usual.get(term.term) ?? other) : other;
      const chosen = close ?? (distance === 1 ? guess : null);
      return chosen === null ? [] : [{ word: chosen, count }];
    })
    .slice(0, mostClose);
}

interface StemForms {
  /** The close word that stands most often in a few of the articles that have the stem. */
  readonly close: string | null;
  /** The commonest of its other forms there. */
  readonly other: string | null;
}

function formsIn(
  { lists }: FoundTerm,
  isClose: (word: string) => boolean,
  { live }: Corpus,
): StemForms {
  const close = new Map<string, number>();
  const others = new Map<string, number>();
  let left = mostTexts;
  for (const { part, postings } of lists) {
    const isLive = (document: number): boolean => live.has(part.base + document);
    const documents = firstDocuments(postings, left, isLive);
    left -= documents.length;
    const places = placesIn(postings, documents, part);
    for (const document of documents) {
      if (close.size > 0) break;
      for (const form of formsAt(places.get(document) ?? [], part, document)) {
        const forms = isClose(foldText(form)) ? close : others;
        forms.set(form, (forms.get(form) ?? 0) + 1);
      }
    }
    if (left === 0 || close.size > 0) break;
  }
  return { close: commonest(close), other: commonest(others) };
}

/** By field, positions that ascend. */
type FieldPlaces = Iterable<readonly [field: number, positions: readonly number[]]>;

/** What is written at some places of a document, in lower case. */
function formsAt(places: FieldPlaces, { segment }: CorpusPart, document: number): string[] {
  const texts = segment.textsOf(document);
  const language = segment.columns.language(document);
  return [...places].flatMap(([field, positions]) => {
    const name = fieldNames[field];
    const values = name === undefined ? [] : texts[name];
    return locateWords(values, language, positions).map(({ value, start, length }) =>
      (values[value] ?? '')
        .slice(start, start + length)
        .toLowerCase()
        .replace(/['’]s?$/, ''),
    );
  });
}

function commonest(forms: ReadonlyMap<string, number>): string | null {
  const [best] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}

/** Of the documents that a list names, some live ones. */
function firstDocuments(
  postings: Uint8Array,
  most: number,
  isLive: (document: number) => boolean,
): number[] {
  const first = new Set<number>();
  const reader = new PostingsReader(postings);
  while (first.size < most && reader.next(everyField)) {
    const { count, documents } = readList(reader);
    for (let at = 0; at < count && first.size < most; at += 1) {
      const document = documents[at] ?? 0;
      if (isLive(document)) first.add(document);
    }
  }
  return [...first];
}

/** By document, where a list has it. */
function placesIn(
  postings: Uint8Array,
  documents: readonly number[],
  { segment }: CorpusPart,
): Map<number, Map<number, number[]>> {
  const places = new Map(documents.map((document) => [document, new Map<number, number[]>()]));
  const wanted = new BitSet(segment.size);
  for (const document of documents) wanted.add(document);
  visitPositions(postings, everyField, wanted, (document, field, position) => {
    const fields = places.get(document);
    const positions = fields?.get(field);
    if (positions) positions.push(position);
    else fields?.set(field, [position]);
  });
  return places;
}
