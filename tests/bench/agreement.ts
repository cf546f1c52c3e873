import type { Measurement } from './measurement.ts';

/** How far an engine's counts are those of a scan of every article with its analysis. */
export interface Agreement {
  readonly engine: string;
  readonly compared: number;
  readonly equal: number;
  /** The largest difference of a count, as a share of the scan's. */
  readonly worst: number;
  readonly verdict: 'agrees' | 'differs' | 'may differ';
  /** Why it may differ; empty where it may not. */
  readonly reason: string;
}

export type Totals = Readonly<Record<string, readonly (number | null)[]>>;

/**
 * `english`: whether every article is English. Of other languages our index also takes the stems,
 * which a scan with English analysis does not know.
 */
export function agreementOf(
  measurements: readonly Measurement[],
  scanned: Totals,
  english: boolean,
): Agreement[] {
  return measurements.flatMap(({ engine, again, queries }) => {
    const totals = scanned[engine];
    if (!totals || again) return [];
    const pairs = totals.flatMap((expected, at) => {
      const found = queries[at]?.found;
      return expected === null || found === undefined ? [] : [{ expected, found }];
    });
    const equal = pairs.filter(({ expected, found }) => expected === found).length;
    const reason = reasonFor(engine, english);
    const isEqual = pairs.length > 0 && equal === pairs.length;
    return [
      {
        engine,
        compared: pairs.length,
        equal,
        worst: pairs.reduce((most, pair) => Math.max(most, difference(pair)), 0),
        verdict: isEqual ? 'agrees' : reason === '' ? 'differs' : 'may differ',
        reason,
      },
    ];
  });
}

function reasonFor(engine: string, english: boolean): string {
  if (engine === 'fts5') return "its Porter stemmer is not Lunr's in every word";
  if (engine === 'ours' && !english) return 'articles in other languages have stems of their own';
  return '';
}

function difference({ expected, found }: { expected: number; found: number }): number {
  return Math.abs(found - expected) / Math.max(1, expected);
}
