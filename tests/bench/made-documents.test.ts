import { expect, it } from 'vitest';
import { modelOf, WordMeter, wordsOf } from './fit-words.ts';
import { generator } from './generator.ts';
import { makeDocument } from './made-documents.ts';
import { madeWord } from './made-words.ts';
import { rankSampler, standardModel, textRanks } from './word-model.ts';

it('draws ranks as often as the law says, on both sides of the knee', () => {
  const model = { ...standardModel, head: 1.2, shift: 3, knee: 500, tail: 2 };
  const rank = rankSampler(model, generator(7));
  const counts = new Map<number, number>();
  const draws = 400_000;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = rank();
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (const [drawn, count] of counts) if (drawn >= from && drawn < to) sum += count;
    return sum;
  };
  const weight = (r: number): number =>
    r <= 500 ? (r + 3) ** -1.2 : (503.5 ** -1.2 * 500.5 ** 2) / r ** 2;
  const weights = (from: number, to: number): number => {
    let sum = 0;
    for (let r = from; r < to; r += 1) sum += weight(r);
    return sum;
  };
  const whole = weights(1, 500_000);
  for (const [from, to] of [
    [1, 2],
    [5, 10],
    [100, 200],
    [501, 1000],
    [1000, 5000],
  ] as const) {
    const expected = weights(from, to) / whole;
    expect(between(from, to) / draws / expected, `${from} to ${to}`).toBeCloseTo(1, 1);
  }
});

it('makes texts in which the law that was put in is found again', () => {
  const meter = new WordMeter();
  const random = generator(3);
  const model = { ...standardModel, tail: 2 };
  for (let text = 0; text < 400; text += 1) meter.add([...textRanks(model, 700, random)]);
  const facts = meter.facts();
  expect(facts.model.head).toBeCloseTo(model.head, 1);
  expect(facts.heaps.exponent).toBeGreaterThan(0.42);
  expect(facts.heaps.exponent).toBeLessThan(0.62);
  expect(modelOf(facts).repetition).toBeCloseTo(model.repetition, 1);
});

it('measures what can be counted by hand', () => {
  const meter = new WordMeter();
  meter.add(wordsOf('The ferry, the ferry’s crew; THE sea-wall'));
  meter.add(wordsOf(''));
  const { texts, words, distinct, once, meanLength } = meter.facts();
  expect({ texts, words, distinct, meanLength }).toEqual({
    texts: 1,
    words: 8,
    distinct: 6,
    meanLength: 8,
  });
  expect(once).toBeCloseTo(5 / 6, 12);
  expect(() => new WordMeter().facts()).toThrow('no words');
});

it('makes the same article for the same number, and another for another', () => {
  const kind = { model: standardModel, words: [], seed: 5 };
  expect(makeDocument(12, kind)).toEqual(makeDocument(12, kind));
  expect(makeDocument(13, kind).body).not.toBe(makeDocument(12, kind).body);
  expect(makeDocument(12, { ...kind, seed: 6 }).body).not.toBe(makeDocument(12, kind).body);
});

it('uses the words of a corpus for its ranks and makes more beyond them', () => {
  const kind = { model: standardModel, words: ['ferry', 'harbour'], seed: 5 };
  const words = wordsOf(makeDocument(1, kind).body);
  expect(words.filter((word) => word === 'ferry').length).toBeGreaterThan(5);
  expect(words).not.toContain('the');
  expect(new Set(words).size).toBeGreaterThan(20);
});

it('has a word for every rank, hardly ever the same for two', () => {
  const words = Array.from({ length: 50_000 }, (_, rank) => madeWord(rank + 1));
  expect(words[0]).toBe('the');
  expect(words.every((word) => /^[a-z]+$/.test(word))).toBe(true);
  expect(new Set(words).size).toBeGreaterThan(49_000);
});
