import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderBytes, megabytes, progressLine } from '../progress.mjs';
import { runWatched } from '../watched-child.mjs';

const stallMs = 20_000;

/**
 * Where the executable lies inside an unpacked Electron.
 *
 * @param {NodeJS.Platform} [platform]
 */
export function executablePath(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The Electron that the `electron` package has downloaded, if it has.
 *
 * @param {string} root the project's folder
 */
export function findOfficial(root) {
  const package_ = join(root, 'node_modules', 'electron');
  const folder = join(package_, 'dist');
  try {
    const { version } = JSON.parse(readFileSync(join(package_, 'package.json'), 'utf8'));
    const unpacked = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    if (unpacked !== version || !existsSync(join(folder, executablePath()))) return undefined;
    // Written last by the package's own installer: without it the unpacking was cut short.
    if (!existsSync(join(package_, 'path.txt'))) return undefined;
    return { folder, executable: join(folder, executablePath()), version };
  } catch {
    return undefined;
  }
}

/**
 * Lets the `electron` package download its runtime (from GitHub or the user's ELECTRON_MIRROR).
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function downloadOfficial(root) {
  const package_ = join(root, 'node_modules', 'electron');
  if (!existsSync(package_)) return { ok: false, reason: 'run `npm ci` first' };
  const scratch = mkdtempSync(join(tmpdir(), 'newsroom-electron-'));
  const line = progressLine('Downloading Electron');
  line.update('asking the electron package for its runtime');
  const result = await runWatched(process.execPath, [join(package_, 'install.js')], {
    // The downloader writes below the temporary folder, so its size is the progress.
    env: { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch },
    measure: () => folderBytes(scratch) + folderBytes(join(package_, 'dist')),
    onProgress: (bytes) => line.update(megabytes(bytes)),
    stallMs,
  });
  rmSync(scratch, { recursive: true, force: true });
  line.done(result.ok ? 'done' : `failed (${result.reason})`);
  return result;
}
