// npm run bench [-- FOLDER or FILE.jsonl] [-- --sizes 1000,10000]: our search against stock Lunr,
// each in a process of its own, on the sample archive unless another corpus is named.
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildTargets } from './bundle/build-targets.mjs';

/** @typedef {import('../tests/bench/run-engine.ts').Measurement} Measurement */

const root = resolve(import.meta.dirname, '..');
const engines = ['stock lunr', 'ours'];

const { values, positionals } = parseArgs({
  options: { sizes: { type: 'string', default: '1000' } },
  allowPositionals: true,
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--sizes takes whole numbers with commas between them, such as 1000,10000');
  process.exit(2);
}
const corpus = resolve(positionals[0] ?? join(root, 'build', 'sample', 'archive'));

await buildTargets(root, { only: ['bench'], log: console.error });
console.log(`Corpus: ${corpus}`);
console.log(row(['articles', 'engine', 'built/s', 'heap MB', 'p50 ms', 'p95 ms', 'found']));
for (const size of sizes) {
  for (const engine of engines) {
    const result = await measure(engine, size);
    const note = result.distinct < size ? `  (${result.distinct} distinct)` : '';
    console.log(row(cells(result)) + note);
  }
}

/**
 * @param {string} engine
 * @param {number} size
 * @returns {Promise<Measurement>}
 */
async function measure(engine, size) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--expose-gc', '--max-old-space-size=8192', join(root, 'out', 'bench', 'run-engine.js')],
    ...['--engine', engine, '--size', String(size), '--corpus', corpus],
  ]);
  return JSON.parse(stdout);
}

/** @param {Measurement} result */
function cells({ size, engine, articlesPerSecond, heapMb, p50, p95, found }) {
  return [
    String(size),
    engine,
    articlesPerSecond.toFixed(0),
    heapMb.toFixed(1),
    p50.toFixed(2),
    p95.toFixed(2),
    String(found),
  ];
}

/** @param {string[]} values_ */
function row(values_) {
  return values_.map((value) => value.padStart(11)).join(' ');
}
