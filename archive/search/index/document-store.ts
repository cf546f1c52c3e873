import type { Article, ArticleId, ContentHash } from '../../article/article.ts';
import { articleIdSchema } from '../../article/article.ts';
import { languageCode, loadLanguages } from '../analysis/languages.ts';
import type { PutOptions } from '../search-index.ts';
import { type Corpus, corpusOf, type Place } from './corpus.ts';
import { IndexRows } from './index-rows.ts';
import { type IndexStorage, memoryStorage } from './index-storage.ts';
import { LanguageCounts } from './language-counts.ts';
import { segmentsToMerge } from './merge-policy.ts';
import { type MergeSource, mergeSteps } from './merge-segments.ts';
import {
  type BuildOptions,
  type BuiltSegment,
  buildSegment,
  type SegmentContext,
  segmentOfRows,
  segmentOnDemand,
} from './new-segment.ts';
import { PlaceTable } from './place-table.ts';
import { Segment } from './segment.ts';
import type { BuildAnswer } from './segment-messages.ts';
import { SegmentWorkers } from './segment-workers.ts';
import { Slice } from './steps.ts';
import { segmentKey, storedContent } from './stored-segments.ts';

export interface StoreOptions extends SegmentContext {
  /** Codes of what needs attention in an article that is put. */
  findings(id: ArticleId): readonly string[];
  readonly onDemand?: boolean;
  readonly storage?: IndexStorage;
  /** Segments of like size that are merged into one. */
  readonly mergeAt?: number;
}

/**
 * The articles of the index, in segments.
 *
 * What is put makes a segment of its own, which is searched at once; its rows go to the storage a
 * little later, together with the list of segments: one write, all or nothing. An article that is
 * put again or removed is marked dead where it was. Segments of like size are merged in the
 * background; rows of the merged segment are written ahead, and count once it is listed.
 *
 * On demand, nothing is analysed until a search asks for text, and nothing is stored.
 */
export class DocumentStore {
  /** Grows with every change. */
  version = 0;
  /** Codes of the languages that the analysis of what was stored used. */
  readonly storedLanguages: readonly string[];
  readonly #options: StoreOptions;
  readonly #rows: IndexRows;
  #segments: readonly Segment[] = [];
  /** Null until somebody asks for an article by its id: the first list does not. */
  #placeTable: PlaceTable | null = null;
  /** For articles that are being put: the put that counts. */
  readonly #pending = new Map<ArticleId, object>();
  readonly #languages = new LanguageCounts();
  #corpus: { readonly version: number; readonly corpus: Corpus } | null = null;
  #nextSegment = 1;
  #nextText = 1;
  /** Those under way. */
  readonly #puts = new Set<Promise<void>>();
  readonly #workers = new SegmentWorkers();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #merging: Promise<void> | null = null;
  readonly #closing = new AbortController();
  #closed: Promise<void> | null = null;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#rows = new IndexRows(options.storage ?? memoryStorage(), options);
    this.storedLanguages = this.#open();
    // An earlier process may have ended before its merges.
    this.#planMerge();
  }

  /** Live documents. */
  get size(): number {
    return this.#segments.reduce((sum, { live }) => sum + live, 0);
  }

  /** Languages of the articles, most used first; the archive's own where there is none. */
  get languages(): readonly string[] {
    const { used } = this.#languages;
    return used.length > 0 ? used : [languageCode(this.#options.language, 'en')];
  }

  /** Everything that is searched at this moment. */
  corpus(): Corpus {
    if (this.#corpus?.version !== this.version) {
      this.#corpus = { version: this.version, corpus: corpusOf(this.#segments) };
    }
    return this.#corpus.corpus;
  }

  placeOf(id: ArticleId): Place | undefined {
    return this.#places.get(id);
  }

  *indexed(): Generator<readonly [ArticleId, ContentHash]> {
    for (const segment of this.#segments) {
      for (let document = 0; document < segment.size; document += 1) {
        if (segment.dead.has(document)) continue;
        yield [idOf(segment, document), segment.columns.hash(document)];
      }
    }
  }

  setFindings(findings: Iterable<readonly [ArticleId, readonly string[]]>): void {
    let changed = false;
    for (const [id, codes] of findings) {
      const place = this.#places.get(id);
      if (place?.segment.setFindings(place.document, [...new Set(codes)])) changed = true;
    }
    if (changed) this.#planFlush();
  }

  /** Articles removed or put again meanwhile are left as they then are. */
  put(articles: readonly Article[], job: PutOptions = {}): Promise<void> {
    const ticket = {};
    for (const { id } of articles) this.#pending.set(id, ticket);
    const done = this.#put(articles, ticket, job);
    const settled = done.catch(() => undefined);
    this.#puts.add(settled);
    void settled.then(() => this.#puts.delete(settled));
    return done.finally(() => {
      for (const { id } of articles) if (this.#pending.get(id) === ticket) this.#pending.delete(id);
    });
  }

  remove(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.#pending.delete(id);
      this.#drop(id);
    }
    this.#changed();
  }

  async settle(): Promise<void> {
    await Promise.all(this.#puts);
    this.#workers.endIdle();
    await this.#flush();
    while (this.#merging) await this.#merging;
    await this.#flush();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#puts);
    this.#workers.endIdle();
    await this.#merging;
    await this.#flush();
  }

  async #put(articles: readonly Article[], ticket: object, job: PutOptions): Promise<void> {
    let done = 0;
    const options: BuildOptions = {
      slice: new Slice(),
      signal: job.signal,
      onDocument: ({ headline, path }) => {
        done += 1;
        const item = headline ?? path;
        job.onProgress?.({ step: 'indexing', done, total: articles.length, item });
      },
    };
    const threads = this.#options.onDemand ? 0 : this.#workers.count;
    // The process does its share beside the threads.
    const hands = threads + (job.isBusy && threads > 0 ? 0 : 1);
    const groups = groupsOf(articles, hands);
    const isMany = articles.length >= fewestOnThread * hands;
    const built: BuiltSegment[] = [];
    for (let at = 0; at < groups.length; at += hands) {
      const beside = groups.slice(at, at + hands);
      const building = beside.map((group, place) =>
        this.#build(group, options, isMany && place < threads),
      );
      built.push(...(await Promise.all(building)));
    }
    this.#commit(built, ticket);
    if (this.#rows.bytes > mostPendingBytes) await this.#flush();
  }

  async #build(
    articles: readonly Article[],
    options: BuildOptions,
    onThread: boolean,
  ): Promise<BuiltSegment> {
    const numbers = { segment: this.#nextSegment++, firstText: this.#nextText };
    this.#nextText += articles.length;
    if (this.#options.onDemand) {
      const segment = await segmentOnDemand(articles, numbers, this.#options, options);
      return { segment, rows: new Map() };
    }
    const answer = onThread ? await this.#workers.build(articles, numbers, this.#options) : null;
    if (!answer) return buildSegment(articles, numbers, this.#options, this.#rows, options);
    options.signal?.throwIfAborted();
    for (const code of answer.languages) await loadLanguages(code, '');
    for (const article of articles) options.onDocument(article);
    return segmentOfRows(rowsOf(answer), numbers, this.#rows);
  }

  #commit(built: readonly BuiltSegment[], ticket: object): void {
    for (const { segment, rows } of built) {
      for (const [key, row] of rows) this.#rows.put(key, row);
      for (let document = 0; document < segment.size; document += 1) {
        const id = idOf(segment, document);
        if (this.#pending.get(id) === ticket) {
          this.#drop(id);
          this.#places.add(segment, document);
          this.#languages.add(segment.columns.language(document), 1);
          segment.setFindings(document, [...new Set(this.#options.findings(id))]);
        } else segment.kill(document);
      }
    }
    this.#segments = [...this.#segments, ...built.map(({ segment }) => segment)];
    this.#changed();
  }

  #drop(id: ArticleId): void {
    const place = this.#places.get(id);
    if (!place) return;
    const { segment, document } = place;
    this.#places.remove(segment, document);
    this.#languages.add(segment.columns.language(document), -1);
    segment.kill(document);
  }

  #changed(): void {
    const empty = this.#segments.filter(({ live }) => live === 0);
    if (empty.length > 0 && !this.#merging) this.#retire(empty);
    this.version += 1;
    this.#planFlush();
    this.#planMerge();
  }

  /** Takes segments off the list, and their rows and the texts of their dead documents away. */
  #retire(segments: readonly Segment[]): void {
    const gone = new Set(segments);
    this.#segments = this.#segments.filter((segment) => !gone.has(segment));
    for (const segment of segments) this.#places.release(segment);
    if (this.#options.onDemand) return;
    for (const segment of segments) this.#rows.removeSegment(segment);
  }

  #planMerge(): void {
    if (this.#options.onDemand || this.#merging || this.#closing.signal.aborted) return;
    const chosen = segmentsToMerge(this.#segments, this.#options.mergeAt);
    if (chosen.length === 0) return;
    this.#merging = this.#merge(chosen)
      .catch((error: unknown) => {
        if (!this.#closing.signal.aborted) throw error;
      })
      .finally(() => {
        this.#merging = null;
        this.#changed();
      });
  }

  async #merge(segments: readonly Segment[]): Promise<void> {
    const { signal } = this.#closing;
    const sources = segments.map(
      (segment): MergeSource => ({ segment, dead: segment.dead.copy() }),
    );
    const number = this.#nextSegment++;
    const slice = new Slice();
    const steps = mergeSteps(sources, this.#options.compareHeadlines, (name, row) =>
      this.#rows.put(segmentKey(number, name), row),
    );
    let step = steps.next();
    while (!step.done) {
      await slice.pause(signal);
      if (this.#rows.bytes > mostPendingBytes) await this.#flush();
      step = steps.next();
    }
    const { columns, firsts, moves } = step.value;
    this.#rows.putColumns(number, columns, firsts);
    const merged = new Segment({
      number,
      columns,
      content: () => storedContent(number, this.#rows),
    });
    for (const [at, { segment, dead }] of sources.entries()) {
      const move = moves[at] ?? new Int32Array(0);
      merged.findings.adopt(segment.findings, move);
      move.forEach((moved, document) => {
        if (moved < 0) return;
        if (segment.dead.has(document)) merged.kill(moved);
        else this.#places.move(segment, document, merged, moved);
      });
      // The texts of what died meanwhile belong to the merged segment.
      segment.dead.words.set(dead.words);
    }
    this.#segments = [merged, ...this.#segments];
    this.#retire(segments);
    this.version += 1;
  }

  /** What changed is written after a while; at once when much has piled up. */
  #planFlush(): void {
    if (this.#options.onDemand || this.#timer || this.#closing.signal.aborted) return;
    this.#timer = setTimeout(() => void this.#flush(), quietTime);
    this.#timer.unref();
  }

  async #flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#options.onDemand) return;
    await this.#rows.commit({
      segments: this.#segments,
      nextSegment: this.#nextSegment,
      nextText: this.#nextText,
    });
  }

  get #places(): PlaceTable {
    this.#placeTable ??= placesOf(this.#segments);
    return this.#placeTable;
  }

  /** Takes over what an earlier process left. Returns the languages that its analysis used. */
  #open(): readonly string[] {
    const stored = this.#rows.read();
    if (!this.#options.onDemand) this.#rows.tidy(stored);
    if (!stored) return [];
    const { index, segments } = stored;
    this.#segments = segments;
    this.#nextSegment = index.nextSegment;
    this.#nextText = index.nextText;
    for (const segment of segments) {
      for (let document = 0; document < segment.size; document += 1) {
        if (segment.dead.has(document)) continue;
        this.#languages.add(segment.columns.language(document), 1);
      }
    }
    return index.languages;
  }
}

function placesOf(segments: readonly Segment[]): PlaceTable {
  const places = new PlaceTable(segments.reduce((sum, { live }) => sum + live, 0));
  for (const segment of segments) {
    for (let document = 0; document < segment.size; document += 1) {
      if (!segment.dead.has(document)) places.add(segment, document);
    }
  }
  return places;
}

/** Documents at most that are put into one segment. */
const mostInSegment = 1000;
/** Documents at least that are worth the way to another thread. */
const fewestOnThread = 200;
/** Bytes of rows in memory after which they are written before more is put. */
const mostPendingBytes = 8_000_000;
/** Milliseconds from a change to its writing. */
const quietTime = 300;

/** One for each segment: of like size, a multiple of those that are built beside each other. */
function groupsOf(articles: readonly Article[], beside: number): (readonly Article[])[] {
  if (articles.length === 0) return [];
  const fewest = Math.ceil(articles.length / mostInSegment);
  const isMany = articles.length >= fewestOnThread * beside;
  const groups = isMany ? Math.ceil(fewest / beside) * beside : fewest;
  const size = Math.ceil(articles.length / groups);
  return Array.from({ length: groups }, (_, at) => articles.slice(at * size, (at + 1) * size));
}

function rowsOf({ keys, sizes, bytes }: BuildAnswer): Map<string, Uint8Array> {
  const rows = new Map<string, Uint8Array>();
  let at = 0;
  keys.forEach((key, number) => {
    const end = at + (sizes[number] ?? 0);
    rows.set(key, bytes.subarray(at, end));
    at = end;
  });
  return rows;
}

function idOf({ columns }: Segment, document: number): ArticleId {
  return articleIdSchema.parse(columns.id(document));
}
