import { aptInstall, hasApt, releaseNames } from './apt.mjs';
import { hasDisplay, isOnPath, startVirtualDisplay } from './display.mjs';
import { missingLibraries, packagesFor } from './libraries.mjs';

// No GPU and no desktop bus there: Chromium's errors about both would hide the app's own messages.
const virtualArgs = ['--disable-gpu', '--ozone-platform=x11', '--log-level=3'];

/** Thrown when the system lacks something; the message says what to do. */
export class SystemError extends Error {}

/**
 * Makes this machine able to run an Electron executable: shared libraries, and a virtual display
 * where there is none. Does nothing on other systems than Linux.
 *
 * @param {string} executable
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, args: string[], virtual: boolean, stop: () => void }>}
 */
export async function prepareSystem(executable, { log = console.error } = {}) {
  if (process.platform !== 'linux') {
    return { env: process.env, args: [], virtual: false, stop: () => {} };
  }
  await installMissing(executable);
  const args = isRoot() ? ['--no-sandbox'] : [];
  if (isRoot()) log('Running as root: Electron is started with --no-sandbox.');
  if (hasDisplay()) return { env: process.env, args, virtual: false, stop: () => {} };
  const { display, stop } = await startVirtualDisplay();
  log(`No display found: running under Xvfb on ${display}.`);
  const env = { ...process.env, DISPLAY: display };
  return { env, args: [...args, ...virtualArgs], virtual: true, stop };
}

/** @param {string} executable */
async function installMissing(executable) {
  const { packages, unknown } = whatIsMissing(executable);
  if (packages.length === 0 && unknown.length === 0) return;
  if (!hasApt()) {
    const names = [...missingLibraries(executable), ...(needsXvfb() ? ['Xvfb'] : [])];
    throw new SystemError(
      `Electron needs these, which are not installed: ${names.join(', ')}. Install them with your package manager.`,
    );
  }
  const command = `apt-get install -y ${releaseNames(packages).join(' ')}`;
  if (!isRoot()) {
    throw new SystemError(
      `Electron needs system packages. Run:\n\n  sudo apt-get update && sudo ${command}\n`,
    );
  }
  const installed = await aptInstall(packages);
  if (!installed.ok) {
    throw new SystemError(
      `System packages could not be installed: ${installed.reason}\n${command}`,
    );
  }
  const still = whatIsMissing(executable);
  if (still.packages.length > 0 || still.unknown.length > 0) {
    const names = [...still.packages, ...still.unknown].join(', ');
    throw new SystemError(`Electron still lacks: ${names}. Install the packages that have them.`);
  }
}

/** @param {string} executable */
function whatIsMissing(executable) {
  const { packages, unknown } = packagesFor(missingLibraries(executable));
  return { packages: needsXvfb() ? [...packages, 'xvfb'] : packages, unknown };
}

function needsXvfb() {
  return !hasDisplay() && !isOnPath('Xvfb');
}

function isRoot() {
  return process.getuid?.() === 0;
}
