import { parseArgs } from 'node:util';
import { readCorpus, sized } from './corpus.ts';
import { type Ask, engines } from './engines.ts';
import { type BenchQuery, queryLog } from './query-log.ts';

/** One measurement in a process of its own, so that no engine sees another's memory. */
export interface Measurement {
  readonly engine: string;
  readonly size: number;
  /** Articles in the corpus; with a larger size they come again. */
  readonly distinct: number;
  readonly articlesPerSecond: number;
  /** Megabytes of heap that the built index holds beyond the articles themselves. */
  readonly heapMb: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Articles found by all queries together: shows that work was done. */
  readonly found: number;
}

const warmUp = 60;
const measured = 300;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: '' },
    size: { type: 'string', default: '0' },
    corpus: { type: 'string', default: '' },
  },
});
console.log(JSON.stringify(await measure(values.engine, Number(values.size), values.corpus)));

async function measure(name: string, size: number, source: string): Promise<Measurement> {
  const engine = engines[name];
  if (!engine) throw new Error(`No engine ${name}`);
  const corpus = await readCorpus(source);
  const articles = sized(corpus, size);
  const queries = queryLog(corpus, warmUp + measured);

  const heapBefore = heapMb();
  const started = performance.now();
  const ask = await engine(articles);
  const seconds = (performance.now() - started) / 1000;
  const heapAfter = heapMb();

  for (const query of queries.slice(0, warmUp)) ask(query);
  const { times, found } = askAll(ask, queries.slice(warmUp));
  return {
    engine: name,
    size,
    distinct: corpus.length,
    articlesPerSecond: size / seconds,
    heapMb: heapAfter - heapBefore,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    found,
  };
}

function askAll(ask: Ask, queries: readonly BenchQuery[]): { times: number[]; found: number } {
  let found = 0;
  const times = queries.map((query) => {
    const started = performance.now();
    found += ask(query);
    return performance.now() - started;
  });
  return { times, found };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
