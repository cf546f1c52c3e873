import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../../../archive/search/analysis/fields.ts';
import { DocumentStore } from '../../../archive/search/index/document-store.ts';
import type { Hit } from '../../../archive/search/match/field-hits.ts';
import { resolveLeaf } from '../../../archive/search/match/leaf-search.ts';
import { PageHits } from '../../../archive/search/match/page-hits.ts';
import { isAnything, leafOf } from '../../../archive/search/query/query-leaf.ts';
import type { PhraseNode, WordNode } from '../../../archive/search/query/query-node.ts';
import { queryWords } from '../../../archive/search/query/query-words.ts';
import { makeArticle } from './make-article.ts';
import { realWords } from './real-words.ts';

const words = realWords.flat().filter((word) => word !== '');
const gap = fc.constantFrom(' ', ' ', ' ', '\n\n', ' — ', '-', ' “', '… ', ' & ', '\ud83d ', '👍');
const field = fc.constantFrom(null, 'headline' as const, 'body' as const, 'tag' as const);

/** Articles and words of a query from a few words, so that they meet. */
const archive = fc
  .uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 12 })
  .chain((vocabulary) => {
    const word = fc.constantFrom(...vocabulary);
    const text = fc
      .array(fc.tuple(word, gap), { maxLength: 25 })
      .map((pairs) => pairs.flat().join(''));
    const article = fc.record({
      headline: fc.option(text),
      standfirst: fc.option(text),
      body: text,
      tags: fc.array(text, { maxLength: 3 }),
      notes: fc.array(text, { maxLength: 2 }),
      language: fc.constantFrom('en', 'ar', 'fr', 'ja', 'zh', 'ru', 'tr', 'th'),
    });
    const wordNode: fc.Arbitrary<WordNode> = fc.record({
      kind: fc.constant('word' as const),
      text: fc.oneof(
        word,
        word.map((each) => `${each.slice(0, 2)}*`),
      ),
      field,
      distance: fc.constantFrom(0, 0, 1),
      boost: fc.constant(1),
    });
    const phraseNode: fc.Arbitrary<PhraseNode> = fc.record({
      kind: fc.constant('phrase' as const),
      text: fc.array(word, { minLength: 2, maxLength: 3 }).map((list) => list.join(' ')),
      field,
      slop: fc.constantFrom(0, 3, 2000),
      boost: fc.constant(1),
    });
    return fc.record({
      articles: fc.array(article, { minLength: 1, maxLength: 8 }),
      nodes: fc.array(fc.oneof(wordNode, phraseNode), { minLength: 1, maxLength: 3 }),
    });
  });

describe('the hits of a page', () => {
  it('are the same by their positions as in the texts', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        archive,
        fc.integer({ min: 0, max: 7 }),
        async ({ articles, nodes }, removed) => {
          const store = new DocumentStore({
            ...{ timeZone: 'UTC', language: 'en', findings: () => [], mergeAt: 2 },
            compareHeadlines: (a, b) => (a < b ? -1 : 1),
          });
          const all = articles.map((given, at) => makeArticle(`A${at}`, given));
          await store.put(all.slice(0, 4));
          await store.put(all.slice(4));
          store.remove(all.slice(removed, removed + 1).map(({ id }) => id));
          const corpus = store.corpus();
          const { languages } = store;
          // A lone star asks for any word, which no posting has.
          const leaves = nodes
            .map((node) => leafOf(node, languages))
            .filter((each) => !isAnything(each))
            .map((each) => resolveLeaf(each, corpus));
          const quick = new PageHits(leaves, corpus, 'positions');
          const plain = new PageHits(leaves, corpus, 'texts');
          const slots = Uint32Array.from(corpus.live.toArray()).reverse();
          quick.read(slots);
          plain.read(slots);
          const masks = queryWords(leaves).map(({ leaf: { mask } }) => mask);
          for (const slot of slots) {
            for (let at = 0; at < fieldNames.length; at += 1) {
              const hits = quick.in(slot, at).map(inOrder);
              const expected = plain.in(slot, at).flatMap((hit): Hit[] => {
                const asked = hit.asked.filter((word) => ((masks[word] ?? 0) & (1 << at)) !== 0);
                return asked.length === 0 ? [] : [inOrder({ ...hit, asked })];
              });
              expect(hits).toEqual(expected);
              compared += hits.length;
            }
          }
          await store.close();
        },
      ),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

function inOrder(hit: Hit): Hit {
  return { ...hit, asked: [...hit.asked].sort((a, b) => a - b) };
}
