// npm run bench:import [-- --items 20000] [-- --megabytes 2000] [-- --profiles FOLDER]: bringing in a made folder of
// Markdown, and a made export of WordPress: the bare XML parser over the file, the reader alone, and
// the whole import into an archive, durable and searchable. With --megabytes, instead, a dry run of an
// export of that size, for its memory. On the Node of Electron.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildTargets } from './bundle/build-targets.mjs';
import { electronAsNode } from './runtime/electron-as-node.mjs';

/** Megabytes that a dry run of an export of any size may take. */
const mostMegabytes = 500;
/** Items a second that the whole import must bring in on two cores. */
const budget = 1000;

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '20000' },
    megabytes: { type: 'string' },
    profiles: { type: 'string' },
  },
});
const items = Number(values.items);
if (!Number.isInteger(items) || items < 1) {
  console.error('--items takes a whole number');
  process.exit(2);
}

await buildTargets(root, { only: ['bench-import'], log: console.error });
const megabytes = values.megabytes === undefined ? null : Number(values.megabytes);
if (megabytes !== null && !(megabytes > 0)) {
  console.error('--megabytes takes a number');
  process.exit(2);
}
const node = await electronAsNode(root);
const work = await mkdtemp(join(tmpdir(), 'newsroom-bench-'));
try {
  console.log(`On the Node of Electron ${node.version}.`);
  console.log(row('', 'items', 'items/s', 'seconds', 'CPU seconds', 'most MB'));
  if (megabytes === null) await measureSpeed();
  else await measureMemory(megabytes);
} finally {
  await rm(work, { recursive: true, force: true });
}

async function measureSpeed() {
  const markdown = join(work, 'markdown');
  await measure('make-markdown', markdown, { items });
  show('Markdown, reader', await measure('read', markdown, { items }));
  show('Markdown, import', await measure('import', markdown, { items, archive: 'of-markdown' }));
  const wxr = join(work, 'export.xml');
  await measure('make-wxr', wxr, { items });
  show('WordPress, parser', await measure('parse', wxr, { items }));
  show('WordPress, reader', await measure('read', wxr, { items }));
  show('WordPress, import', await measure('import', wxr, { items, archive: 'of-wxr' }));
  console.log(`Budget of an import: ${budget} items/s.`);
}

/** @param {number} size in megabytes */
async function measureMemory(size) {
  const wxr = join(work, 'export.xml');
  const made = await measure('make-wxr', wxr, { bytes: size * 1e6 });
  const dryRun = await measure('plan', wxr, { items: made?.items ?? 1, archive: 'planned' });
  show(`WordPress, ${size} MB`, dryRun);
  console.log(`Budget of memory: ${mostMegabytes} MB.`);
}

/**
 * @param {string} name
 * @param {string} source
 * @param {{ items?: number, bytes?: number, archive?: string }} options
 * @returns {Promise<{ items: number, milliseconds: number, cpu: number, memory: number } | null>} null when no
 *   reader reads it
 */
async function measure(name, source, { items: count = 1e9, bytes = 1e15, archive = '' }) {
  const profile =
    values.profiles === undefined
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profiles)}`];
  try {
    const { stdout } = await promisify(execFile)(
      node.program,
      [
        ...profile,
        join(root, 'out', 'bench-import', 'import-measures.js'),
        ...['--measure', name, '--source', source, '--archive', join(work, archive)],
        ...['--items', String(count), '--bytes', String(bytes)],
      ],
      // As the app starts its service.
      { env: { ...node.env, NEWSROOM_CACHE: join(work, 'cache'), UV_THREADPOOL_SIZE: '16' } },
    );
    return JSON.parse(stdout);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${/^\w*Error: .*$/m.exec(said)?.[0] ?? said.slice(0, 200)}`);
    return null;
  }
}

/**
 * @param {string} name
 * @param {{ items: number, milliseconds: number, cpu: number, memory: number } | null} measured
 */
function show(name, measured) {
  if (measured === null) return console.log(row(name, 'not read'));
  const seconds = measured.milliseconds / 1000;
  console.log(
    row(
      name,
      String(measured.items),
      (measured.items / seconds).toFixed(0),
      seconds.toFixed(1),
      measured.cpu.toFixed(1),
      measured.memory.toFixed(0),
    ),
  );
}

/** @param {string} name @param {string[]} cells */
function row(name, ...cells) {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join('');
}
