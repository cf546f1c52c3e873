import { describe, expect, it } from 'vitest';
import { averagePrecision, ndcg } from './metrics.ts';

const judgments = new Map([
  ['a', 3],
  ['b', 1],
  ['c', 0],
]);

describe('nDCG', () => {
  it('is 1 for the best order and 0 where nothing is relevant', () => {
    expect(ndcg(['a', 'b', 'x'], judgments, 10)).toBe(1);
    expect(ndcg(['c', 'x'], judgments, 10)).toBe(0);
    expect(ndcg(['a'], new Map(), 10)).toBe(0);
  });

  it('discounts by rank, and sees nothing beyond its depth', () => {
    const worse = (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3));
    expect(ndcg(['b', 'a'], judgments, 10)).toBeCloseTo(worse, 12);
    expect(ndcg(['x', 'a'], judgments, 1)).toBe(0);
  });
});

describe('average precision', () => {
  it('is the mean of the precision at each relevant article, found or not', () => {
    expect(averagePrecision(['a', 'x', 'b'], judgments)).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(averagePrecision(['x', 'b'], judgments)).toBeCloseTo(1 / 4, 12);
    expect(averagePrecision([], judgments)).toBe(0);
  });
});
