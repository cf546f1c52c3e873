/** What becomes of the entries of a list, from top to bottom. */
export type ListStep =
  /** Stays where it is; what it holds may differ. Two entries of different keys are one that was renamed. */
  | { readonly kind: 'keep'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly from: number }
  /** `from` is where the entry stood before; null for one that was nowhere. */
  | { readonly kind: 'insert'; readonly from: number | null; readonly to: number };

/**
 * The steps that make one list of another, told by their keys: as many entries as possible stay,
 * an entry that goes and one that comes at the same place are taken for one that was renamed, and
 * what moves is taken out and put in. Keys may occur several times. O(n log n).
 */
export function listDifference(before: readonly string[], after: readonly string[]): ListStep[] {
  const old = numbered(before);
  const fresh = numbered(after);
  const places = new Map(old.map((key, at) => [key, at]));
  const known = new Set(fresh);
  const steps: ListStep[] = [];
  let from = 0;
  let to = 0;
  for (const kept of [...longestAscent(fresh, places), { from: old.length, to: fresh.length }]) {
    steps.push(...gap(old, fresh, { from, to }, kept, places, known));
    if (kept.from < old.length) steps.push({ kind: 'keep', ...kept });
    from = kept.from + 1;
    to = kept.to + 1;
  }
  return steps;
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Between two entries that stay. */
function* gap(
  old: readonly string[],
  fresh: readonly string[],
  start: Pair,
  end: Pair,
  places: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Generator<ListStep> {
  let from = start.from;
  for (let to = start.to; to < end.to; to += 1) {
    const moved = places.get(fresh[to] ?? '');
    if (moved === undefined) {
      for (; from < end.from && known.has(old[from] ?? ''); from += 1)
        yield { kind: 'remove', from };
      if (from < end.from) {
        yield { kind: 'keep', from, to };
        from += 1;
        continue;
      }
    }
    yield { kind: 'insert', from: moved ?? null, to };
  }
  for (; from < end.from; from += 1) yield { kind: 'remove', from };
}

/** Makes each key unique by counting its occurrences. */
function numbered(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${times}:${key}`;
  });
}

/** The longest run of entries that are in the same order in both lists (patience sorting). */
function longestAscent(
  fresh: readonly string[],
  places: ReadonlyMap<string, number>,
): readonly Pair[] {
  interface Chain extends Pair {
    readonly before: Chain | null;
  }
  const tails: Chain[] = [];
  for (const [to, key] of fresh.entries()) {
    const from = places.get(key);
    if (from === undefined) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.from ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    tails[low] = { from, to, before: tails[low - 1] ?? null };
  }
  const run: Pair[] = [];
  for (let chain = tails.at(-1) ?? null; chain !== null; chain = chain.before)
    run.push({ from: chain.from, to: chain.to });
  return run.reverse();
}
