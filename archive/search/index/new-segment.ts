import type { Article } from '../../article/article.ts';
import { type CompareTexts, headlineOrder } from './headline-order.ts';
import type { IndexStorage } from './index-storage.ts';
import { type DocumentContext, type NewDocument, newDocument } from './new-document.ts';
import { Segment, type SegmentContent } from './segment.ts';
import { type SegmentColumns, SegmentColumnsBuilder } from './segment-columns.ts';
import { PostingsBuilder } from './segment-postings.ts';
import { runInSlices, runNow, type Slice } from './steps.ts';
import {
  encodeColumns,
  encodeFirsts,
  readColumns,
  segmentKey,
  storedContent,
  textKey,
} from './stored-segments.ts';
import { encodeTexts } from './text-row.ts';

export interface SegmentContext extends DocumentContext {
  readonly compareHeadlines: CompareTexts;
}

/** Numbers that no other segment has. */
export interface SegmentNumbers {
  readonly segment: number;
  /** Of the first document's texts; the others follow. */
  readonly firstText: number;
}

export interface BuiltSegment {
  readonly segment: Segment;
  /** To be stored before the segment is searched. */
  readonly rows: ReadonlyMap<string, Uint8Array>;
}

export interface BuildOptions {
  readonly slice: Slice;
  readonly signal?: AbortSignal | undefined;
  /** Called after each article. */
  readonly onDocument: (article: Article) => void;
}

/** Analyses articles into a segment that reads its rows from `stored`. */
export async function buildSegment(
  articles: readonly Article[],
  numbers: SegmentNumbers,
  context: SegmentContext,
  stored: Pick<IndexStorage, 'get'>,
  options: BuildOptions,
): Promise<BuiltSegment> {
  return segmentOfRows(await buildRows(articles, numbers, context, options), numbers, stored);
}

/** The segment that the rows make, which are yet to be stored. */
export function segmentOfRows(
  rows: ReadonlyMap<string, Uint8Array>,
  { segment: number }: SegmentNumbers,
  stored: Pick<IndexStorage, 'get'>,
): BuiltSegment {
  const columns = readColumns(known(rows.get(segmentKey(number, 'columns'))));
  const content = () => storedContent(number, stored);
  return { segment: new Segment({ number, columns, content }), rows };
}

/** Analyses articles into the rows of a segment, its state left out. */
export async function buildRows(
  articles: readonly Article[],
  numbers: SegmentNumbers,
  context: SegmentContext,
  { slice, signal, onDocument }: BuildOptions,
): Promise<Map<string, Uint8Array>> {
  const rows = new Map<string, Uint8Array>();
  const builder = new PostingsBuilder();
  const lengths: ArrayLike<number>[] = [];
  const documents: Pick<NewDocument, 'row'>[] = [];
  for (const [at, article] of articles.entries()) {
    signal?.throwIfAborted();
    const document = await newDocument(article, context);
    lengths.push(await runInSlices(builder.add(document), slice, signal));
    rows.set(textKey(numbers.firstText + at), encodeTexts(document.texts));
    documents.push({ row: document.row });
    onDocument(article);
  }
  const postings = await runInSlices(builder.finish(), slice, signal);
  const columns = columnsOf(documents, lengths, numbers, context);
  columns.compactLengths();
  for (const [name, row] of postings.rows) rows.set(segmentKey(numbers.segment, name), row);
  rows.set(segmentKey(numbers.segment, 'columns'), encodeColumns(columns));
  rows.set(segmentKey(numbers.segment, 'firsts'), encodeFirsts(postings.firsts));
  return rows;
}

/** The order of headlines in a language, BCP 47. */
export function collatorFor(language: string): Intl.Collator {
  return new Intl.Collator(language, { numeric: true });
}

/** A segment that analyses its texts when a search first asks for them, all in one go. */
export async function segmentOnDemand(
  articles: readonly Article[],
  numbers: SegmentNumbers,
  context: SegmentContext,
  { signal, onDocument }: BuildOptions,
): Promise<Segment> {
  const documents: NewDocument[] = [];
  for (const article of articles) {
    signal?.throwIfAborted();
    documents.push(await newDocument(article, context));
    onDocument(article);
  }
  const columns = columnsOf(documents, [], numbers, context);
  const content = (): SegmentContent => {
    const builder = new PostingsBuilder();
    documents.forEach((document, at) => {
      columns.setLengths(at, runNow(builder.add(document)));
    });
    const { firsts, rows } = runNow(builder.finish());
    return {
      firsts,
      row: (name) => known(rows.get(name)),
      texts: (number) => known(documents[number - numbers.firstText]).texts,
    };
  };
  return new Segment({ number: numbers.segment, columns, content });
}

function columnsOf(
  documents: readonly Pick<NewDocument, 'row'>[],
  lengths: readonly ArrayLike<number>[],
  { firstText }: SegmentNumbers,
  { compareHeadlines }: SegmentContext,
): SegmentColumns {
  const builder = new SegmentColumnsBuilder(documents.length);
  for (const [at, { row }] of documents.entries()) {
    builder.add({ ...row, text: firstText + at, lengths: lengths[at] ?? [] });
  }
  return builder.finish(headlineOrder(builder.headlines, compareHeadlines));
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('No such row');
  return value;
}
