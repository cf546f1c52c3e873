import type { Article, ArticleId, ArticleSummary, ContentHash } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import type { CountedField } from './document-filter.ts';
import { valuesIn } from './document-filter.ts';
import { DocumentStore } from './document-store.ts';
import { filterAndCount, sortValues } from './facets.ts';
import { foldValue } from './fold.ts';
import type { IndexedDocument } from './index-document.ts';
import type { ResolvedLeaf } from './leaf-search.ts';
import type { FilterField, Query } from './query.ts';
import { QueryMatcher, type SearchContext } from './query-matcher.ts';
import { isTooBroad, scoresOf } from './rank.ts';
import type {
  FacetValue,
  QueryNote,
  SearchIndex,
  SearchRequest,
  SearchResult,
  SearchResults,
} from './search-index.ts';
import { showDocument } from './snippet.ts';
import { sortDocuments } from './sort-documents.ts';

export interface LunrIndexContext extends SearchContext {
  /** BCP 47: for articles that do not say theirs, and for the order of headlines. English unless given. */
  readonly language?: string;
  /** Analyses no text before a search asks for it: for a program that searches once or never. */
  readonly onDemand?: boolean;
}

/** The index as stock Lunr in memory. */
export function createLunrIndex(context: LunrIndexContext): SearchIndex {
  return new LunrSearchIndex(context);
}

interface Found {
  readonly documents: readonly IndexedDocument[];
  readonly scores: ReadonlyMap<number, number>;
  readonly leaves: readonly ResolvedLeaf[];
  readonly facets: SearchResults['facets'];
  readonly notes: readonly QueryNote[];
}

class LunrSearchIndex implements SearchIndex {
  readonly #context: SearchContext;
  readonly #store: DocumentStore;
  readonly #collator: Intl.Collator;
  #headlines: { readonly version: number; readonly ranks: ReadonlyMap<number, number> } | null =
    null;
  #findings = { version: -1, until: 0, codes: new Map<ArticleSummary, readonly string[]>() };

  constructor(context: LunrIndexContext) {
    const language = context.language ?? 'en';
    this.#context = { ...context, findings: (article) => this.#findingsOf(article, context) };
    this.#store = new DocumentStore({ ...context, language });
    this.#collator = new Intl.Collator(language, { numeric: true });
  }

  put(articles: readonly Article[], job?: JobOptions): Promise<void> {
    return this.#store.put(articles, job);
  }

  remove(ids: readonly ArticleId[]): void {
    this.#store.remove(ids);
  }

  hashOf(id: ArticleId): ContentHash | null {
    const slot = this.#store.slotOf(id);
    const document = slot === undefined ? undefined : this.#store.documents.get(slot);
    return document?.summary.hash ?? null;
  }

  search({ query, offset, limit }: SearchRequest): SearchResults {
    const started = performance.now();
    const found = this.#find(query);
    const page = found.documents.slice(offset, offset + limit);
    return {
      total: found.documents.length,
      results: page.map((document) => this.#resultOf(document, found)),
      facets: found.facets,
      notes: found.notes,
      took: performance.now() - started,
    };
  }

  ids(query: Query): readonly ArticleId[] {
    return this.#find(query).documents.map(({ summary }) => summary.id);
  }

  values(field: FilterField, prefix: string, limit: number): readonly FacetValue[] {
    if (field === 'collection' || field === 'import') return [];
    const wanted = foldValue(prefix);
    return sortValues(this.#countValues(field), 'tag', Infinity)
      .filter(({ value }) => startsAWord(foldValue(value), wanted))
      .slice(0, limit);
  }

  #find(query: Query): Found {
    const corpus = this.#store.corpus();
    const matcher = new QueryMatcher({
      corpus,
      context: this.#context,
      languages: this.#store.languages,
      slotOf: (id) => this.#store.slotOf(id),
    });
    const slots = matcher.match(query.text);
    const { documents, facets } = filterAndCount(
      documentsOf(slots, corpus.documents),
      query.filters,
      this.#context,
    );
    const { leaves } = matcher;
    const broad = leaves.filter((leaf) => isTooBroad(leaf, corpus));
    const scores = scoresOf(
      leaves.filter((leaf) => !broad.includes(leaf)),
      corpus,
    );
    const rank = this.#headlineRank(query);
    return {
      documents: sortDocuments(documents, query.sort, scores, rank),
      scores,
      leaves,
      facets,
      notes: [...matcher.notes, ...broad.map(broadNote)],
    };
  }

  #resultOf(document: IndexedDocument, { leaves, scores }: Found): SearchResult {
    return {
      article: document.summary,
      score: scores.get(document.slot) ?? 0,
      ...showDocument(document, leaves),
      findings: this.#context.findings(document.summary),
    };
  }

  #countValues(field: CountedField): Map<string, number> {
    const counts = new Map<string, number>();
    for (const document of this.#store.documents.values()) {
      for (const value of valuesIn(document, field, this.#context)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** Places of the headlines in the collation of the language, worked out once per change. */
  #headlineRank(query: Query): (document: IndexedDocument) => number | null {
    if (query.sort.by !== 'headline') return () => null;
    const { version } = this.#store;
    if (this.#headlines?.version !== version) {
      const named = [...this.#store.documents.values()]
        .map(({ slot, summary }) => ({ slot, headline: summary.headline ?? '' }))
        .filter(({ headline }) => headline !== '');
      named.sort((a, b) => this.#collator.compare(a.headline, b.headline));
      this.#headlines = { version, ranks: rankEqually(named, this.#collator) };
    }
    const { ranks } = this.#headlines;
    return ({ slot }) => ranks.get(slot) ?? null;
  }

  /** Asked once per article until something changes; at most for a while, since time passes too. */
  #findingsOf(article: ArticleSummary, context: SearchContext): readonly string[] {
    const cache = this.#findings;
    if (cache.version !== this.#store.version || performance.now() > cache.until) {
      const until = performance.now() + findingsLast;
      this.#findings = { version: this.#store.version, until, codes: new Map() };
    }
    let codes = this.#findings.codes.get(article);
    if (!codes) {
      codes = [...new Set(context.findings(article))];
      this.#findings.codes.set(article, codes);
    }
    return codes;
  }
}

/** Milliseconds. */
const findingsLast = 10_000;

function* documentsOf(
  slots: ReadonlySet<number>,
  documents: ReadonlyMap<number, IndexedDocument>,
): Generator<IndexedDocument> {
  for (const slot of slots) {
    const document = documents.get(slot);
    if (document) yield document;
  }
}

function rankEqually(
  sorted: readonly { readonly slot: number; readonly headline: string }[],
  collator: Intl.Collator,
): Map<number, number> {
  const ranks = new Map<number, number>();
  let rank = 0;
  sorted.forEach(({ slot, headline }, at) => {
    const before = sorted[at - 1];
    if (before && collator.compare(before.headline, headline) !== 0) rank = at;
    ranks.set(slot, rank);
  });
  return ranks;
}

function broadNote(leaf: ResolvedLeaf): QueryNote {
  const [word] = leaf.words;
  return { code: 'too-broad', part: word?.kind === 'pattern' ? word.pattern : '' };
}

function startsAWord(value: string, prefix: string): boolean {
  for (let at = value.indexOf(prefix); at >= 0; at = value.indexOf(prefix, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(value.charAt(at - 1))) return true;
    if (prefix === '') return true;
  }
  return false;
}
