import type { BitSet } from '../index/bit-set.ts';
import type { Corpus } from '../index/corpus.ts';
import type { ResolvedLeaf } from '../match/leaf-search.ts';
import type { QueryMatcher } from '../match/query-matcher.ts';
import { resolveDateExpression } from '../query/date-expression.ts';
import { daysOfRange } from '../query/days-of-range.ts';
import { formatQuery } from '../query/format-query.ts';
import { allOf } from '../query/join-nodes.ts';
import type { QueryNode } from '../query/query-node.ts';
import type { Filter, Query } from '../query.ts';
import type { QueryNote } from '../search-index.ts';
import type { ExplainedPart, Explanation, Said, SaidWord } from './explanation.ts';

export interface ExplainContext {
  readonly corpus: Corpus;
  readonly matcher: QueryMatcher;
  readonly timeZone: string;
  /** The sets that the filters let pass, in their order. */
  readonly filterSets: readonly BitSet[];
  readonly sayFilter: (filter: Filter) => Said;
}

/**
 * Says what is searched, and how many results each part takes away. Where the list shows more than
 * what the text asks for, these are the parts as searched: close words put in place, any of several
 * words in place of all.
 */
export function explainQuery(query: Query, context: ExplainContext): Explanation {
  const { corpus, matcher, filterSets } = context;
  const { searched } = matcher.match(query);
  const nodes = searched === null ? [] : searched.kind === 'and' ? searched.children : [searched];
  const asSearched = isWidened(matcher.notes) ? { ...query, ...asTyped } : query;
  const countOf = (asked: readonly QueryNode[], filters: readonly BitSet[]): number =>
    [...matcher.setsOf(asked), ...filters].reduce((all, set) => all.keep(set), corpus.live.copy())
      .count;
  const total = countOf(nodes, filterSets);
  return {
    all: corpus.count,
    total,
    parts: [
      ...nodes.map((part, at) => ({
        ...explainText(part, at, nodes, asSearched, context),
        found: countOf([part], []),
        removed: countOf(nodes.toSpliced(at, 1), filterSets) - total,
      })),
      ...query.filters.map((filter, at) => ({
        ...explainFilter(filter, at, query, context),
        found: filterSets[at]?.count ?? 0,
        removed: countOf(nodes, filterSets.toSpliced(at, 1)) - total,
      })),
    ],
    notes: matcher.notes,
  };
}

/** Nothing is put in place of words that stand in the text already. */
const asTyped = { spelling: false, someWords: false };

function isWidened(notes: readonly QueryNote[]): boolean {
  return notes.some(({ code }) => code === 'also-searched' || code === 'some-words');
}

function explainText(
  part: QueryNode,
  at: number,
  nodes: readonly QueryNode[],
  query: Query,
  context: ExplainContext,
): Omit<ExplainedPart, 'found' | 'removed'> {
  const opposite: QueryNode = part.kind === 'not' ? part.child : { kind: 'not', child: part };
  const withNodes = (others: readonly QueryNode[]): Query => ({
    ...query,
    text: formatQuery(allOf(others)),
  });
  const { matcher } = context;
  const alternatives = part.kind === 'or' ? part.children : [];
  return {
    said: say(part, context),
    text: formatQuery(part),
    alternatives: alternatives.map((child) => ({
      said: say(child, context),
      found: matcher.setsOf([child])[0]?.count ?? 0,
    })),
    without: withNodes(nodes.toSpliced(at, 1)),
    turned: withNodes(nodes.with(at, opposite)),
  };
}

function explainFilter(
  filter: Filter,
  at: number,
  query: Query,
  { sayFilter }: ExplainContext,
): Omit<ExplainedPart, 'found' | 'removed'> {
  const { filters } = query;
  const turned = { ...filter, exclude: !filter.exclude };
  return {
    said: sayFilter(filter),
    text: null,
    alternatives: [],
    without: { ...query, filters: filters.toSpliced(at, 1) },
    turned: { ...query, filters: filters.with(at, turned) },
  };
}

function say(node: QueryNode, context: ExplainContext): Said {
  switch (node.kind) {
    case 'and':
      return { kind: 'all', parts: node.children.map((child) => say(child, context)) };
    case 'or':
      return { kind: 'any', parts: node.children.map((child) => say(child, context)) };
    case 'not':
      return { kind: 'not', part: say(node.child, context) };
    case 'word':
    case 'phrase': {
      const leaf = context.matcher.resolve(node);
      return {
        kind: node.kind,
        text: node.text,
        field: node.field,
        closeTo: node.kind === 'word' ? (node.closeTo ?? null) : null,
        distance: node.kind === 'word' ? node.distance : 0,
        slop: node.kind === 'phrase' ? node.slop : 0,
        words: leaf.words.map((_, at) => sayWord(leaf, at)),
      };
    }
    case 'date': {
      const { timeZone, matcher } = context;
      const ahead = node.field === 'embargo' || node.field === 'expires';
      const range = resolveDateExpression(node.when, { timeZone, now: matcher.now }, ahead);
      return { kind: 'date', field: node.field, ...daysOfRange(range, timeZone) };
    }
    case 'value':
    case 'has':
    case 'is':
    case 'in':
      return node;
  }
}

const mostTerms = 12;

function sayWord(leaf: ResolvedLeaf, at: number): SaidWord {
  const word = leaf.words[at];
  const sizes = new Map<string, number>();
  for (const segment of leaf.found) {
    for (const { term, postings } of segment[at]?.terms ?? []) {
      sizes.set(term, (sizes.get(term) ?? 0) + postings.length);
    }
  }
  const found = [...sizes].sort((a, b) => b[1] - a[1]).map(([term]) => term);
  const sought = word === undefined || word.kind === 'pattern' ? [] : [...word.terms].slice(0, 1);
  return {
    terms: found.length > 0 ? found.slice(0, mostTerms) : sought,
    more: Math.max(0, found.length - mostTerms),
    stop: word?.kind === 'terms' && word.stopIn.size > 0,
  };
}
