import type { BitSet } from './bit-set.ts';
import { type CompareTexts, mergeOrders } from './headline-order.ts';
import { everyField, PostingsReader, visitPositions } from './postings.ts';
import { PostingsEncoder } from './postings-encoder.ts';
import type { Segment } from './segment.ts';
import { SegmentColumns } from './segment-columns.ts';
import type { Steps } from './steps.ts';
import { TermDictionaryWriter, type TermEntry } from './term-dictionary.ts';

export interface MergeSource {
  readonly segment: Segment;
  /** Documents that are left out. */
  readonly dead: BitSet;
}

export interface Merged {
  readonly columns: SegmentColumns;
  readonly firsts: readonly string[];
  /** For each source, the number of each document in the merged segment; -1 for those left out. */
  readonly moves: readonly Int32Array[];
}

/** Joins segments into one without their dead documents. Yields after each small piece of work. */
export function* mergeSteps(
  sources: readonly MergeSource[],
  compare: CompareTexts,
  emit: (name: string, row: Uint8Array) => void,
): Steps<Merged> {
  const moves = movesOf(sources);
  const columns = yield* mergeColumns(sources, moves, compare);
  const bases = sources.map(({ dead }, at) => (dead.count === 0 ? (moves[at]?.[0] ?? 0) : null));
  const dictionary = new TermDictionaryWriter(emit);
  const encoder = new PostingsEncoder(dictionary.postings);
  let left = 4000;
  for (const { term, lists } of termsOf(sources)) {
    joinLists(lists, moves, bases, encoder);
    if (encoder.end()) dictionary.add(term);
    for (const { postings } of lists) left -= 20 + (postings.length >> 4);
    if (left > 0) continue;
    left = 4000;
    yield;
  }
  dictionary.end();
  return { columns, firsts: dictionary.firsts, moves };
}

/**
 * Field after field, source after source. `bases`: by how much all documents of a source move up;
 * null where some are left out, and each occurrence has to be written again.
 */
function joinLists(
  lists: MergedTerm['lists'],
  moves: readonly Int32Array[],
  bases: readonly (number | null)[],
  encoder: PostingsEncoder,
): void {
  const readers = lists.map(({ postings }) => new PostingsReader(postings));
  const more = readers.map((reader) => reader.next(everyField));
  for (;;) {
    let field = -1;
    readers.forEach((reader, at) => {
      if (more[at] && (field < 0 || reader.field < field)) field = reader.field;
    });
    if (field < 0) return;
    for (const [at, reader] of readers.entries()) {
      if (!more[at] || reader.field !== field) continue;
      const source = lists[at]?.source ?? 0;
      const base = bases[source] ?? null;
      const move = moves[source];
      if (base !== null) encoder.addField(reader, base);
      else {
        visitPositions(reader.bytes, 1 << field, null, (document, _, position) => {
          const moved = move?.[document] ?? -1;
          if (moved >= 0) encoder.add(field, moved, position);
        });
      }
      more[at] = reader.next(everyField);
    }
  }
}

function movesOf(sources: readonly MergeSource[]): Int32Array[] {
  let next = 0;
  return sources.map(({ segment, dead }) =>
    Int32Array.from({ length: segment.size }, (_, document) => (dead.has(document) ? -1 : next++)),
  );
}

function* mergeColumns(
  sources: readonly MergeSource[],
  moves: readonly Int32Array[],
  compare: CompareTexts,
): Steps<SegmentColumns> {
  const size = moves.reduce((sum, move) => sum + move.filter((moved) => moved >= 0).length, 0);
  const columns = yield* SegmentColumns.join(
    sources.map(({ segment }) => segment.columns),
    moves,
    size,
  );
  const orders = sources.map(({ segment }, at) =>
    segment.columns.headlineOrder
      .map((document) => (moves[at]?.[document] ?? -1) >>> 0)
      .filter((moved) => moved < size),
  );
  const headlines = Array.from({ length: size }, (_, document) => columns.headlines.get(document));
  columns.headlineOrder = yield* mergeOrders(orders, (a, b) =>
    compare(headlines[a] ?? '', headlines[b] ?? ''),
  );
  return columns;
}

interface MergedTerm {
  readonly term: string;
  readonly lists: readonly { readonly postings: Uint8Array; readonly source: number }[];
}

/** All terms of the sources in order, each once. */
function* termsOf(sources: readonly MergeSource[]): Generator<MergedTerm> {
  const streams = sources.map(({ segment }) => segment.terms.scan('', () => 'yes'));
  const heads = streams.map((stream) => nextOf(stream));
  for (;;) {
    let term: string | null = null;
    for (const head of heads) if (head && (term === null || head.term < term)) term = head.term;
    if (term === null) return;
    const lists: { postings: Uint8Array; source: number }[] = [];
    for (const [source, head] of heads.entries()) {
      const stream = streams[source];
      if (head?.term !== term || !stream) continue;
      lists.push({ postings: head.postings, source });
      heads[source] = nextOf(stream);
    }
    yield { term, lists };
  }
}

function nextOf(stream: Iterator<TermEntry>): TermEntry | null {
  const { value, done } = stream.next();
  return done ? null : value;
}
