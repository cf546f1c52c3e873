import { rate, sharedTimes, timesOf } from './budgets.ts';
import type { WordFacts } from './fit-words.ts';
import { type Measurement, percentile } from './measurement.ts';
import type { CollectionResults, SizeResults } from './results.ts';
import type { Table } from './table.ts';

const blank = '';

/** One row for each engine: what it costs to build, to keep, to open and to ask. */
export function engineTable({ measurements, size }: SizeResults): Table {
  return [
    [
      ...['engine', 'built/s', 'cpu s', 'bytes/article', 'first results ms'],
      ...['own MB', 'heap MB', 'buffers MB', 'mapped MB', 'peak MB'],
      ...['p50 ms', 'p95 ms', 'max ms', 'cpu p50 ms', 'cpu p95 ms', 'edit→found p95 ms'],
    ],
    ...measurements.map((each) => {
      const times = timesOf(each);
      const { memory, diskMb, again, edits } = each;
      return [
        nameOf(each),
        again ? blank : whole(rate(each)),
        again ? blank : (each.builtCpu / 1000).toFixed(1),
        diskMb === 0 ? 'in memory' : whole((diskMb * 1e6) / size),
        again || diskMb === 0 ? whole(each.firstResults) : blank,
        ...[memory.ownMb, memory.heapMb, memory.buffersMb, memory.mappedMb, memory.peakMb].map(
          whole,
        ),
        ...[0.5, 0.95, 1].map((share) => short(percentile(times, share))),
        ...[0.5, 0.95].map((share) => short(percentile(cpuTimes(each), share))),
        edits.length > 0 ? short(percentile(edits, 0.95)) : again ? blank : 'builds again',
      ];
    }),
  ];
}

function cpuTimes({ queries }: Measurement): number[] {
  return queries.flatMap((query) => (query === null ? [] : [query.cpu]));
}

/** p50 / p95 / max of each kind of query and of completion; a peer's p95 also as a multiple of ours. */
export function kindTable({ measurements, kinds }: SizeResults): Table {
  const built = measurements.filter(({ again }) => !again);
  const ours = built.find(({ engine }) => engine === 'ours');
  const names = [...new Set(kinds)];
  return [
    ['p50 / p95 / max ms', ...built.map(nameOf)],
    ...names.map((kind) => {
      const isOfKind = (_: unknown, at: number): boolean => kinds[at] === kind;
      return [
        kind,
        ...built.map((each) => {
          const of = { ...each, queries: each.queries.filter(isOfKind) };
          const own = ours && { ...ours, queries: ours.queries.filter(isOfKind) };
          return timesCell(of, each === ours ? undefined : own);
        }),
      ];
    }),
    [
      'all that both have',
      ...built.map((each) => timesCell(each, each === ours ? undefined : ours)),
    ],
    [
      'completion after a key',
      ...built.map((each) =>
        timesCell(completions(each), each === ours ? undefined : ours && completions(ours)),
      ),
    ],
  ];
}

/** The same with keystrokes for queries. */
function completions(each: Measurement): Measurement {
  return { ...each, queries: each.keystrokes.map((time) => ({ time, cpu: time, found: 0 })) };
}

function timesCell(each: Measurement, ours: Measurement | undefined): string {
  const times = timesOf(each);
  if (times.length === 0) return '–';
  const cell = [0.5, 0.95, 1].map((share) => short(percentile(times, share))).join(' / ');
  if (!ours) return cell;
  const [own, others] = sharedTimes(ours, each);
  const ratio = percentile(others, 0.95) / percentile(own, 0.95);
  return `${cell} (${ratio.toPrecision(2)}×)`;
}

export function budgetTable({ budgets }: SizeResults): Table {
  return [
    ['budget', 'limit', 'measured', 'verdict'],
    ...budgets.map(({ what, limit, measured, verdict, share }) => [
      what,
      limit,
      measured,
      verdict === 'missed' && share !== null ? `missed by ${share.toPrecision(3)}×` : verdict,
    ]),
  ];
}

export function agreementTable({ agreement }: SizeResults): Table {
  return [
    ['counts against a scan', 'queries', 'equal', 'worst difference', 'verdict'],
    ...agreement.map(({ engine, compared, equal, worst, verdict, reason, examples }) => [
      engine,
      String(compared),
      String(equal),
      `${(worst * 100).toFixed(1)} %`,
      [verdict, ...(verdict === 'agrees' ? [] : [reason, ...examples])]
        .filter((part) => part !== '')
        .join('; '),
    ]),
  ];
}

/** The corpus beside what was made to be like it. */
export function wordTable({ prepared: { real, imitated } }: SizeResults): Table {
  const columns = [...(real ? [['corpus', real] as const] : []), ['generator', imitated] as const];
  const row = (title: string, cell: (facts: WordFacts) => string): string[] => [
    title,
    ...columns.map(([, facts]) => cell(facts)),
  ];
  return [
    ['words', ...columns.map(([name]) => name)],
    row('texts', ({ texts }) => String(texts)),
    row('words', ({ words }) => String(words)),
    row('distinct words', ({ distinct }) => String(distinct)),
    row('words in a text, mean', ({ meanLength }) => whole(meanLength)),
    row('distinct in the first 300', ({ distinctIn300 }) => distinctIn300.toFixed(1)),
    row('distinct words that come once', ({ once }) => `${(once * 100).toFixed(1)} %`),
    row(
      'Heaps factor, exponent',
      ({ heaps }) => `${short(heaps.factor)}, ${heaps.exponent.toFixed(3)}`,
    ),
    row('Zipf exponent, shift', ({ model }) => `${model.head.toFixed(3)}, ${model.shift}`),
  ];
}

export function relevanceTable(results: readonly CollectionResults[]): Table {
  return [
    ['collection', 'engine', 'kind', 'queries', 'nDCG@10', 'MAP'],
    ...results.flatMap(({ collection, engine, measures }) =>
      measures.map(({ kind, queries, ndcg10, map }) => [
        ...[collection, engine, kind, String(queries)],
        ...[ndcg10.toFixed(3), map.toFixed(3)],
      ]),
    ),
  ];
}

function nameOf({ engine, again }: Measurement): string {
  return again ? `${engine}, opened again` : engine;
}

function whole(value: number): string {
  return value.toFixed(0);
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
