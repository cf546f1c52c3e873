import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticleId,
  articleIdSchema,
  articlePathSchema,
} from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import { fold } from '../../../archive/article/text.ts';
import { wordHashes } from '../../../archive/article/word-hashes.ts';
import { signatureOf, similarity } from '../../../archive/session/min-hash.ts';
import { NearCopies } from '../../../archive/session/near-copies.ts';
import { memoryTable } from '../../../archive/store/cache-table.ts';
import type { JudgedPair } from '../../../archive/store/judged-copies.ts';
import { projectFolder } from '../../support/project.ts';

const idOf = (text: string) => articleIdSchema.parse(text);

/** Numbered words, so that texts share exactly what the numbers share. */
const story = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');

/** The share of runs of four words that two texts have in common. */
function jaccard(left: string, right: string): number {
  const runs = (text: string) => {
    const words = text.split(' ');
    return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')));
  };
  const [one, two] = [runs(left), runs(right)];
  const shared = [...one].filter((run) => two.has(run)).length;
  return shared / (one.size + two.size - shared);
}

function estimate(left: string, right: string): number {
  const [one, two] = [signatureOf(left), signatureOf(right)];
  if (one === null || two === null) throw new Error('too short');
  return similarity(one, two);
}

describe('near-copies', () => {
  it('of the sample are the two tellings of the sardine quota, and nothing else', () => {
    const articles = join(projectFolder, 'build/sample/archive/articles');
    const copies = new NearCopies();
    const paths = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const at = { path: articlePathSchema.parse(path), timeZone: 'UTC' };
      copies.put(idOf(path), readArticle(readFileSync(join(articles, path)), at).body);
    }
    const found = paths.flatMap((path) => (copies.of(idOf(path)).length === 0 ? [] : [path]));
    expect(found.sort()).toEqual([
      '2024/08/boats-face-smaller-sardine-catch.md',
      '2024/08/sardine-quota-cut-by-a-fifth.md',
    ]);
  });

  it('are counted as far as is asked', () => {
    const copies = new NearCopies();
    for (const id of ['a', 'b', 'c', 'd']) copies.put(idOf(id), story(0, 100));
    expect(copies.count(idOf('a'), 10)).toBe(3);
    expect(copies.count(idOf('a'), 2)).toBe(2);
    expect(copies.count(idOf('gone'), 2)).toBe(0);
  });

  it('tell of every article that gets its first one, whatever came, went and was decided before', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map(idOf);
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('put' as const),
        at: fc.nat(5),
        // Neighbours share more than half, those two steps apart less.
        from: fc.constantFrom(0, 25, 50, 400),
      }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5) }),
      fc.record({
        kind: fc.constant('judge' as const),
        at: fc.nat(5),
        other: fc.nat(5),
        verdict: fc.constantFrom('kept' as const, 'different' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const copies = new NearCopies();
        const name = (at: number) => names[at] ?? idOf('a');
        const pairs: JudgedPair[] = [];
        const paired = () => new Set(names.filter((id) => [...copies.unjudged(id)].length > 0));
        for (const one of acts) {
          const id = name(one.at);
          if (one.kind === 'remove') copies.remove(id);
          else if (one.kind === 'judge' && one.at !== one.other) {
            const articles = [id, name(one.other)].sort() as [ArticleId, ArticleId];
            pairs.push({ articles, verdict: one.verdict });
            copies.takeVerdicts(pairs);
          } else if (one.kind === 'put') {
            copies.remove(id);
            const before = paired();
            copies.put(id, story(one.from, one.from + 100));
            const told = new Set([id, ...copies.newlyPaired(id)]);
            for (const other of paired()) if (!before.has(other)) expect(told).toContain(other);
            for (const other of told) if (other !== id) expect(paired()).toContain(other);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found whatever the case, accents and punctuation, and lost when one is taken out', () => {
    const copies = new NearCopies();
    const text = `${story(0, 60)} Café au lait, naïve`;
    copies.put(idOf('a'), text);
    copies.put(idOf('b'), `“${text.toUpperCase().normalize('NFD').replaceAll(' ', ' — ')}”`);
    copies.put(idOf('c'), story(1000, 1060));
    expect(copies.of(idOf('a'))).toEqual(['b']);
    expect(copies.of(idOf('c'))).toEqual([]);
    copies.put(idOf('b'), story(2000, 2060));
    expect(copies.of(idOf('a'))).toEqual([]);
    copies.put(idOf('b'), text);
    copies.remove(idOf('b'));
    expect(copies.of(idOf('a'))).toEqual([]);
  });

  it('are not counted before all are known again, and found at once by who has to know', () => {
    const table = memoryTable<Uint8Array>();
    const before = new NearCopies(table);
    const long = 'ä'.repeat(3000);
    for (const id of ['a', 'b', long]) before.put(idOf(id), story(0, 100));
    const opened = () => new NearCopies(table);
    const slow = opened();
    expect(slow.count(idOf('a'), 10)).toBeNull();
    for (const _ of slow.restoring);
    expect(slow.count(idOf('a'), 10)).toBe(2);
    expect([...opened().of(idOf('a'))].sort()).toEqual(['b', long]);
    const changed = opened();
    changed.remove(idOf('b'));
    expect(changed.of(idOf('a'))).toEqual([long]);
    expect(opened().of(idOf('a'))).toEqual([long]);
  });

  it('are never short notes', () => {
    const copies = new NearCopies();
    copies.put(idOf('a'), story(0, 39));
    copies.put(idOf('b'), story(0, 39));
    expect(copies.of(idOf('a'))).toEqual([]);
  });
});

describe('the similarity of two texts', () => {
  it('is one for equal texts, and near the share of runs that they have in common', () => {
    // 64 bins: the standard error of the estimate is at most 0.0625; four of them are allowed.
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 300, max: 600 }),
        fc.integer({ min: 0, max: 600 }),
        (first, length, shift) => {
          const left = story(first, first + length);
          const right = story(first + shift, first + shift + length);
          expect(estimate(left, left)).toBe(1);
          expect(Math.abs(estimate(left, right) - jaccard(left, right))).toBeLessThan(0.26);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('depends on the order of the words', () => {
    const words = story(0, 200).split(' ');
    expect(estimate(words.join(' '), words.reverse().join(' '))).toBeLessThan(0.1);
  });
});

describe('the words of a text', () => {
  it('are those that folding the whole text and splitting it gives', () => {
    const scripts = fc.constantFrom(
      ...'abcÉéßİıñ ,.—-’0123٣أإىـ\u064b\u200dشالسردين日本語한국어Ωλ\u0301\n\t'.split(''),
    );
    fc.assert(
      fc.property(fc.string({ unit: scripts, maxLength: 80 }), (text) => {
        const hashes = [...wordHashes(text)];
        const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(hashes).toEqual(words.flatMap((word) => [...wordHashes(word)]));
        expect(hashes).toHaveLength(words.length);
      }),
    );
  });
});
