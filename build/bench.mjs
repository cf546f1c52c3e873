// npm run bench [-- FOLDER or FILE.jsonl] [-- --sizes 1000,10000] [-- --ours-only]: our search
// against stock Lunr, each in a process of its own, on the sample archive unless another corpus is
// named. `ours again` is a process that opens the index that `ours` left on disk.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildTargets } from './bundle/build-targets.mjs';

/** @typedef {import('../tests/bench/run-engine.ts').Measurement} Measurement */

const root = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000' },
    'ours-only': { type: 'boolean', default: false },
    /** The times of each kind of query as well. */
    kinds: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--sizes takes whole numbers with commas between them, such as 1000,10000');
  process.exit(2);
}
const corpus = resolve(positionals[0] ?? join(root, 'build', 'sample', 'archive'));

/** @type {[title: string, cell: (result: Measurement) => string][]} */
const columns = [
  ['articles', ({ size }) => String(size)],
  ['engine', ({ engine }) => engine],
  ['built/s', ({ built, seconds }) => (built === 0 ? '' : (built / seconds).toFixed(0))],
  ['first ms', ({ firstResults }) => firstResults.toFixed(0)],
  ['disk MB', ({ diskMb }) => diskMb.toFixed(0)],
  ['heap MB', ({ heapMb }) => heapMb.toFixed(0)],
  ['buffers MB', ({ buffersMb }) => buffersMb.toFixed(0)],
  ['process MB', ({ ownMb }) => ownMb.toFixed(0)],
  ['p50 ms', ({ p50 }) => p50.toFixed(2)],
  ['p95 ms', ({ p95 }) => p95.toFixed(2)],
  ['cpu ms', ({ cpuPerQuery }) => cpuPerQuery.toFixed(2)],
  ['found', ({ found }) => String(found)],
];

await buildTargets(root, { only: ['bench'], log: console.error });
console.log(`Corpus: ${corpus}`);
console.log(row(columns.map(([title]) => title)));
for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-bench-'));
  try {
    if (!values['ours-only']) await show('stock lunr', size, folder);
    await show('ours', size, folder);
    await show('ours', size, folder, '--again');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} engine
 * @param {number} size
 * @param {string} folder
 * @param {string[]} more
 */
async function show(engine, size, folder, ...more) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--expose-gc', '--max-old-space-size=8192', join(root, 'out', 'bench', 'run-engine.js')],
    ...['--engine', engine, '--size', String(size), '--corpus', corpus, '--folder', folder],
    ...more,
  ]);
  /** @type {Measurement} */
  const result = JSON.parse(stdout);
  const note = result.distinct < size ? `  (${result.distinct} distinct, then mixed)` : '';
  console.log(row(columns.map(([, cell]) => cell(result))) + note);
  if (!values.kinds) return;
  for (const [kind, { p50, p95 }] of Object.entries(result.byKind)) {
    console.log(`${kind.padStart(24)}: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
  }
}

/** @param {string[]} cells */
function row(cells) {
  return cells.map((cell) => cell.padStart(11)).join(' ');
}
