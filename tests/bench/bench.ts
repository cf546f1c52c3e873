import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { agreementOf, type Totals } from './agreement.ts';
import { type BenchOptions, benchOptions } from './bench-options.ts';
import { budgetsOf } from './budgets.ts';
import { engines } from './engines/engines.ts';
import { machine } from './machine.ts';
import { type Measurement, measurementSchema } from './measurement.ts';
import { measured, mostScanned, warmUp } from './measures.ts';
import { type Prepared, preparedSchema } from './prepared.ts';
import { benchQuerySchema, logSeed } from './query-log.ts';
import {
  type BenchResults,
  type CollectionResults,
  collectionSchema,
  resultsSchema,
  type SizeResults,
} from './results.ts';
import { showRelevance, showResults, showSize, titleOf } from './show-results.ts';

/**
 * Measures each engine in a process of its own and shows what came of it. This process holds no
 * article. Its exit code is 1 when an engine's counts are wrong.
 */
async function run(options: BenchOptions): Promise<void> {
  const { corpus, results: file, markdown } = options;
  const empty: BenchResults = {
    date: new Date().toISOString(),
    machine: machine(),
    versions: versions(),
    corpus: corpus === '' ? 'made by the generator' : corpus,
    log: { queries: measured, seed: logSeed },
    sizes: [],
    relevance: [],
  };
  console.log(titleOf(empty));
  const sizes: SizeResults[] = [];
  const relevance: CollectionResults[] = [];
  const keep = async (): Promise<void> => {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(file, `${JSON.stringify({ ...empty, sizes, relevance }, null, 1)}\n`);
  };
  for (const size of options.relevanceOnly ? [] : options.sizes) {
    const results = await measureSize(size, options);
    sizes.push(results);
    await keep();
    console.log(`\n${showSize(results, markdown)}`);
    if (results.agreement.some(({ verdict }) => verdict === 'differs')) process.exitCode = 1;
  }
  for (const collection of options.relevance) {
    const args = ['--folder', resolve(collection.folder), '--corpus', collection.corpus];
    relevance.push(...z.array(collectionSchema).parse(await runTool('run-relevance', args)));
    await keep();
  }
  if (relevance.length > 0) console.log(`\n${showRelevance(relevance, markdown)}`);
  console.error(`Kept in ${file}`);
}

async function measureSize(size: number, options: BenchOptions): Promise<SizeResults> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-bench-'));
  try {
    console.error(`Preparing ${size} articles`);
    const common = ['--folder', folder];
    const prepared = await prepare(size, folder, options.corpus);
    const measurements: Measurement[] = [];
    const skipped: SizeResults['skipped'][number][] = [];
    for (const name of options.engines) {
      const entry = engines[name];
      if (!entry) continue;
      if (size > entry.most) {
        skipped.push({ engine: name, reason: `measured up to ${entry.most} articles` });
        continue;
      }
      for (const again of entry.reopens ? [false, true] : [false]) {
        console.error(`Measuring ${name}${again ? ', opened again' : ''}`);
        const args = [...common, '--engine', name, '--size', String(size)];
        const output = await runTool('run-engine', again ? [...args, '--again'] : args);
        measurements.push(measurementSchema.parse(output));
      }
    }
    const scanned = size > mostScanned ? {} : totalsSchema.parse(await scan(folder));
    if (size > mostScanned) {
      skipped.push({ engine: 'scan of all articles', reason: `up to ${mostScanned} articles` });
    }
    const text = await readFile(join(folder, 'queries.json'), 'utf8');
    const queries = z.array(benchQuerySchema).parse(JSON.parse(text)).slice(warmUp);
    return {
      size,
      prepared,
      kinds: queries.map(({ kind }) => kind),
      measurements,
      skipped,
      agreement: agreementOf(measurements, queries, scanned, prepared.english),
      budgets: budgetsOf(size, measurements),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const totalsSchema: z.ZodType<Totals> = z.record(z.string(), z.array(z.number().nullable()));

async function prepare(size: number, folder: string, corpus: string): Promise<Prepared> {
  const args = ['--folder', folder, '--size', String(size), '--corpus', corpus];
  return preparedSchema.parse(await runTool('prepare', args));
}

function scan(folder: string): Promise<unknown> {
  console.error('Scanning all articles to check the counts');
  return runTool('run-scan', ['--folder', folder]);
}

/** Runs a program beside this one and gives what it printed. */
async function runTool(name: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--expose-gc', '--max-old-space-size=8192'],
      join(import.meta.dirname, `${name}.js`),
      ...args,
    ],
    { maxBuffer: 1 << 28 },
  );
  return JSON.parse(stdout);
}

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** Of what is measured, as this project's package names them. */
function versions(): Record<string, string> {
  const { dependencies, devDependencies } = packageSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')),
  );
  const all = { ...dependencies, ...devDependencies };
  const names = ['lmdb', 'lunr', 'minisearch', 'node-sqlite3-wasm'];
  return Object.fromEntries(names.map((name) => [name, all[name] ?? 'unknown']));
}

const parsed = benchOptions(process.argv.slice(2));
if (!parsed.ok) {
  console.error(parsed.message);
  process.exitCode = 2;
} else if (parsed.options.table.length > 0) {
  for (const file of parsed.options.table) {
    const results = resultsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    console.log(showResults(results));
  }
} else await run(parsed.options);
