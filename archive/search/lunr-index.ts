import type { Article, ArticleId, ArticleSummary, ContentHash } from '../article/article.ts';
import { articleIdSchema } from '../article/article.ts';
import type { FindingCode } from '../article/finding.ts';
import { ok, type Result } from '../result.ts';
import { languageCode, loadLanguages } from './analysis/languages.ts';
import { completeQuery } from './help/complete-query.ts';
import type { Completion, CompletionRequest } from './help/completion.ts';
import { explainFilter } from './help/explain-filter.ts';
import { explainQuery } from './help/explain-query.ts';
import type { Explanation, Said } from './help/explanation.ts';
import { headlinesWith } from './help/headline-completion.ts';
import { wordsStartingWith } from './help/words-in-use.ts';
import { BitSet } from './index/bit-set.ts';
import { type Corpus, placeOf } from './index/corpus.ts';
import { DocumentStore } from './index/document-store.ts';
import { headlineRanks } from './index/headline-order.ts';
import type { IndexStorage } from './index/index-storage.ts';
import { collatorFor } from './index/new-segment.ts';
import { filterSlots, isAliased, isCounted, type SlotsOfIds } from './match/document-filter.ts';
import type { ResolvedLeaf } from './match/leaf-search.ts';
import { scoresByLikeness } from './match/more-like-this.ts';
import { PageHits } from './match/page-hits.ts';
import { QueryMatcher, type SearchContext } from './match/query-matcher.ts';
import { parseLunrQuery } from './query/parse-lunr-query.ts';
import { everything, type Filter, type FilterField, type Query } from './query.ts';
import { bestFirst } from './rank/best-first.ts';
import { collectionRanks, hasCollectionOrder } from './rank/collection-ranks.ts';
import { isTooBroad, type Scores, scoresOf } from './rank/rank.ts';
import { type SlotRanks, sortSlots } from './rank/sort-documents.ts';
import { type ArticleMatches, matchesIn } from './results/article-matches.ts';
import { countWords } from './results/count-words.ts';
import { Facets } from './results/facets.ts';
import { type MarkedLeaf, markedLeaves } from './results/marks.ts';
import { showDocument } from './results/snippet.ts';
import { namesOfPrefix, ValuesInUse } from './results/values-in-use.ts';
import {
  type FacetValue,
  type LunrRequest,
  type LunrResults,
  mostCopies,
  type PutOptions,
  type QueryNote,
  type SearchIndex,
  type SearchRequest,
  type SearchResult,
  type SearchResults,
} from './search-index.ts';
import { searchLunr } from './search-lunr.ts';

export interface LunrIndexContext extends SearchContext {
  /** BCP 47: for articles that do not say theirs, and for the order of headlines. English unless given. */
  readonly language?: string;
  /** Analyses no text before a search asks for it, and stores nothing: for a program that searches once or never. */
  readonly onDemand?: boolean;
  /** Where the index is kept; in memory unless given. */
  readonly storage?: IndexStorage;
  /** Segments of like size that are merged into one; 8 unless given. */
  readonly mergeAt?: number;
  /** As `boost` in Lunr's `builder.add`: above 0, asked at each search. All are 1 unless given. */
  readonly boostOf?: (id: ArticleId) => number;
  /** Codes of what needs attention in an article, asked when it is put; `setFindings` tells what comes of it later. */
  findings(id: ArticleId): readonly FindingCode[];
  /** How many articles have nearly the text of one, as far as `most`; null: not known yet. */
  countCopies?(id: ArticleId, most: number): number | null;
  /** What the archive knows of an article now; null when it is gone. */
  summary(id: ArticleId): ArticleSummary | null;
}

/** An index in Lunr's language, analysis and ranking, in memory. */
export function createLunrIndex(context: LunrIndexContext): SearchIndex {
  return new LunrSearchIndex(context);
}

/** The same over a storage, with what was committed to it by an earlier process. */
export async function openLunrIndex(
  context: LunrIndexContext & { readonly storage: IndexStorage },
): Promise<SearchIndex> {
  const index = new LunrSearchIndex(context);
  for (const code of index.languagesInUse) await loadLanguages(code, '');
  return index;
}

interface Found {
  readonly slots: Uint32Array;
  readonly total: number;
  readonly corpus: Corpus;
  readonly scores: Scores;
  readonly leaves: readonly ResolvedLeaf[];
  readonly hits: PageHits;
  readonly facets: SearchResults['facets'];
  readonly notes: readonly QueryNote[];
}

class LunrSearchIndex implements SearchIndex {
  readonly #context: LunrIndexContext;
  readonly #store: DocumentStore;
  readonly #collator: Intl.Collator;
  readonly #facets = new Facets();
  readonly #values = new ValuesInUse(this.#facets);
  #headlines: { readonly version: number; readonly ranks: Float64Array } | null = null;

  constructor(context: LunrIndexContext) {
    const language = context.language ?? 'en';
    this.#context = context;
    this.#collator = collatorFor(language);
    this.#store = new DocumentStore({
      ...context,
      language,
      compareHeadlines: this.#collator.compare,
    });
  }

  get size(): number {
    return this.#store.size;
  }

  /** Codes of the languages whose analysis searches need. */
  get languagesInUse(): readonly string[] {
    return this.#store.storedLanguages;
  }

  put(articles: readonly Article[], job?: PutOptions): Promise<void> {
    return this.#store.put(articles, job);
  }

  remove(ids: readonly ArticleId[]): void {
    this.#store.remove(ids);
  }

  setFindings(findings: Iterable<readonly [ArticleId, readonly FindingCode[]]>): void {
    this.#store.setFindings(findings);
  }

  hashOf(id: ArticleId): ContentHash | null {
    const place = this.#store.placeOf(id);
    return place ? place.segment.columns.hash(place.document) : null;
  }

  indexed(): Iterable<readonly [ArticleId, ContentHash]> {
    return this.#store.indexed();
  }

  settle(): Promise<void> {
    return this.#store.settle();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  search({ query, offset, limit, facets }: SearchRequest): SearchResults {
    const started = performance.now();
    const found = this.#find(query, limit === 0 ? 0 : offset + limit, facets);
    const page = found.slots.subarray(offset, offset + limit);
    found.hits.read(page);
    const marked = markedLeaves(found.leaves);
    return {
      total: found.total,
      results: [...page].flatMap((slot) => this.#resultOf(slot, found, marked)),
      facets: found.facets,
      notes: found.notes,
      took: performance.now() - started,
    };
  }

  async searchLunr({ text, language, offset, limit }: LunrRequest): Promise<Result<LunrResults>> {
    const clauses = parseLunrQuery(text);
    if (!clauses.ok) return clauses;
    const own = this.#context.language ?? 'en';
    const code = languageCode(language ?? null, languageCode(own, 'en'));
    await loadLanguages(code, text);
    const corpus = this.#store.corpus();
    const { slots, scores } = searchLunr(clauses.value, code, corpus, this.#boosts(corpus));
    const sort = { by: 'relevance', direction: 'descending' } as const;
    const best = sortSlots(
      slots,
      offset + limit,
      sort,
      { ...scores, any: true },
      corpus,
      this.#ranks(corpus),
    );
    const results = [...best.subarray(offset)].flatMap((slot) => {
      const article = this.#context.summary(idOf(slot, corpus));
      return article ? [{ article, score: scores.of[slot] ?? 0 }] : [];
    });
    return ok({ total: slots.count, results });
  }

  ids(query: Query): readonly ArticleId[] {
    const { slots, corpus } = this.#find(query, Infinity, []);
    return Array.from(slots, (slot) => idOf(slot, corpus));
  }

  explain(query: Query): Explanation {
    const corpus = this.#store.corpus();
    const { matcher, slotsOfIds } = this.#matcher(corpus);
    const filterSets = query.filters.map((filter) =>
      filterSlots(filter, corpus, this.#context, slotsOfIds),
    );
    const sayFilter = (filter: Filter): Said =>
      explainFilter(filter, corpus, this.#context, slotsOfIds);
    const { timeZone } = this.#context;
    return explainQuery(query, { corpus, matcher, timeZone, filterSets, sayFilter });
  }

  matches(article: Article, query: Query): ArticleMatches {
    const { matcher } = this.#matcher(this.#store.corpus());
    matcher.match(query);
    const own = languageCode(this.#context.language ?? 'en', 'en');
    const code = languageCode(article.language, own);
    return matchesIn(article, code, matcher.leaves);
  }

  values(field: FilterField, prefix: string, limit: number): readonly FacetValue[] {
    if (!isCounted(field)) return [];
    const corpus = this.#store.corpus();
    const found = this.#values.startingWith(prefix, field, limit, corpus);
    if (prefix.trim() === '' || !isAliased(field)) return found;
    const named = namesOfPrefix(prefix, this.#context.aliases?.(field) ?? []);
    const others = named.filter((name) => !found.some(({ value }) => value === name));
    const counted = others.map((name) => this.#values.named(name, field, corpus));
    return [...counted, ...found].slice(0, limit);
  }

  spellings(field: FilterField, name: string): readonly string[] {
    return isCounted(field) ? this.#values.spelt(name, field, this.#store.corpus()) : [];
  }

  complete(request: CompletionRequest): readonly Completion[] {
    const corpus = this.#store.corpus();
    const { matcher } = this.#matcher(corpus);
    const newest = (slots: BitSet, most: number) => this.#newestHeadlines(slots, most, corpus);
    const headlines = { corpus, matcher, newest };
    return completeQuery(request, {
      values: (field, prefix, limit) => this.values(field, prefix, limit),
      words: (prefix, limit) => wordsStartingWith(prefix, limit, corpus),
      headlines: (words, limit) => headlinesWith(words, limit, headlines),
      names: () => this.#context.names?.() ?? [],
    });
  }

  #newestHeadlines(slots: BitSet, most: number, corpus: Corpus): readonly string[] {
    const sort = { by: 'published', direction: 'descending' } as const;
    const unranked: Scores = { of: new Float64Array(0), any: false };
    const found = sortSlots(slots, most, sort, unranked, corpus, this.#ranks(corpus));
    return [...found].flatMap((slot) => this.#context.summary(idOf(slot, corpus))?.headline ?? []);
  }

  #find(query: Query, wanted: number, fields?: readonly FilterField[]): Found {
    const corpus = this.#store.corpus();
    const { matcher, slotsOfIds } = this.#matcher(corpus);
    const matched = matcher.match(query);
    const { slots, facets } = this.#facets.filterAndCount(
      matched.slots,
      query.filters,
      corpus,
      this.#context,
      slotsOfIds,
      fields,
    );
    const { leaves } = matcher;
    const broad = leaves.filter(isTooBroad);
    const ranked = leaves.filter((leaf) => !broad.includes(leaf));
    const scored = wanted === 0 ? [] : ranked;
    const scores = scoresOf(scored, corpus, this.#boosts(corpus), slots);
    const isOrdered = query.sort.by !== 'collection' || hasCollectionOrder(query.filters);
    const sort = isOrdered ? query.sort : everything.sort;
    const likeness = scoresByLikeness(query.filters, corpus, this.#context, slotsOfIds);
    const ranks = this.#ranks(corpus, query.filters);
    const order = (chosen: BitSet, count: number): Uint32Array =>
      sortSlots(chosen, count, sort, likeness ?? scores, corpus, ranks);
    const hits = new PageHits(leaves, corpus);
    const isRanked = query.sort.by === 'relevance' && scores.any && likeness === null;
    return {
      slots: isRanked
        ? bestFirst({ ...matched, slots }, wanted, order, leaves, corpus, hits)
        : order(slots, wanted),
      total: slots.count,
      corpus,
      scores: likeness ?? scores,
      leaves,
      hits,
      facets,
      notes: [...matcher.notes, ...broad.map(broadNote)],
    };
  }

  #matcher(corpus: Corpus): { readonly matcher: QueryMatcher; readonly slotsOfIds: SlotsOfIds } {
    const slotsOfIds: SlotsOfIds = (ids) => this.#slotsOfIds(ids, corpus);
    const context = this.#context;
    const { languages } = this.#store;
    return { matcher: new QueryMatcher({ corpus, context, languages, slotsOfIds }), slotsOfIds };
  }

  #resultOf(
    slot: number,
    { corpus, scores, hits }: Found,
    marked: readonly MarkedLeaf[],
  ): readonly SearchResult[] {
    const { segment, document } = placeOf(slot, corpus);
    const { countCopies } = this.#context;
    const article = this.#context.summary(idOf(slot, corpus));
    if (!article) return [];
    const findings = segment.findings.get(document);
    return [
      {
        article,
        score: scores.of[slot] ?? 0,
        ...showDocument(slot, hits, marked),
        words: countWords(hits.textsOf(slot).body[0] ?? ''),
        findings,
        copies:
          findings.includes('near-copy') && countCopies ? countCopies(article.id, mostCopies) : 0,
      },
    ];
  }

  #slotsOfIds(ids: readonly ArticleId[], corpus: Corpus): BitSet {
    const slots = new BitSet(corpus.size);
    const slotOf = this.#slotOf(corpus);
    for (const id of ids) {
      const slot = slotOf(id);
      if (slot !== null) slots.add(slot);
    }
    return slots;
  }

  #slotOf({ parts }: Corpus): (id: ArticleId) => number | null {
    const bases = new Map(parts.map(({ segment, base }) => [segment, base]));
    return (id) => {
      const place = this.#store.placeOf(id);
      const base = place ? bases.get(place.segment) : undefined;
      return place && base !== undefined ? base + place.document : null;
    };
  }

  #ranks(corpus: Corpus, filters: readonly Filter[] = []): SlotRanks {
    const collection = (name: string) => this.#context.collection(name);
    return {
      headline: () => this.#headlineRanks(corpus),
      collection: () => collectionRanks(filters, corpus.size, collection, this.#slotOf(corpus)),
    };
  }

  #boosts(corpus: Corpus): Float64Array | null {
    const { boostOf } = this.#context;
    if (!boostOf) return null;
    const boosts = new Float64Array(corpus.size);
    corpus.live.forEach((slot) => {
      boosts[slot] = boostOf(idOf(slot, corpus));
    });
    return boosts;
  }

  /** Places of the headlines in the collation of the language, worked out once per change. */
  #headlineRanks(corpus: Corpus): Float64Array {
    const { version } = this.#store;
    if (this.#headlines?.version !== version) {
      this.#headlines = { version, ranks: headlineRanks(corpus, this.#collator.compare) };
    }
    return this.#headlines.ranks;
  }
}

function idOf(slot: number, corpus: Corpus): ArticleId {
  const { segment, document } = placeOf(slot, corpus);
  return articleIdSchema.parse(segment.columns.id(document));
}

function broadNote(leaf: ResolvedLeaf): QueryNote {
  const word = leaf.words.find(({ kind }) => kind === 'pattern');
  return { code: 'too-broad', part: word?.kind === 'pattern' ? word.pattern : '' };
}
