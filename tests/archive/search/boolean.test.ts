import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../archive/article/article.ts';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import type { QueryNode } from '../../../archive/search/query/query-node.ts';
import { find, idsOf, makeArticle, makeIndex } from './make-article.ts';

const stopWords = ['the', 'of', 'and'];
const words = ['sea', 'wall', 'walls', 'ferry', 'ferries', 'tide', 'protested', 'protest'];
const text = fc.array(fc.constantFrom(...words, ...stopWords), { maxLength: 8 });
const story = fc.record({ headline: text, body: text, tags: fc.array(text, { maxLength: 3 }) });
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

const fields = ['headline', 'body', 'tag'] as const;
const field = fc.option(fc.constantFrom(...fields));
const wordNode = fc.record({
  kind: fc.constant('word' as const),
  text: fc.constantFrom(...words, 'the', 'of'),
  field,
  distance: fc.constant(0),
  boost: fc.constant(1),
});
const phraseNode = fc.record({
  kind: fc.constant('phrase' as const),
  text: fc
    .array(fc.constantFrom(...words, ...stopWords), { minLength: 1, maxLength: 3 })
    .map((list) => list.join(' ')),
  field,
  slop: fc.constantFrom(0, 0, 1, 3),
  boost: fc.constant(1),
});
const node = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    wordNode,
    phraseNode,
    fc.record({ kind: fc.constant('not' as const), child: tie('node') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      children: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).node;

describe('what a query finds', () => {
  it('is what a look at every word of every article finds, after any edits and removals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.option(story)), { maxLength: 20 }),
        fc.array(node, { minLength: 1, maxLength: 6 }),
        async (changes, queries) => {
          const index = makeIndex();
          const stories = new Map<string, Story>();
          for (const [at, given] of changes) {
            const id = `a${at}`;
            if (given) {
              await index.put([articleOf(id, given)]);
              stories.set(id, given);
            } else {
              index.remove([articleOf(id, { headline: [], body: [], tags: [] }).id]);
              stories.delete(id);
            }
          }
          for (const query of queries.map(formatQuery)) {
            const { node: meant } = parseQuery(query);
            if (!meant) throw new Error(`Nothing is asked: ${query}`);
            const expected = [...stories]
              .filter(([, each]) => holds(meant, each))
              .map(([id]) => id);
            const asTyped = { spelling: false, someWords: false };
            expect(idsOf(index, query, asTyped), query).toEqual(expected.sort());
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays the same while many puts are merged into one segment', async () => {
    const index = makeIndex();
    const all = Array.from({ length: 880 + 210 }, (_, at) =>
      articleOf(`n${String(at).padStart(4, '0')}`, {
        headline: [words[at % words.length] ?? ''],
        body: [`number${at % 97}`, at % 2 ? 'odd' : 'even'],
        tags: [],
      }),
    );
    for (let start = 0; start < all.length; start += 220) {
      await index.put(all.slice(start, start + 220));
    }
    const before = idsOf(index, 'number5 odd');
    expect(before).toEqual(
      all.flatMap(({ id }, at) => (at % 97 === 5 && at % 2 === 1 ? [id] : [])),
    );
    index.remove(all.slice(0, 400).map(({ id }) => id));
    const kept = before.filter((id) => id >= 'n0400');
    expect(idsOf(index, 'number5 odd')).toEqual(kept);
    await vi.waitFor(() => {
      // Merged, equal articles weigh the same whatever put they came with.
      const { results } = find(index, 'number5');
      expect(new Set(results.map(({ score }) => score)).size).toBe(1);
    });
    expect(idsOf(index, 'number5 odd')).toEqual(kept);
  });
});

function articleOf(id: string, { headline, body, tags }: Story): Article {
  return makeArticle(id, {
    headline: headline.join(' '),
    body: body.join(' '),
    tags: tags.map((tag) => tag.join(' ')),
  });
}

function stem(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

function valuesOf(each: Story, name: string | null): readonly (readonly string[])[] {
  if (name === 'headline') return [each.headline];
  if (name === 'body') return [each.body];
  return name === 'tag' ? each.tags : [each.headline, each.body, ...each.tags];
}

function isIgnorable(query: QueryNode): boolean {
  return query.kind === 'word' && query.field === null && stopWords.includes(query.text);
}

/** Whether a story answers a query, told from its plain words. */
function holds(query: QueryNode, each: Story): boolean {
  switch (query.kind) {
    case 'and': {
      const narrowing = query.children.filter((child) => !isIgnorable(child));
      return (narrowing.length > 0 ? narrowing : query.children).every((child) =>
        holds(child, each),
      );
    }
    case 'or':
      return query.children.some((child) => holds(child, each));
    case 'not':
      return !holds(query.child, each);
    case 'word':
      return valuesOf(each, query.field).some((value) =>
        value.map(stem).includes(stem(query.text)),
      );
    case 'phrase': {
      const wanted = query.text.split(' ').map(stem);
      return valuesOf(each, query.field).some((value) =>
        windows(value.map(stem), wanted.length + (wanted.length > 1 ? query.slop : 0)).some(
          (window) =>
            query.slop === 0 || wanted.length === 1
              ? startsWith(window, wanted)
              : includesAll(window, wanted),
        ),
      );
    }
    default:
      throw new Error(`No such part is made here: ${query.kind}`);
  }
}

function windows(value: readonly string[], length: number): (readonly string[])[] {
  return value.map((_, at) => value.slice(at, at + length));
}

function startsWith(window: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word, at) => window[at] === word);
}

function includesAll(window: readonly string[], wanted: readonly string[]): boolean {
  const left = [...window];
  return wanted.every((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
