import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { benchOptions } from './bench-options.ts';
import { budgetsOf } from './budgets.ts';
import { type Measurement, percentile } from './measurement.ts';
import type { BenchQuery } from './query-log.ts';
import { asMarkdown, asText } from './table.ts';

function measurement(engine: string, more: Partial<Measurement> = {}): Measurement {
  return {
    engine,
    size: 10_000,
    again: false,
    built: 10_000,
    builtCpu: 10_000,
    firstResults: 10_001,
    diskMb: 10,
    memory: {
      ...{ ownMb: 100, ownAfterMb: 120, peakMb: 300, mappedMb: 50 },
      ...{ heapMb: 40, buffersMb: 0 },
    },
    queries: [
      { time: 1, cpu: 1, found: 3 },
      { time: 9, cpu: 9, found: 5 },
      { time: 100, cpu: 100, found: 2 },
    ],
    keystrokes: [1, 2, 40],
    edits: [5, 6, 7],
    ...more,
  };
}

describe('a percentile', () => {
  it('is the nearest rank', () => {
    const numbers = [20, 10, 40, 30, 50];
    expect([0.3, 0.5, 0.95, 1].map((share) => percentile(numbers, share))).toEqual([
      20, 30, 50, 50,
    ]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.95)).toBe(0);
  });
});

describe('the check of counts', () => {
  const asked: BenchQuery[] = ['harbour', 'ferry', 'wall'].map((word) => ({
    kind: 'rare word',
    words: [word],
    without: null,
    published: null,
  }));
  const scanned = { ours: [3, 5, null], fts5: [3, 5, null], 'stock lunr': [3, 5, null] };

  it('agrees where all counts that can be compared are equal', () => {
    const [ours] = agreementOf([measurement('ours')], asked, scanned, true);
    expect(ours).toMatchObject({ compared: 2, equal: 2, worst: 0, verdict: 'agrees' });
  });

  it('differs by one wrong count, unless the analysis is another', () => {
    const queries = [{ time: 1, cpu: 1, found: 3 }, { time: 1, cpu: 1, found: 4 }, null];
    const wrong = ['ours', 'stock lunr', 'fts5'].map((engine) => measurement(engine, { queries }));
    const found = agreementOf(wrong, asked, scanned, true);
    expect(found.map(({ verdict }) => verdict)).toEqual(['differs', 'differs', 'may differ']);
    expect(found[0]).toMatchObject({
      ...{ compared: 2, equal: 1, worst: 0.2 },
      examples: ['rare word ferry: 4, scan 5'],
    });
  });

  it('does not pass by comparing nothing', () => {
    const queries = [null, null, { time: 1, cpu: 1, found: 3 }];
    const [stock] = agreementOf([measurement('stock lunr', { queries })], asked, scanned, true);
    expect(stock).toMatchObject({ compared: 0, verdict: 'differs' });
  });
});

describe('a budget', () => {
  const verdicts = (measurements: readonly Measurement[], size = 10_000) =>
    Object.fromEntries(
      budgetsOf(size, measurements).map(({ what, limit, verdict }) => [
        `${what} ${limit}`,
        verdict,
      ]),
    );

  it('is met or missed against a peer over the queries that both have', () => {
    const stock = measurement('stock lunr', {
      built: 190_000,
      queries: [{ time: 100, cpu: 100, found: 3 }, { time: 100, cpu: 100, found: 5 }, null],
      memory: { ...measurement('').memory, ownMb: 1300 },
    });
    expect(verdicts([measurement('ours'), stock])).toMatchObject({
      'build ≥ 20 × stock Lunr': 'missed',
      'query p95, kinds that Lunr has ≤ 1/10 of stock Lunr': 'met',
      'own memory ≤ 1/10 of stock Lunr': 'met',
      'edit to found p95 ≤ 100 ms': 'met',
    });
  });

  it('says by how much it is missed', () => {
    const slow = measurement('ours', { edits: [250] });
    const edit = budgetsOf(100_000, [slow]).find(({ what }) => what.startsWith('edit'));
    expect(edit).toMatchObject({ verdict: 'missed', share: 2.5 });
  });

  it('is not met where nothing was measured', () => {
    const found = verdicts([measurement('ours', { edits: [] })], 1_000_000);
    expect(found).toMatchObject({
      'build ≥ SQLite FTS5': 'not measured',
      'open to first results (limit for 1,000,000) ≤ 1.5 s': 'not measured',
      'edit to found p95 ≤ 100 ms': 'not measured',
      'query p95 (limit for 1,000,000) ≤ 50 ms': 'missed',
    });
    expect(budgetsOf(10_000, [])).toEqual([]);
  });
});

describe('the arguments', () => {
  it('are read', () => {
    expect(
      benchOptions([
        ...['news.jsonl', '--sizes', '10,20', '--engines', 'ours,fts5'],
        ...['--relevance', 'judged', '--relevance', 'other=news.jsonl'],
      ]),
    ).toMatchObject({
      ok: true,
      options: {
        corpus: 'news.jsonl',
        sizes: [10, 20],
        engines: ['ours', 'fts5'],
        relevance: [
          { folder: 'judged', corpus: '' },
          { folder: 'other', corpus: 'news.jsonl' },
        ],
      },
    });
  });

  it.each([
    [['--sizes', '10,x'], 'whole numbers'],
    [['--sizes', '0'], 'whole numbers'],
    [['--engines', 'ours,constructor'], 'No engine "constructor"'],
    [['a', 'b'], 'One corpus'],
    [['--fast'], '--fast'],
  ])('%j is refused with a reason', (args, reason) => {
    const parsed = benchOptions(args);
    expect(parsed.ok ? '' : parsed.message).toContain(reason);
  });
});

describe('a table', () => {
  const table = [
    ['engine', 'ms'],
    ['ours', '1.5'],
  ];

  it('has its columns under each other, or is Markdown', () => {
    expect(asText(table)).toBe('engine   ms\nours    1.5');
    expect(asMarkdown(table)).toBe('| engine | ms |\n| --- | ---: |\n| ours | 1.5 |');
  });
});
