/** Grades of the articles that belong to a query; 0 for every other. */
export type Judgments = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first `depth` results, 0 to 1. The gain of a grade is
 * 2 ** grade - 1 and the discount log2(rank + 1) (Burges et al. 2005).
 */
export function ndcg(ranked: readonly string[], judgments: Judgments, depth: number): number {
  const best = [...judgments.values()].sort((a, b) => b - a);
  const ideal = discounted(best.slice(0, depth));
  if (ideal === 0) return 0;
  return discounted(ranked.slice(0, depth).map((id) => judgments.get(id) ?? 0)) / ideal;
}

/**
 * Average precision, 0 to 1: the mean, over all articles with a grade above 0, of the precision at
 * the rank of each; 0 for one that was not found (trec_eval's map).
 */
export function averagePrecision(ranked: readonly string[], judgments: Judgments): number {
  const relevant = [...judgments.values()].filter((grade) => grade > 0).length;
  if (relevant === 0) return 0;
  let found = 0;
  let sum = 0;
  for (const [at, id] of ranked.entries()) {
    if ((judgments.get(id) ?? 0) <= 0) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return sum / relevant;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + (2 ** gain - 1) / Math.log2(at + 2), 0);
}
