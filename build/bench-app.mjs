// npm run bench:app [-- --sizes 10000,100000] [-- --results FILE] [-- --archives FOLDER]
//   [-- --profiles FOLDER] [-- --markdown]: how quick the app itself is, with its window, its pages and its service, on
// archives that it has indexed before. `--archives` keeps them for the next run; `--profiles` keeps
// CPU profiles of the page.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildTargets } from './bundle/build-targets.mjs';
import { prepareSystem } from './linux/prepare.mjs';
import { runProgram } from './run-program.mjs';
import { electronRuntime } from './runtime/runtime.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000' },
    results: { type: 'string', default: join(root, 'out', 'bench-app-results.json') },
    archives: { type: 'string' },
    profiles: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--sizes takes whole numbers with commas between them, such as 10000,100000');
  process.exit(2);
}

const targets = ['main', 'service', 'preload', 'renderer', 'bench-archive', 'bench-app'];
await buildTargets(root, { only: targets, log: console.error });
const runtime = await electronRuntime(root);
const system = await prepareSystem(runtime.executable);
const archives = values.archives
  ? resolve(values.archives)
  : await mkdtemp(join(tmpdir(), 'newsroom-bench-app-'));
try {
  for (const size of sizes) await makeArchive(size);
  process.exitCode = await runProgram(
    process.execPath,
    [
      ...[join(root, 'out', 'bench-app', 'bench-app.js'), '--sizes', values.sizes],
      ...['--archives', archives, '--results', resolve(values.results)],
      ...['--executable', runtime.executable, '--version', runtime.version],
      ...(values.profiles ? ['--profiles', resolve(values.profiles)] : []),
      ...(values.markdown ? ['--markdown'] : []),
      ...['--', ...system.args, root],
    ],
    { env: system.env },
  );
} finally {
  system.stop();
  if (!values.archives) await rm(archives, { recursive: true, force: true });
}

/**
 * Writes an archive and has it indexed, unless it was kept from an earlier run.
 *
 * @param {number} size
 */
async function makeArchive(size) {
  const folder = join(archives, String(size));
  const made = join(folder, 'made');
  if (existsSync(made)) return;
  await rm(folder, { recursive: true, force: true });
  for (const measure of ['make', 'open']) {
    console.error(`${size} articles: ${measure}`);
    await promisify(execFile)(
      runtime.executable,
      [
        ...['--expose-gc', join(root, 'out', 'bench-archive', 'archive-measures.js')],
        ...['--measure', measure, '--folder', join(folder, 'archive'), '--index', 'ahead'],
        ...['--corpus', join(root, 'build', 'sample', 'archive'), '--size', String(size)],
      ],
      {
        env: {
          ...system.env,
          ELECTRON_RUN_AS_NODE: '1',
          NEWSROOM_CACHE: join(folder, 'cache'),
        },
      },
    );
  }
  await writeFile(made, '');
}
