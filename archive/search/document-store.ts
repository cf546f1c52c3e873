import type { Article, ArticleId } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import {
  type DocumentContext,
  documentOnDemand,
  documentSteps,
  type IndexedDocument,
  prepareLanguages,
} from './index-document.ts';
import type { Corpus } from './leaf-search.ts';
import { type Segment, segmentSteps } from './lunr-segment.ts';
import { runInSlices, runNow, Slice } from './steps.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The articles of the index and the Lunr segments over them.
 *
 * Every version of an article has a slot of its own; the newest one is in `documents`, and what a
 * segment says of other slots does not count. Few articles put at once go to the delta, a segment
 * that is built anew by the next search; many get a segment of their own. Segments are merged into
 * one in the background, since Lunr's weights are exact only within a segment.
 *
 * On demand, nothing is analysed until a search asks for text; all articles then are the delta. It
 * suits a program that searches once or never.
 */
export class DocumentStore {
  readonly vocabulary = new Vocabulary();
  /** Grows with every change. */
  version = 0;
  readonly #context: DocumentContext;
  readonly #onDemand: boolean;
  readonly #documents = new Map<number, IndexedDocument>();
  readonly #slots = new Map<ArticleId, number>();
  /** For articles that are being put: the put that counts. */
  readonly #pending = new Map<ArticleId, object>();
  readonly #languages = new Map<string, number>();
  #segments: readonly Segment[] = [];
  #delta = new Map<number, IndexedDocument>();
  #deltaSegment: Segment | null = null;
  #nextSlot = 1;
  #turn: Promise<unknown> = Promise.resolve();
  #mergeTimer: ReturnType<typeof setTimeout> | null = null;
  #merging = false;

  constructor({ timeZone, language, onDemand = false }: StoreOptions) {
    this.#context = { vocabulary: this.vocabulary, timeZone, language };
    this.#onDemand = onDemand;
  }

  get documents(): ReadonlyMap<number, IndexedDocument> {
    return this.#documents;
  }

  /** Languages of the articles, most used first; the archive's own where there is none. */
  get languages(): readonly string[] {
    const used = [...this.#languages].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
    return used.length > 0 ? used.map(([code]) => code) : [this.#context.language];
  }

  /** Everything that is searched at this moment. */
  corpus(): Corpus {
    const segments = () => this.#searchedSegments();
    return {
      documents: this.#documents,
      vocabulary: this.vocabulary,
      get segments() {
        return segments();
      },
    };
  }

  #searchedSegments(): readonly Segment[] {
    if (this.#delta.size === 0) return this.#segments;
    this.#deltaSegment ??= runNow(segmentSteps([...this.#delta.values()], this.vocabulary));
    return [...this.#segments, this.#deltaSegment];
  }

  slotOf(id: ArticleId): number | undefined {
    return this.#slots.get(id);
  }

  /** One put after the other; articles removed or put again meanwhile are left as they then are. */
  put(articles: readonly Article[], job: JobOptions = {}): Promise<void> {
    const ticket = {};
    for (const { id } of articles) this.#pending.set(id, ticket);
    const done = this.#turn.then(() => this.#put(articles, ticket, job));
    this.#turn = done.catch(() => undefined);
    return done.finally(() => {
      for (const { id } of articles) if (this.#pending.get(id) === ticket) this.#pending.delete(id);
    });
  }

  remove(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.#pending.delete(id);
      this.#drop(id);
    }
    this.version += 1;
  }

  async #put(articles: readonly Article[], ticket: object, job: JobOptions): Promise<void> {
    const { signal, onProgress } = job;
    const slice = new Slice();
    const added: IndexedDocument[] = [];
    for (const article of articles) {
      signal?.throwIfAborted();
      await prepareLanguages(article, this.#context.language);
      const slot = this.#nextSlot++;
      const document = this.#onDemand
        ? documentOnDemand(article, slot, this.#context)
        : await runInSlices(documentSteps(article, slot, this.#context), slice, signal);
      if (this.#pending.get(article.id) === ticket) added.push(document);
      onProgress?.({
        step: 'indexing',
        done: added.length,
        total: articles.length,
        item: article.headline ?? article.path,
      });
    }
    const large = added.length > mostAtOnce || this.#segments.length === 0;
    const segment =
      large && !this.#onDemand
        ? await runInSlices(segmentSteps(added, this.vocabulary), slice, signal)
        : null;
    this.#commit(added, ticket, segment);
  }

  #commit(added: readonly IndexedDocument[], ticket: object, segment: Segment | null): void {
    for (const document of added) {
      const { id } = document.summary;
      if (this.#pending.get(id) !== ticket) continue;
      this.#drop(id);
      this.#slots.set(id, document.slot);
      this.#documents.set(document.slot, document);
      this.#count(document.language, 1);
      if (!segment) this.#delta.set(document.slot, document);
    }
    if (segment && added.length > 0) this.#segments = [...this.#segments, segment];
    if (!segment) this.#deltaSegment = null;
    this.version += 1;
    this.#planMerge();
  }

  #drop(id: ArticleId): void {
    const slot = this.#slots.get(id);
    const document = slot === undefined ? undefined : this.#documents.get(slot);
    if (slot === undefined || !document) return;
    this.#slots.delete(id);
    this.#documents.delete(slot);
    this.#count(document.language, -1);
    if (this.#delta.delete(slot)) this.#deltaSegment = null;
  }

  #count(language: string, change: number): void {
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + change);
  }

  /** Merges when nothing was put for a while, or at once when much has piled up. */
  #planMerge(): void {
    if (this.#onDemand) return;
    const piled = this.#delta.size > mostInDelta || this.#segments.length > mostSegments;
    if (this.#mergeTimer) clearTimeout(this.#mergeTimer);
    this.#mergeTimer = null;
    if (piled) void this.#merge();
    else if (this.#segments.length > 1) {
      this.#mergeTimer = setTimeout(() => void this.#merge(), quietTime);
      this.#mergeTimer.unref();
    }
  }

  async #merge(): Promise<void> {
    if (this.#merging) return;
    this.#merging = true;
    const documents = [...this.#documents.values()];
    const replaced = new Set(this.#segments);
    const merged = await runInSlices(segmentSteps(documents, this.vocabulary), new Slice());
    this.#segments = [merged, ...this.#segments.filter((segment) => !replaced.has(segment))];
    this.#delta = new Map([...this.#delta].filter(([slot]) => !merged.slots.has(slot)));
    this.#deltaSegment = null;
    this.version += 1;
    this.#merging = false;
    this.#planMerge();
  }
}

export interface StoreOptions extends Pick<DocumentContext, 'timeZone' | 'language'> {
  readonly onDemand?: boolean;
}

/** Articles put at once at most that go to the delta. */
const mostAtOnce = 200;
/** Articles in the delta at most before everything is merged. */
const mostInDelta = 300;
const mostSegments = 4;
/** Milliseconds without a change before segments are merged. */
const quietTime = 300;
