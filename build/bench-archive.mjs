// npm run bench:archive [-- CORPUS] [-- --sizes 1000,10000] [-- --index on-demand]: opening an
// archive for the first time and again, and saving in it, against a program that keeps nothing and
// reads every file at each start. The corpus is the sample archive unless another is named.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildTargets } from './bundle/build-targets.mjs';
import { electronAsNode } from './runtime/electron-as-node.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000' },
    index: { type: 'string', default: 'ahead' },
  },
  allowPositionals: true,
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--sizes takes whole numbers with commas between them, such as 1000,10000');
  process.exit(2);
}
const corpus = resolve(positionals[0] ?? join(root, 'build', 'sample', 'archive'));

await buildTargets(root, { only: ['bench-archive'], log: console.error });
const node = await electronAsNode(root);
console.log(`Corpus: ${corpus}. On the Node of Electron ${node.version}.`);
for (const size of sizes) {
  const work = await mkdtemp(join(tmpdir(), 'newsroom-bench-'));
  try {
    await measureSize(work, size);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @param {number} size
 */
async function measureSize(work, size) {
  /** @param {string} name */
  const run = (name) => measure(work, size, name);
  await run('make');
  const first = await run('open');
  const again = await run('open');
  const saves = await run('edit');
  const batch = await run('batch');
  const peer = await run('naive');
  console.log(`\n${first.articles} articles`);
  table([
    [
      '',
      'first rows ms',
      'of processors',
      'complete ms',
      'of processors',
      'longest pause ms',
      'own MB',
      'mapped MB',
      'heap MB',
    ],
    ['first open', ...cells(first)],
    ['opened again', ...cells(again)],
    ['reads all each time', ...cells(peer)],
  ]);
  console.log(
    `opened again: first rows ${ratio(peer.loaded, again.firstRows)} as soon, complete ${ratio(peer.loaded, again.loaded)} as soon, ${ratio(peer.own, again.own)} less memory`,
  );
  console.log(
    `a save of one field, durable and found: p50 ${saves.p50?.toFixed(1)} ms, p95 ${saves.p95?.toFixed(1)} ms`,
  );
  console.log(
    `one change of ${batch.articles} articles: ${batch.edit?.toFixed(1)} ms for each, its undo ${batch.undo?.toFixed(1)} ms`,
  );
}

/**
 * @param {string} work
 * @param {number} size
 * @param {string} name
 * @returns {Promise<Record<string, number>>}
 */
async function measure(work, size, name) {
  const { stdout } = await promisify(execFile)(
    node.program,
    [
      ...['--expose-gc', join(root, 'out', 'bench-archive', 'archive-measures.js')],
      ...['--measure', name, '--folder', join(work, 'archive'), '--corpus', corpus],
      ...['--size', String(size), '--index', values.index],
    ],
    { env: { ...node.env, NEWSROOM_CACHE: join(work, 'cache') } },
  );
  return JSON.parse(stdout);
}

/** @param {Record<string, number>} result */
function cells({ firstRows, firstRowsCpu, loaded, loadedCpu, longestPause, own, mapped, heap }) {
  return [firstRows, firstRowsCpu, loaded, loadedCpu, longestPause, own, mapped, heap].map(
    (value) => (value === undefined ? '' : value.toFixed(0)),
  );
}

/** @param {number | undefined} slow @param {number | undefined} quick */
function ratio(slow = 0, quick = 1) {
  return `${(slow / quick).toFixed(1)}×`;
}

/** @param {string[][]} rows */
function table(rows) {
  for (const [name = '', ...values_] of rows)
    console.log([name.padEnd(20), ...values_.map((value) => value.padStart(17))].join(''));
}
