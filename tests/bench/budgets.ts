import { z } from 'zod';
import { type Measurement, percentile } from './measurement.ts';

/** A budget of the search, or the reason why this run does not say whether it is met. */
export const budgetSchema = z.object({
  what: z.string(),
  limit: z.string(),
  measured: z.string(),
  verdict: z.enum(['met', 'missed', 'not measured']),
  /** Measured over allowed, so that up to 1 is met; null where it was not measured. */
  share: z.number().nullable(),
});
export type Budget = z.infer<typeof budgetSchema>;

/** The budgets for one size: those that are absolute, and those against a peer of the same run. */
export function budgetsOf(size: number, measurements: readonly Measurement[]): Budget[] {
  const get = (engine: string, again = false): Measurement | undefined =>
    measurements.find((each) => each.engine === engine && each.again === again);
  const [ours, reopened, stock, fts5] = [
    get('ours'),
    get('ours', true),
    get('stock lunr'),
    get('fts5'),
  ];
  if (!ours) return [];
  const p95 = percentile(timesOf(ours), 0.95);
  const budgets: Budget[] = [];
  if (size <= 10_000) {
    budgets.push(
      atLeast('build', '20 × stock Lunr', rate(ours), stock && 20 * rate(stock), ' articles/s'),
      atMost(
        'query p95, kinds that Lunr has',
        '1/10 of stock Lunr',
        ...shared(ours, stock, 10),
        ' ms',
      ),
      atMost('own memory', '1/10 of stock Lunr', memory(ours), stock && memory(stock) / 10, ' MB'),
    );
  }
  if (size >= 10_000) {
    budgets.push(atLeast('build', 'SQLite FTS5', rate(ours), fts5 && rate(fts5), ' articles/s'));
    budgets.push(
      atMost('query p95, kinds that FTS5 has', 'SQLite FTS5', ...shared(ours, fts5, 1), ' ms'),
    );
  }
  const first = reopened?.firstResults;
  if (size <= 100_000) {
    budgets.push(
      atMost('own memory (limit for 100,000)', '400 MB', memory(ours), 400, ' MB'),
      atMost('open to first results (limit for 100,000)', '300 ms', first, 300, ' ms'),
    );
  } else {
    budgets.push(
      atMost('query p95 (limit for 1,000,000)', '50 ms', p95, 50, ' ms'),
      atMost('own memory (limit for 1,000,000)', '1 GB', memory(ours), 1000, ' MB'),
      atMost('open to first results (limit for 1,000,000)', '1.5 s', first, 1500, ' ms'),
    );
  }
  if (size <= 100_000) {
    const key = ours.keystrokes.length === 0 ? undefined : percentile(ours.keystrokes, 0.95);
    budgets.push(atMost('completion of a key p95 (limit for 100,000)', '30 ms', key, 30, ' ms'));
  }
  const edit = ours.edits.length === 0 ? undefined : percentile(ours.edits, 0.95);
  budgets.push(atMost('edit to found p95', '100 ms', edit, 100, ' ms'));
  return budgets;
}

export function timesOf({ queries }: Measurement): number[] {
  return queries.flatMap((query) => (query === null ? [] : [query.time]));
}

/** The times of one engine and of another for the queries that both have. */
export function sharedTimes(one: Measurement, other: Measurement): [number[], number[]] {
  const both = one.queries.flatMap((query, at) => {
    const peer = other.queries[at];
    return query && peer ? [[query.time, peer.time] as const] : [];
  });
  return [both.map(([time]) => time), both.map(([, time]) => time)];
}

/** Articles built in a second. */
export function rate({ size, built }: Measurement): number {
  return size / (built / 1000);
}

function memory({ memory: { ownMb, ownAfterMb } }: Measurement): number {
  return Math.max(ownMb, ownAfterMb);
}

function shared(
  ours: Measurement,
  peer: Measurement | undefined,
  divisor: number,
): [number, number | undefined] {
  if (!peer) return [percentile(timesOf(ours), 0.95), undefined];
  const [own, others] = sharedTimes(ours, peer);
  return [percentile(own, 0.95), percentile(others, 0.95) / divisor];
}

function atMost(
  what: string,
  limit: string,
  value: number | undefined,
  most: number | undefined,
  unit: string,
): Budget {
  const known = value !== undefined && most !== undefined;
  return budget(what, `≤ ${limit}`, value, most, known ? value / most : null, unit);
}

function atLeast(
  what: string,
  limit: string,
  value: number,
  least: number | undefined,
  unit: string,
): Budget {
  return budget(what, `≥ ${limit}`, value, least, least === undefined ? null : least / value, unit);
}

function budget(
  what: string,
  limit: string,
  value: number | undefined,
  bound: number | undefined,
  share: number | null,
  unit: string,
): Budget {
  const words = (number: number | undefined): string =>
    number === undefined ? 'not measured' : `${plain(number)}${unit}`;
  return {
    what,
    limit,
    measured: `${words(value)}, limit ${words(bound)}`,
    verdict: share === null ? 'not measured' : share <= 1 ? 'met' : 'missed',
    share,
  };
}

function plain(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
