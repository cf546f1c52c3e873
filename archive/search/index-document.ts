import type { Article, ArticleSummary } from '../article/article.ts';
import { visitWords } from './analysis.ts';
import { type Columns, columnsOf } from './document-columns.ts';
import { fieldNames, fieldTexts, type SearchField } from './fields.ts';
import { languageCode, loadLanguages } from './languages.ts';
import { runNow } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article as the index holds it: analysed, with what is needed to filter, sort and show it. */
export interface IndexedDocument {
  /** Unique to this version of the article; an edit gives it another. */
  readonly slot: number;
  readonly summary: ArticleSummary;
  /** The language under which it was analysed. */
  readonly language: string;
  /** Fields that have text. */
  readonly fields: ReadonlyMap<SearchField, IndexedField>;
  readonly columns: Columns;
}

export interface IndexedField {
  readonly texts: readonly string[];
  /**
   * Terms in reading order, stop words included. A positive number starts a position, a negative
   * one is another form of the same word, 0 stands between two values.
   */
  readonly sequence: Int32Array;
  /** For each position, where its word stands in its value: UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** For each value, its first position. */
  readonly firsts: readonly number[];
  /** The distinct indexed terms, ascending, and beside them how often each occurs. */
  readonly terms: Int32Array;
  readonly counts: Uint32Array;
  /** Indexed terms in all, as Lunr counts a field's length. */
  readonly length: number;
}

export interface DocumentContext {
  readonly vocabulary: Vocabulary;
  /** IANA zone for years and months. */
  readonly timeZone: string;
  /** Language of articles that do not say theirs. */
  readonly language: string;
}

/** Loads the languages of the article. `documentSteps` needs them. */
export async function prepareLanguages(article: Article, fallback: string): Promise<void> {
  await loadLanguages(languageCode(article.language, fallback), JSON.stringify(article));
}

/** Analyses an article; yields now and then so that a long one does not block. */
export function* documentSteps(
  article: Article,
  slot: number,
  context: DocumentContext,
): Generator<undefined, IndexedDocument> {
  const outline = outlineOf(article, slot, context);
  const fields = yield* fieldsSteps(article, outline.language, context.vocabulary);
  return { ...outline, fields };
}

/** The same, but the text is analysed when somebody first asks for it, in one go. */
export function documentOnDemand(
  article: Article,
  slot: number,
  context: DocumentContext,
): IndexedDocument {
  const outline = outlineOf(article, slot, context);
  let fields: IndexedDocument['fields'] | null = null;
  return {
    ...outline,
    get fields() {
      fields ??= runNow(fieldsSteps(article, outline.language, context.vocabulary));
      return fields;
    },
  };
}

function outlineOf(
  article: Article,
  slot: number,
  context: DocumentContext,
): Omit<IndexedDocument, 'fields'> {
  const { body: _body, extra: _extra, ...summary } = article;
  const language = languageCode(article.language, context.language);
  return { slot, summary, language, columns: columnsOf(article, context.timeZone) };
}

function* fieldsSteps(
  article: Article,
  language: string,
  vocabulary: Vocabulary,
): Generator<undefined, IndexedDocument['fields']> {
  const texts = fieldTexts(article);
  const fields = new Map<SearchField, IndexedField>();
  for (const name of fieldNames) {
    if (texts[name].length === 0) continue;
    fields.set(name, yield* fieldSteps(texts[name], language, vocabulary));
  }
  return fields;
}

const sliceLength = 50_000;

function* fieldSteps(
  texts: readonly string[],
  language: string,
  vocabulary: Vocabulary,
): Generator<undefined, IndexedField> {
  const sequence: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  const counts = new Map<number, number>();
  let length = 0;
  for (const text of texts) {
    if (firsts.length > 0) sequence.push(0);
    firsts.push(starts.length);
    for (const { slice, offset } of slices(text)) {
      visitWords(slice, language, (word, start) => {
        starts.push(offset + start);
        ends.push(offset + start + word.length);
        let sign = 1;
        for (const term of word.terms) {
          const id = vocabulary.idOf(term);
          sequence.push(sign * id);
          sign = -1;
          if (word.stop) continue;
          counts.set(id, (counts.get(id) ?? 0) + 1);
          length += 1;
        }
      });
      yield;
    }
  }
  const terms = Int32Array.from(counts.keys()).sort();
  return {
    texts,
    sequence: Int32Array.from(sequence),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    firsts,
    terms,
    counts: Uint32Array.from(terms, (id) => counts.get(id) ?? 0),
    length,
  };
}

/** Cuts a long text at white space, where no word is cut. */
function* slices(text: string): Generator<{ readonly slice: string; readonly offset: number }> {
  let start = 0;
  while (text.length - start > sliceLength) {
    const cut = text.slice(start + sliceLength).search(/\s/);
    if (cut < 0) break;
    const end = start + sliceLength + cut;
    yield { slice: text.slice(start, end), offset: start };
    start = end;
  }
  yield { slice: text.slice(start), offset: start };
}
