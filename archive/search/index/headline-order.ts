import type { Corpus } from './corpus.ts';
import { runNow, type Steps } from './steps.ts';

/** Documents by their headlines, in the collation of the archive's language. */
export type CompareTexts = (a: string, b: string) => number;

/** The documents that have a headline, in order. */
export function headlineOrder(headlines: readonly string[], compare: CompareTexts): Uint32Array {
  return Uint32Array.from(headlines.keys())
    .filter((document) => headlines[document] !== '')
    .sort((a, b) => compare(headlines[a] ?? '', headlines[b] ?? ''));
}

/** Joins lists that are in order already. Yields now and then. */
export function* mergeOrders(
  lists: readonly Uint32Array[],
  compare: (a: number, b: number) => number,
): Steps<Uint32Array> {
  let left = lists;
  while (left.length > 1) {
    const joined: Uint32Array[] = [];
    for (let at = 0; at < left.length; at += 2) {
      joined.push(yield* mergeTwo(left[at] ?? none, left[at + 1] ?? none, compare));
    }
    left = joined;
  }
  return left[0] ?? none;
}

/** Ranks by slot, equal for equal headlines, NaN without one. */
export function headlineRanks(corpus: Corpus, compare: CompareTexts): Float64Array {
  const headlines: string[] = [];
  const orders = corpus.parts.map(({ segment, base }) => {
    const { columns } = segment;
    const order = columns.headlineOrder.filter((document) => !segment.dead.has(document));
    for (const document of order) headlines[base + document] = columns.headlines.get(document);
    return order.map((document) => base + document);
  });
  const compareSlots = (a: number, b: number): number =>
    compare(headlines[a] ?? '', headlines[b] ?? '');
  const order = runNow(mergeOrders(orders, compareSlots));
  const ranks = new Float64Array(corpus.size).fill(Number.NaN);
  let rank = 0;
  order.forEach((slot, at) => {
    const before = order[at - 1];
    if (before !== undefined && compareSlots(before, slot) !== 0) rank = at;
    ranks[slot] = rank;
  });
  return ranks;
}

const none = new Uint32Array(0);

function* mergeTwo(
  a: Uint32Array,
  b: Uint32Array,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array> {
  const merged = new Uint32Array(a.length + b.length);
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const takeLeft =
      right >= b.length || (left < a.length && compare(a[left] ?? 0, b[right] ?? 0) <= 0);
    merged[at] = (takeLeft ? a[left++] : b[right++]) ?? 0;
    if (at % 500 === 499) yield;
  }
  return merged;
}
