import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { buildTargets } from '../bundle/build-targets.mjs';
import { runProgram } from '../run-program.mjs';
import { electronRuntime } from '../runtime/runtime.mjs';

/**
 * Runs electron-builder over a fresh out/. Without arguments it makes the unpacked app for this
 * machine; others (`--linux deb`) are electron-builder's own.
 *
 * @param {string} root the project's folder
 * @param {string[]} [args]
 * @returns {Promise<number>} electron-builder's exit code
 */
export async function buildPackage(root, args = []) {
  // Through a link it leaves packages out, and the app would open no archive.
  if (lstatSync(join(root, 'node_modules')).isSymbolicLink())
    throw new Error(
      'electron-builder needs node_modules as a folder, not a link: run npm ci here.',
    );
  const runtime = await electronRuntime(root);
  await buildTargets(root, { log: console.error });
  const wanted = args.length > 0 ? args : ['--dir'];
  const scratch = mkdtempSync(join(tmpdir(), 'newsroom-package-'));
  try {
    const dist = isForThisSystem(wanted) ? stagedRuntime(runtime.folder, scratch) : undefined;
    return await runProgram(
      process.execPath,
      [
        join(root, 'node_modules', 'electron-builder', 'cli.js'),
        ...['--config', 'build/electron-builder.yml', '--publish', 'never'],
        `-c.electronVersion=${runtime.version}`,
        ...(dist ? [`-c.electronDist=${dist}`] : []),
        ...wanted,
      ],
      { cwd: root },
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
function isForThisSystem(args) {
  const own = { linux: ['--linux', '-l'], darwin: ['--mac', '-m'], win32: ['--win', '-w'] };
  const named = Object.values(own)
    .flat()
    .filter((flag) => args.includes(flag));
  const mine = Object.entries(own).find(([platform]) => platform === process.platform)?.[1] ?? [];
  return named.every((flag) => mine.includes(flag));
}

/**
 * A copy of the runtime without the development loader, which must not be shipped.
 *
 * @param {string} runtime
 * @param {string} scratch
 */
function stagedRuntime(runtime, scratch) {
  const target = join(scratch, 'electron');
  const loader = join('resources', 'app');
  cpSync(runtime, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const path = relative(runtime, source);
      return path !== loader && !path.startsWith(loader + sep);
    },
  });
  return target;
}
