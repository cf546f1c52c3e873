/**
 * The numbers from 0 up to `count`, ascending by their texts in the order of UTF-16 units, given
 * those of the first numbers in that order: only the new ones are sorted, and put between them.
 */
export function sortNumbers(
  sorted: Uint32Array,
  count: number,
  textOf: (number: number) => string,
): Uint32Array {
  const known = sorted.length;
  if (known === count) return sorted;
  const added = Uint32Array.from({ length: count - known }, (_, at) => known + at);
  added.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  const order = new Uint32Array(count);
  let from = 0;
  added.forEach((number, at) => {
    const to = placeOf(textOf(number), sorted, from, textOf);
    order.set(sorted.subarray(from, to), from + at);
    order[to + at] = number;
    from = to;
  });
  order.set(sorted.subarray(from), from + added.length);
  return order;
}

/** How many of the sorted texts are before this one; not less than `least`. */
function placeOf(
  text: string,
  sorted: Uint32Array,
  least: number,
  textOf: (number: number) => string,
): number {
  let low = least;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(sorted[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
