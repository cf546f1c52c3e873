import { z } from 'zod';
import type { Measurement } from './measurement.ts';
import type { BenchQuery } from './query-log.ts';

/** How far an engine's counts are those of a scan of every article with its analysis. */
export const agreementSchema = z.object({
  engine: z.string(),
  compared: z.number(),
  equal: z.number(),
  /** The largest difference of a count, as a share of the scan's. */
  worst: z.number(),
  verdict: z.enum(['agrees', 'differs', 'may differ']),
  /** Why it may differ; empty where it may not. */
  reason: z.string(),
  /** Some of the queries whose counts differ. */
  examples: z.array(z.string()),
});
export type Agreement = z.infer<typeof agreementSchema>;

export type Totals = Readonly<Record<string, readonly (number | null)[]>>;

/**
 * `english`: whether every article is English. Of other languages our index also takes the stems,
 * which a scan with English analysis does not know.
 */
export function agreementOf(
  measurements: readonly Measurement[],
  asked: readonly BenchQuery[],
  scanned: Totals,
  english: boolean,
): Agreement[] {
  return measurements.flatMap(({ engine, again, queries }) => {
    const totals = scanned[engine];
    if (!totals || again) return [];
    const pairs = totals.flatMap((expected, at) => {
      const found = queries[at]?.found;
      return expected === null || found === undefined ? [] : [{ expected, found, at }];
    });
    const examples = pairs
      .filter(({ expected, found }) => expected !== found)
      .slice(0, 3)
      .map(({ expected, found, at }) => `${wordsOf(asked[at])}: ${found}, scan ${expected}`);
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
        examples,
      },
    ];
  });
}

function wordsOf(query: BenchQuery | undefined): string {
  if (!query) return '';
  const { kind, words, without } = query;
  return `${kind} ${words.join(' ')}${without === null ? '' : ` -${without}`}`;
}

function reasonFor(engine: string, english: boolean): string {
  if (engine === 'fts5') return "its Porter stemmer is not Lunr's in every word";
  if (engine === 'ours' && !english) return 'articles in other languages have stems of their own';
  return '';
}

function difference({ expected, found }: { expected: number; found: number }): number {
  return Math.abs(found - expected) / Math.max(1, expected);
}
