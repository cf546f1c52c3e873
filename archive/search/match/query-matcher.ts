import { topicsNamed } from '../../subjects/topics-named.ts';
import { foldText, foldValue } from '../analysis/fold.ts';
import { BitSet } from '../index/bit-set.ts';
import { type Corpus, slotsWhere } from '../index/corpus.ts';
import { presenceBit } from '../index/document-columns.ts';
import { resolveDateExpression } from '../query/date-expression.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { HeldField, State, ValueField } from '../query/query-fields.ts';
import { leafOf } from '../query/query-leaf.ts';
import type { PhraseNode, QueryNode, WordNode } from '../query/query-node.ts';
import type { Query } from '../query.ts';
import type { AlsoSearchedNote, QueryNote } from '../search-index.ts';
import { type AliasField, withAliases } from './alias-nodes.ts';
import {
  type FilterContext,
  passingSlots,
  type SlotsOfIds,
  slotsByList,
  slotsByValues,
} from './document-filter.ts';
import { type ResolvedLeaf, resolveLeaf, slotsOfLeaf } from './leaf-search.ts';
import { holdsTest } from './match-value.ts';
import { type Respellings, respelled, respellingsOf } from './respell.ts';
import { withSomeWords } from './some-words.ts';

/** What the index asks the archive about. */
export interface SearchContext extends FilterContext {
  /** IANA zone whose days, months and years queries mean. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  savedSearch(name: string): Query | null;
  /** Aliases of a field, each with the name that it stands for, for completion. */
  aliases?(field: AliasField): readonly (readonly [alias: string, name: string])[];
  /** Names of saved searches and collections, for completion. */
  names?(): readonly string[];
}

export interface MatcherOptions {
  readonly corpus: Corpus;
  readonly context: SearchContext;
  /** Codes of the languages that words are analysed in; at least one. */
  readonly languages: readonly string[];
  readonly slotsOfIds: SlotsOfIds;
}

export interface Matched {
  /** What was searched: the text's tree, or what it was widened to; null where nothing is asked for. */
  readonly searched: QueryNode | null;
  readonly slots: BitSet;
  /** What comes first by relevance, then what comes second, and so on; the rest of `slots` follows. */
  readonly tiers: readonly BitSet[];
}

/** Close words at most that a word is also searched as. */
const mostRespellings = 3;
const noRespellings: Respellings = new Map();

/** Finds the documents of one query. Made anew for each search. */
export class QueryMatcher {
  /** Words and phrases that the text asks for (not those it denies), for ranking and marking. */
  readonly leaves: ResolvedLeaf[] = [];
  readonly notes: QueryNote[] = [];
  readonly #options: MatcherOptions;
  /** Milliseconds since 1970 UTC: the moment that the query's dates count from. */
  readonly now: number;
  /** Saved searches found so far, by folded name; null while one is being found. */
  readonly #saved = new Map<string, BitSet | null>();

  /** What parts find that were asked for one by one; never changed. */
  readonly #sets = new Map<QueryNode, BitSet>();

  constructor(options: MatcherOptions) {
    this.#options = options;
    this.now = options.context.now();
  }

  /** What the text of a query finds, and what its `spelling` and `someWords` add to that. */
  match({ text, spelling = true, someWords = true }: Query): Matched {
    const { node, notes } = this.parse(text);
    this.notes.push(...notes);
    if (!node) return { searched: node, slots: this.#everything(), tiers: [] };
    const { corpus, languages } = this.#options;
    const close = spelling ? respellingsOf(node, corpus, languages) : noRespellings;
    const asTyped = this.#search(node);
    const kept = this.#helpful(node, close, noRespellings);
    const helped = respelled(node, kept);
    const slots = kept.size > 0 ? this.#search(helped) : asTyped.copy();
    const countOf = (part: QueryNode): number =>
      part === node ? slots.count : this.#match(respelled(part, close), false).count;
    const wide = someWords ? withSomeWords(node, languages, countOf) : null;
    if (wide) {
      const leaves = this.leaves.slice();
      const some = this.#search(wide);
      const keptOfWide = this.#helpful(wide, close, kept);
      const searched = respelled(wide, keptOfWide);
      const found = keptOfWide.size > 0 ? this.#search(searched) : some.copy();
      if (found.count > slots.count) {
        this.#noteClose(keptOfWide);
        this.notes.push({ code: 'some-words', part: text.trim() });
        const tiers = node.kind === 'or' ? [] : [asTyped, slots, some];
        return { searched, slots: found, tiers };
      }
      this.leaves.splice(0, Infinity, ...leaves);
    }
    this.#noteClose(kept);
    return { searched: helped, slots, tiers: [asTyped, slots.copy()] };
  }

  /** What a tree finds; its words and phrases take the place of those that were ranked by before. */
  #search(node: QueryNode): BitSet {
    this.leaves.length = 0;
    return this.#match(node, true);
  }

  /** Of the close words those that something is found by, a few for each word; those kept before stay. */
  #helpful(node: QueryNode, close: Respellings, before: Respellings): Respellings {
    const kept = new Map<WordNode, readonly WordNode[]>();
    if (close.size === 0) return kept;
    const slots = this.#match(respelled(node, close), false);
    for (const [word, others] of close) {
      const useful = others.filter((other) => this.#match(other, false).keep(slots).count > 0);
      const all = new Set([...(before.get(word) ?? []), ...useful]);
      if (all.size > 0) kept.set(word, [...all].slice(0, mostRespellings));
    }
    return kept;
  }

  #noteClose(kept: Respellings): void {
    for (const [word, others] of kept) {
      for (const { text } of others)
        this.#note({ code: 'also-searched', part: word.text, as: text });
    }
  }

  #note(note: AlsoSearchedNote): void {
    const isSaid = this.notes.some(
      (said) => said.code === note.code && said.part === note.part && said.as === note.as,
    );
    if (!isSaid) this.notes.push(note);
  }

  /** Notes what is unknown among names of saved searches. */
  parse(text: string): ReturnType<typeof parseQuery> {
    const { context } = this.#options;
    const knows = (name: string): boolean =>
      context.savedSearch(name) !== null || context.collection(name) !== null;
    const parsed = parseQuery(text, { knows });
    const { node } = parsed;
    if (node === null || !context.nameOfAlias) return parsed;
    return {
      ...parsed,
      node: withAliases(node, (field, alias) => context.nameOfAlias?.(field, alias) ?? null),
    };
  }

  #match(node: QueryNode, wanted: boolean): BitSet {
    switch (node.kind) {
      case 'and':
        return this.#matchAll(node.children, wanted);
      case 'or':
        return node.children
          .map((child) => this.#match(child, wanted))
          .reduce((all, set) => all.addAll(set), new BitSet(this.#options.corpus.size));
      case 'not': {
        return this.#everything().deleteAll(this.#match(node.child, !wanted));
      }
      case 'word':
      case 'phrase':
        return this.#matchLeaf(node, wanted);
      case 'date': {
        const ahead = node.field === 'embargo' || node.field === 'expires';
        const { timeZone } = this.#options.context;
        const { from, to } = resolveDateExpression(node.when, { timeZone, now: this.now }, ahead);
        return slotsWhere(this.#options.corpus, ({ columns }) => {
          const column = columns.dates[node.field];
          return (document) => column.isWithin(document, from, to);
        });
      }
      case 'value':
        return withValue(this.#options.corpus, node.field, node.value);
      case 'has': {
        const bit = presenceBit(node.field);
        return slotsWhere(this.#options.corpus, ({ columns }) => {
          return (document) => ((columns.has[document] ?? 0) & bit) !== 0;
        });
      }
      case 'is':
        return inState(this.#options.corpus, node.state);
      case 'in':
        return this.#matchSaved(node.name);
    }
  }

  /** Stop words and signs beside other words narrow nothing in their language. */
  #matchAll(children: readonly QueryNode[], wanted: boolean): BitSet {
    return this.#setsOfAll(children, (child) => this.#match(child, wanted)).reduce(
      (found, set) => found.keep(set),
      this.#everything(),
    );
  }

  /** What each of several parts that must all hold lets pass beside the others; not to be changed. */
  setsOf(children: readonly QueryNode[]): readonly BitSet[] {
    return this.#setsOfAll(children, (child) => {
      const set = this.#sets.get(child) ?? this.#match(child, false);
      this.#sets.set(child, set);
      return set;
    });
  }

  #setsOfAll(children: readonly QueryNode[], match: (child: QueryNode) => BitSet): BitSet[] {
    const idle = children.map((child) => this.#idleIn(child));
    const all = this.#options.languages.length;
    const narrows = idle.some(({ size }) => size < all);
    return children.map((child, at) => {
      const languages = idle[at];
      if (!narrows || !languages || languages.size === 0) return match(child);
      if (languages.size === all) return this.#everything();
      return inLanguages(this.#options.corpus, languages).addAll(match(child));
    });
  }

  #idleIn(node: QueryNode): ReadonlySet<string> {
    return node.kind === 'word' ? leafOf(node, this.#options.languages).idleIn : new Set();
  }

  #matchLeaf(node: WordNode | PhraseNode, wanted: boolean): BitSet {
    const leaf = this.resolve(node);
    if (wanted) this.leaves.push(leaf);
    const slots = slotsOfLeaf(leaf, this.#options.corpus);
    return node.field === 'subject' ? slots.addAll(this.#matchTopics(node.text)) : slots;
  }

  /** Articles have codes for subjects: a topic is found by its name, and by those of broader ones. */
  #matchTopics(name: string): BitSet {
    const { corpus } = this.#options;
    const codes = topicsNamed(name);
    if (codes.size === 0) return new BitSet(corpus.size);
    return slotsByValues(corpus, 'subject', (own) => own.some((code) => codes.has(code)));
  }

  resolve(node: WordNode | PhraseNode): ResolvedLeaf {
    return resolveLeaf(leafOf(node, this.#options.languages), this.#options.corpus);
  }

  /** A saved search that leads back to itself finds nothing there, and is noted. */
  #matchSaved(name: string): BitSet {
    const { context } = this.#options;
    const key = foldValue(name);
    const known = this.#saved.get(key);
    if (known) return known;
    if (known === null) {
      this.notes.push({ code: 'unknown-value', part: `in:"${name}"` });
      return new BitSet(this.#options.corpus.size);
    }
    const query = context.savedSearch(name);
    this.#saved.set(key, null);
    const found = query
      ? this.#matchQuery(query)
      : this.#options.slotsOfIds(context.collection(name) ?? []);
    this.#saved.set(key, found);
    return found;
  }

  #matchQuery(query: Query): BitSet {
    const { corpus, context, slotsOfIds } = this.#options;
    const { node } = this.parse(query.text);
    const slots = node ? this.#match(node, false) : this.#everything();
    return passingSlots(query.filters, corpus, context, slotsOfIds).keep(slots);
  }

  #everything(): BitSet {
    return this.#options.corpus.live.copy();
  }
}

function inState(corpus: Corpus, state: State): BitSet {
  switch (state.by) {
    case 'finding':
      return slotsByValues(corpus, 'finding', (codes) =>
        state.code === 'any' ? codes.length > 0 : codes.includes(state.code),
      );
    case 'status':
      return slotsByValues(corpus, 'status', ([status]) => status === state.status);
    case 'update':
      return slotsByList(
        corpus,
        ({ columns }) => columns.updates,
        (kinds) => (state.update === 'any' ? kinds.length > 0 : kinds.includes(state.update)),
      );
  }
}

function inLanguages(corpus: Corpus, languages: ReadonlySet<string>): BitSet {
  return slotsByList(
    corpus,
    ({ columns }) => columns.languages,
    ([language]) => language !== undefined && languages.has(language),
  );
}

/** `lang:en` finds `en-GB` too, and `path:articles/2024` all that lies in that folder. */
function withValue(corpus: Corpus, field: ValueField, value: string): BitSet {
  const wanted = foldText(value).trim();
  switch (field) {
    case 'id':
      return slotsWhere(corpus, ({ columns }) => {
        return (document) => foldText(columns.id(document)) === wanted;
      });
    case 'path': {
      const inside = wanted.endsWith('/') ? wanted : `${wanted}/`;
      return slotsWhere(corpus, ({ columns }) => (document) => {
        const path = foldText(columns.paths.get(document));
        return path === wanted || path.startsWith(inside);
      });
    }
    case 'file':
    case 'link':
    case 'creator':
    case 'copyright':
    case 'terms':
      return holding(corpus, field, value);
    default:
      return slotsByValues(corpus, field, (values) =>
        values.some((each) => {
          const folded = foldText(each);
          return folded === wanted || (field === 'language' && folded.startsWith(`${wanted}-`));
        }),
      );
  }
}

function holding(corpus: Corpus, field: HeldField, value: string): BitSet {
  const holds = holdsTest(value);
  if (field !== 'file' && field !== 'link') {
    return slotsByValues(corpus, field, (values) => values.some((each) => holds(foldValue(each))));
  }
  const [word = ''] = foldValue(value)
    .split(/[\s*]+/)
    .toSorted((a, b) => b.length - a.length);
  return slotsWhere(corpus, ({ columns }) => (document) => {
    const values = columns.held[field].get(document);
    return values !== '' && values.includes(word) && values.split('\n').some(holds);
  });
}
