import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../../archive/article/article.ts';
import { articleAt, readCorpus } from './corpus.ts';
import { type BuiltEngine, engines } from './engines.ts';
import { type BenchQuery, queryLog } from './query-log.ts';

/** One measurement in a process of its own, so that no engine sees another's memory. */
export interface Measurement {
  readonly engine: string;
  readonly size: number;
  /** Articles in the corpus; with a larger size they come again, mixed. */
  readonly distinct: number;
  /** Articles put; 0 when an index was opened again. */
  readonly built: number;
  /** From the start of building, or of opening, to an index that can be searched. */
  readonly seconds: number;
  /** Milliseconds from the start to the first results. */
  readonly firstResults: number;
  /** Megabytes of heap, and of array buffers, that the index holds beyond what was there before. */
  readonly heapMb: number;
  readonly buffersMb: number;
  /** Megabytes that are the process's own, without pages of mapped files, before queries. */
  readonly ownMb: number;
  readonly diskMb: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time of a query: on a busy machine it tells more. */
  readonly cpuPerQuery: number;
  readonly byKind: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
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
    folder: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
  },
});
console.log(JSON.stringify(await measure()));

async function measure(): Promise<Measurement> {
  const { engine: name, corpus: source, folder, again } = values;
  const size = Number(values.size);
  const engine = engines[name];
  if (!engine) throw new Error(`No engine ${name}`);
  const corpus = await readCorpus(source);
  const queries = queryLog(corpus, warmUp + measured);

  const before = memory();
  const started = performance.now();
  const built = await engine(again ? [] : articles(corpus, size), { folder });
  const seconds = (performance.now() - started) / 1000;
  for (const query of queries.slice(0, 1)) built.ask(query);
  const firstResults = performance.now() - started;
  const after = memory();

  for (const query of queries.slice(0, warmUp)) built.ask(query);
  const cpu = process.cpuUsage();
  const asked = askAll(built, queries.slice(warmUp));
  const { user, system } = process.cpuUsage(cpu);
  const times = asked.map(({ time }) => time);
  const result = {
    engine: again ? `${name} again` : name,
    size,
    distinct: corpus.length,
    built: again ? 0 : size,
    seconds,
    firstResults,
    heapMb: after.heap - before.heap,
    buffersMb: after.buffers - before.buffers,
    ownMb: after.own,
    diskMb: built.bytes() / 1e6,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    cpuPerQuery: (user + system) / 1000 / asked.length,
    byKind: byKind(asked),
    found: asked.reduce((sum, { found }) => sum + found, 0),
  };
  await built.close();
  return result;
}

function* articles(corpus: readonly Article[], size: number): Generator<Article> {
  for (let index = 0; index < size; index += 1) yield articleAt(corpus, index);
}

interface Asked {
  readonly kind: string;
  readonly time: number;
  readonly found: number;
}

function askAll(built: BuiltEngine, queries: readonly BenchQuery[]): Asked[] {
  return queries.map((query) => {
    const started = performance.now();
    const found = built.ask(query);
    return { kind: query.kind, time: performance.now() - started, found };
  });
}

function byKind(asked: readonly Asked[]): Measurement['byKind'] {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const times = asked.filter((each) => each.kind === kind).map(({ time }) => time);
      return [kind, { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }];
    }),
  );
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function memory(): { heap: number; buffers: number; own: number } {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6, own: ownBytes(rss) / 1e6 };
}

/** Linux tells pages of mapped files apart; elsewhere all that is resident counts. */
function ownBytes(resident: number): number {
  if (process.platform !== 'linux') return resident;
  const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return kilobytes === undefined ? resident : Number(kilobytes) * 1024;
}
