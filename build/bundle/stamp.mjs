import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A fingerprint of a target's sources: path, size and change time of each file, no contents read.
 * Removed files change it too, which a newest-time comparison would miss.
 *
 * @param {string} root
 * @param {string[]} sources folders relative to root
 */
export function fingerprint(root, sources) {
  const hash = createHash('sha256');
  for (const source of [...sources, 'build/bundle']) {
    for (const path of filesIn(join(root, source))) addFile(hash, path);
  }
  for (const file of ['package-lock.json', 'tsconfig.json']) addFile(hash, join(root, file));
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} value
 */
export function isFresh(root, name, value) {
  try {
    return readFileSync(stampFile(root, name), 'utf8') === value;
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(root, name, value) {
  mkdirSync(dirname(stampFile(root, name)), { recursive: true });
  writeFileSync(stampFile(root, name), value);
}

/**
 * @param {string} root
 * @param {string} name
 */
export function removeStamp(root, name) {
  rmSync(stampFile(root, name), { force: true });
}

/**
 * @param {string} root
 * @param {string} name
 */
function stampFile(root, name) {
  return join(root, 'out', '.stamps', name);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}
