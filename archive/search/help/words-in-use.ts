import { analyseText, foldTerm } from '../analysis/analysis.ts';
import { fieldNames } from '../analysis/fields.ts';
import { foldText } from '../analysis/fold.ts';
import type { Corpus, CorpusPart } from '../index/corpus.ts';
import { everyField, PostingsReader, readList } from '../index/postings.ts';

/** Terms at most that are looked at in all segments together; beyond, those first in the alphabet. */
const mostWalked = 60_000;
/** Letters that a stem may lack at the end of a word that is being typed. */
const longestEnding = 3;
/** Articles at most that are read to see how a stem is written out. */
const mostRead = 3;

/**
 * Words of the texts that begin with `prefix`, lower-cased as they are written there, the most
 * widely used first. The index knows stems; how they are written out is read from an article.
 */
export function wordsStartingWith(prefix: string, limit: number, corpus: Corpus): string[] {
  const start = foldTerm(prefix);
  const words = new Set<string>();
  for (const term of termsFor(start, limit * 2, corpus)) {
    if (words.size >= limit) break;
    const word = writtenOut(term, start, corpus);
    if (word !== null) words.add(word);
  }
  return [...words];
}

function termsFor(start: string, limit: number, { parts }: Corpus): string[] {
  const sizes = new Map<string, number>();
  const add = (term: string, bytes: number): void => {
    sizes.set(term, (sizes.get(term) ?? 0) + bytes);
  };
  let left = mostWalked;
  for (const { segment } of parts) {
    segment.terms.visitFrom(start, (term, bytes) => {
      left -= 1;
      if (left < 0 || !term.startsWith(start)) return false;
      add(term, bytes);
      return true;
    });
    for (let cut = 1; cut <= longestEnding && start.length - cut >= 3; cut += 1) {
      const stem = start.slice(0, -cut);
      const postings = segment.terms.find(stem);
      if (postings) add(stem, postings.length);
    }
  }
  return [...sizes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([term]) => term);
}

function writtenOut(term: string, start: string, { parts }: Corpus): string | null {
  let left = mostRead;
  for (const part of parts) {
    const postings = part.segment.terms.find(term);
    if (!postings) continue;
    for (const document of firstDocuments(postings, part, left)) {
      // Reading word by word is slow, and needed only for letters that folding changes.
      const word =
        firstWord(document, part, (text, language) => seenIn(text, language, term, start)) ??
        (left === mostRead
          ? firstWord(document, part, (text, language) => readIn(text, language, term, start))
          : null);
      left -= 1;
      if (word !== null) return word;
    }
    if (left <= 0) return null;
  }
  return null;
}

/** What `find` finds first among the texts of a document. */
function firstWord(
  document: number,
  { segment }: CorpusPart,
  find: (text: string, language: string) => string | null,
): string | null {
  const texts = segment.textsOf(document);
  const language = segment.columns.language(document);
  for (const name of fieldNames) {
    for (const text of texts[name]) {
      const word = find(text, language);
      if (word !== null) return word;
    }
  }
  return null;
}

/** A word that begins with just these letters. */
function seenIn(text: string, language: string, term: string, start: string): string | null {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, at + 1)) {
    if (/[\p{L}\p{N}\p{M}]/u.test(lower.charAt(at - 1))) continue;
    wholeWord.lastIndex = at;
    const word = wholeWord.exec(lower)?.[0] ?? '';
    const [token, ...others] = analyseText(word, language);
    if (token?.word.terms.includes(term) && others.length === 0) {
      return word.slice(token.start, token.end);
    }
  }
  return null;
}

const wholeWord = /[\p{L}\p{N}\p{M}'\u2019]+/uy;

/** The last live documents are the newest. */
function firstDocuments(postings: Uint8Array, { segment }: CorpusPart, most: number): number[] {
  const chosen: number[] = [];
  const reader = new PostingsReader(postings);
  while (chosen.length < most && reader.next(everyField)) {
    const { count, documents } = readList(reader);
    for (let at = count - 1; at >= 0 && chosen.length < most; at -= 1) {
      const document = documents[at] ?? 0;
      if (!segment.dead.has(document) && !chosen.includes(document)) chosen.push(document);
    }
  }
  return chosen;
}

function readIn(text: string, language: string, term: string, start: string): string | null {
  const token = analyseText(text, language).find(
    (each) =>
      each.word.terms.includes(term) &&
      foldText(text.slice(each.start, each.end)).startsWith(start),
  );
  return token ? text.slice(token.start, token.end).toLowerCase() : null;
}
