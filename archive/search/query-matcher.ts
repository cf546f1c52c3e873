import type { ArticleId, ArticleSummary } from '../article/article.ts';
import { resolveDateExpression } from './date-expression.ts';
import { documentFilter } from './document-filter.ts';
import { foldText, foldValue } from './fold.ts';
import type { IndexedDocument } from './index-document.ts';
import { type Corpus, type ResolvedLeaf, resolveLeaf, slotsOfLeaf } from './leaf-search.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import type { State, ValueField } from './query-fields.ts';
import { leafOf } from './query-leaf.ts';
import type { PhraseNode, QueryNode, WordNode } from './query-node.ts';
import type { QueryNote } from './search-index.ts';

/** What the index asks the archive about. */
export interface SearchContext {
  /** IANA zone whose days, months and years queries mean. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Codes of what needs attention in an article. */
  findings(article: ArticleSummary): readonly string[];
  savedSearch(name: string): Query | null;
  /** The articles of a collection; none when there is no such collection. */
  collection(name: string): readonly ArticleId[];
  /** The articles that came with an import, by its change id. */
  imported?(change: string): readonly ArticleId[];
}

export interface MatcherOptions {
  readonly corpus: Corpus;
  readonly context: SearchContext;
  /** Codes of the languages that words are analysed in; at least one. */
  readonly languages: readonly string[];
  slotOf(id: ArticleId): number | undefined;
}

/** Finds the documents of one query. Made anew for each search. */
export class QueryMatcher {
  /** Words and phrases that the text asks for (not those it denies), for ranking and marking. */
  readonly leaves: ResolvedLeaf[] = [];
  readonly notes: QueryNote[] = [];
  readonly #options: MatcherOptions;
  readonly #now: number;
  /** Saved searches found so far, by folded name; null while one is being found. */
  readonly #saved = new Map<string, ReadonlySet<number> | null>();

  constructor(options: MatcherOptions) {
    this.#options = options;
    this.#now = options.context.now();
  }

  /** Slots that the text of a query finds. */
  match(text: string): ReadonlySet<number> {
    const { node, notes } = this.#parse(text);
    this.notes.push(...notes);
    return node ? this.#match(node, true) : this.#everything();
  }

  #parse(text: string): ReturnType<typeof parseQuery> {
    const { context } = this.#options;
    const knows = (name: string): boolean =>
      context.savedSearch(name) !== null || context.collection(name).length > 0;
    return parseQuery(text, { knows });
  }

  #match(node: QueryNode, wanted: boolean): ReadonlySet<number> {
    switch (node.kind) {
      case 'and':
        return this.#matchAll(node.children, wanted);
      case 'or':
        return union(node.children.map((child) => this.#match(child, wanted)));
      case 'not': {
        const denied = this.#match(node.child, !wanted);
        return this.#where(({ slot }) => !denied.has(slot));
      }
      case 'word':
      case 'phrase':
        return this.#matchLeaf(node, wanted);
      case 'date': {
        const ahead = node.field === 'embargo' || node.field === 'expires';
        const { timeZone } = this.#options.context;
        const { from, to } = resolveDateExpression(node.when, { timeZone, now: this.#now }, ahead);
        return this.#where(({ columns }) =>
          columns.dates[node.field].some((time) => time >= from && time < to),
        );
      }
      case 'value':
        return this.#where((document) => hasValue(document, node.field, node.value));
      case 'has':
        return this.#where(({ columns }) => columns.has.has(node.field));
      case 'is':
        return this.#where((document) => this.#isIn(document, node.state));
      case 'in':
        return this.#matchSaved(node.name);
    }
  }

  /** Stop words and signs beside other words narrow nothing in their language. */
  #matchAll(children: readonly QueryNode[], wanted: boolean): ReadonlySet<number> {
    const idle = children.map((child) => this.#idleIn(child));
    const all = this.#options.languages.length;
    const narrowing = children.filter((_, at) => (idle[at]?.size ?? 0) < all);
    const sets = (narrowing.length > 0 ? narrowing : children).map((child) => {
      const set = this.#match(child, wanted);
      const languages = narrowing.length > 0 ? idle[children.indexOf(child)] : undefined;
      if (!languages || languages.size === 0) return set;
      return this.#where(({ slot, language }) => set.has(slot) || languages.has(language));
    });
    const [first, ...others] = sets;
    const found = new Set<number>();
    for (const slot of first ?? []) if (others.every((set) => set.has(slot))) found.add(slot);
    return found;
  }

  #idleIn(node: QueryNode): ReadonlySet<string> {
    return node.kind === 'word' ? leafOf(node, this.#options.languages).idleIn : new Set();
  }

  #matchLeaf(node: WordNode | PhraseNode, wanted: boolean): ReadonlySet<number> {
    const leaf = this.#resolve(node);
    if (wanted) this.leaves.push(leaf);
    return slotsOfLeaf(leaf, this.#options.corpus);
  }

  #resolve(node: WordNode | PhraseNode): ResolvedLeaf {
    return resolveLeaf(leafOf(node, this.#options.languages), this.#options.corpus);
  }

  /** A saved search that leads back to itself finds nothing there, and is noted. */
  #matchSaved(name: string): ReadonlySet<number> {
    const { context } = this.#options;
    const key = foldValue(name);
    const known = this.#saved.get(key);
    if (known) return known;
    if (known === null) {
      this.notes.push({ code: 'unknown-value', part: `in:"${name}"` });
      return new Set();
    }
    const query = context.savedSearch(name);
    this.#saved.set(key, null);
    const found = query ? this.#matchQuery(query) : this.#slotsOf(context.collection(name));
    this.#saved.set(key, found);
    return found;
  }

  #matchQuery(query: Query): ReadonlySet<number> {
    const { node } = this.#parse(query.text);
    const slots = node ? this.#match(node, false) : this.#everything();
    const filter = documentFilter(query.filters, this.#options.context);
    return this.#where((document) => slots.has(document.slot) && filter(document));
  }

  #slotsOf(ids: readonly ArticleId[]): ReadonlySet<number> {
    return new Set(ids.map(this.#options.slotOf).filter((slot) => slot !== undefined));
  }

  #isIn({ summary }: IndexedDocument, state: State): boolean {
    switch (state.by) {
      case 'finding': {
        const codes = this.#options.context.findings(summary);
        return state.code === 'any' ? codes.length > 0 : codes.includes(state.code);
      }
      case 'status':
        return (summary.status ?? 'usable') === state.status;
      case 'update': {
        const { update } = state;
        return summary.updates.some(({ kind }) => update === 'any' || kind === update);
      }
    }
  }

  #everything(): ReadonlySet<number> {
    return new Set(this.#options.corpus.documents.keys());
  }

  #where(test: (document: IndexedDocument) => boolean): ReadonlySet<number> {
    const found = new Set<number>();
    for (const [slot, document] of this.#options.corpus.documents)
      if (test(document)) found.add(slot);
    return found;
  }
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const set of sets) for (const slot of set) all.add(slot);
  return all;
}

/** `lang:en` finds `en-GB` too, and `path:articles/2024` all that lies in that folder. */
function hasValue(document: IndexedDocument, field: ValueField, value: string): boolean {
  const wanted = foldText(value).trim();
  switch (field) {
    case 'id':
      return foldText(document.summary.id) === wanted;
    case 'path': {
      const path = foldText(document.summary.path);
      return path === wanted || path.startsWith(wanted.endsWith('/') ? wanted : `${wanted}/`);
    }
    default:
      return document.columns.values[field].some((each) => {
        const folded = foldText(each);
        return folded === wanted || (field === 'language' && folded.startsWith(`${wanted}-`));
      });
  }
}
