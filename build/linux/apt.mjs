import { execFileSync, spawn } from 'node:child_process';
import { progressLine } from '../progress.mjs';

export function hasApt() {
  return answers('apt-get', ['--version']);
}

/**
 * The names under which this release knows the packages (`libasound2t64` for `libasound2` …).
 *
 * @param {string[]} packages
 * @param {(name: string) => boolean} [isKnown]
 */
export function releaseNames(packages, isKnown = isCandidate) {
  return packages.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));
}

/**
 * Installs packages as root, with one progress line.
 *
 * @param {string[]} packages by their oldest names
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function aptInstall(packages) {
  console.error(`Electron needs system packages: ${packages.join(' ')}`);
  const line = progressLine('Installing with apt');
  const updated = await aptGet(['update'], line);
  if (!updated.ok) return updated;
  const install = ['install', '--yes', '--no-install-recommends', ...releaseNames(packages)];
  const installed = await aptGet(install, line);
  line.done(installed.ok ? 'done' : 'failed');
  return installed;
}

/**
 * @param {string[]} args
 * @param {ReturnType<typeof progressLine>} line
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
function aptGet(args, line) {
  return new Promise((done) => {
    // Another apt at work is waited for; a mirror that does not answer is given up.
    const options = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=30'];
    const child = spawn('apt-get', [...options, ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stdout.on('data', (chunk) => {
      const last = String(chunk).trim().split('\n').at(-1) ?? '';
      if (last) line.update(last.slice(0, 60));
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error) => done({ ok: false, reason: error.message }));
    child.on('close', (code) => {
      if (code === 0) done({ ok: true });
      else done({ ok: false, reason: errors.trim() || `apt-get ${args[0]} ended with ${code}` });
    });
  });
}

/** @param {string} name */
function isCandidate(name) {
  const policy = output('apt-cache', ['policy', name]);
  return /Candidate: (?!\(none\))/.test(policy);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function output(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function answers(command, args) {
  return output(command, args) !== '';
}
