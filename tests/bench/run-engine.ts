import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { articleBatches } from './documents-file.ts';
import type { Engine } from './engines/engine.ts';
import { engines } from './engines/engines.ts';
import { keystrokesOf } from './keystrokes.ts';
import type { Measurement } from './measurement.ts';
import { warmUp } from './measures.ts';
import { type BenchQuery, benchQuerySchema } from './query-log.ts';

/** One measurement in a process of its own, so that no engine sees another's memory. */

/** Articles put at a time, as when an archive is loaded. */
const batchSize = 1000;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: '' },
    size: { type: 'string', default: '' },
    folder: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
  },
});

async function measure(): Promise<Measurement> {
  const { engine: name, folder, again } = values;
  const openEngine = await engines[name]?.load();
  if (!openEngine) throw new Error(`No engine ${name}`);
  const text = readFileSync(join(folder, 'queries.json'), 'utf8');
  const queries = z.array(benchQuerySchema).parse(JSON.parse(text));
  const [warm, timed] = [queries.slice(0, warmUp), queries.slice(warmUp)];

  const before = memory();
  const clock = new Clock();
  const engine = await openEngine(folder);
  if (!again) {
    clock.stop();
    for (const batch of articleBatches(join(folder, 'documents.jsonl'), batchSize)) {
      clock.start();
      await engine.add(batch);
      clock.stop();
    }
    clock.start();
    await engine.finish();
  }
  const { wall: built, cpu: builtCpu } = clock.stop();
  clock.start();
  for (const query of warm.slice(0, 1)) engine.ask(query);
  const { wall: firstResults } = clock.stop();
  const after = memory();

  for (const query of warm) engine.ask(query);
  const asked = timed.map((query) => ask(engine, query));
  const keystrokes = completionTimes(engine, keystrokesOf(timed));
  const last = memory();
  const diskMb = engine.bytes() / 1e6;
  const edits = again ? [] : await editTimes(engine, join(folder, 'edits.jsonl'));
  await engine.finish();
  await engine.close();
  return {
    engine: name,
    size: Number(values.size),
    again,
    built,
    builtCpu,
    firstResults,
    diskMb,
    memory: {
      ownMb: after.own,
      ownAfterMb: last.own,
      peakMb: process.resourceUsage().maxRSS / 1e3,
      mappedMb: last.mapped,
      heapMb: last.heap - before.heap,
      buffersMb: last.buffers - before.buffers,
    },
    queries: asked,
    keystrokes,
    edits,
  };
}

function ask(engine: Engine, query: BenchQuery): Measurement['queries'][number] {
  const clock = new Clock();
  const found = engine.ask(query);
  const { wall, cpu } = clock.stop();
  return found === null ? null : { time: wall, cpu, found };
}

function completionTimes({ complete }: Engine, texts: readonly string[]): number[] {
  if (!complete) return [];
  return texts.map((text) => {
    const started = performance.now();
    complete(text);
    return performance.now() - started;
  });
}

/** Each edit adds a word that no other article has, and is over when a query has found it. */
async function editTimes(engine: Engine, file: string): Promise<number[]> {
  if (!engine.edit) return [];
  const times: number[] = [];
  let number = 0;
  for (const articles of articleBatches(file, batchSize)) {
    for (const article of articles) {
      number += 1;
      const word = `editedarticle${'abcdefghij'.charAt(number % 10)}${'q'.repeat(number)}`;
      const edited = { ...article, body: `${article.body}\n\nWith ${word}.` };
      const started = performance.now();
      await engine.edit(edited);
      const found = engine.ask({
        kind: 'rare word',
        words: [word],
        without: null,
        published: null,
      });
      times.push(performance.now() - started);
      if (found !== 1) throw new Error(`An edited article was found ${found} times`);
    }
  }
  return times;
}

/** Milliseconds of wall and processor time, while it runs; it runs from the start. */
class Clock {
  #wall = 0;
  #cpu = 0;
  #started = performance.now();
  #usage = process.cpuUsage();

  start(): void {
    this.#started = performance.now();
    this.#usage = process.cpuUsage();
  }

  /** The sums so far. */
  stop(): { wall: number; cpu: number } {
    const { user, system } = process.cpuUsage(this.#usage);
    this.#wall += performance.now() - this.#started;
    this.#cpu += (user + system) / 1000;
    return { wall: this.#wall, cpu: this.#cpu };
  }
}

function memory(): { heap: number; buffers: number; own: number; mapped: number } {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6, ...resident(rss) };
}

/** Linux tells pages of mapped files apart; elsewhere all that is resident counts as own. */
function resident(rss: number): { own: number; mapped: number } {
  if (process.platform !== 'linux') return { own: rss / 1e6, mapped: 0 };
  const status = readFileSync('/proc/self/status', 'utf8');
  const megabytes = (name: string): number =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
  return { own: megabytes('RssAnon'), mapped: megabytes('RssFile') };
}

console.log(JSON.stringify(await measure()));
