/**
 * The first `wanted` of the numbers from 0 to `count` - 1 in an order, sorted. When few are wanted,
 * a heap of the best so far with the worst on top spares sorting the rest.
 */
export function firstOf(
  count: number,
  wanted: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  if (wanted > count / 8) {
    return Uint32Array.from({ length: count }, (_, at) => at)
      .sort(compare)
      .slice(0, wanted);
  }
  if (wanted === 0) return new Uint32Array(0);
  const heap: number[] = [];
  for (let candidate = 0; candidate < count; candidate += 1) {
    if (heap.length < wanted) {
      heap.push(candidate);
      rise(heap, compare);
    } else if (compare(candidate, heap[0] ?? 0) < 0) {
      heap[0] = candidate;
      sink(heap, compare);
    }
  }
  return Uint32Array.from(heap).sort(compare);
}

type Compare = (a: number, b: number) => number;

function rise(heap: number[], compare: Compare): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[at] ?? 0, heap[parent] ?? 0) <= 0) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: number[], compare: Compare): void {
  let at = 0;
  for (;;) {
    const left = at * 2 + 1;
    let worst = at;
    for (const child of [left, left + 1]) {
      if (child < heap.length && compare(heap[child] ?? 0, heap[worst] ?? 0) > 0) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}
