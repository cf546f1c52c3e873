import { join } from 'node:path';
import { withLock } from '../lock.mjs';
import { fingerprint, isFresh, removeStamp, writeStamp } from './stamp.mjs';
import { targets, targetsOnDemand } from './targets.mjs';

/**
 * Builds what is stale into out/ and returns the names of what was built. The stamp is removed
 * first and written last, so that a build cut short is built again.
 *
 * @param {string} root the project's folder
 * @param {{ only?: string[], force?: boolean, log?: (line: string) => void }} [options]
 */
export async function buildTargets(root, { only, force = false, log = () => {} } = {}) {
  const wanted = only ? named(only) : targets;
  if (!force && wanted.every((target) => !isStale(root, target))) return [];
  return withLock(join(root, 'out', '.lock'), async () => {
    const stale = wanted.filter((target) => force || isStale(root, target));
    const { build } = await import('vite');
    for (const target of stale) {
      log(`Building ${target.name} from ${target.entry}`);
      const stamp = fingerprint(root, target.sources);
      removeStamp(root, target.name);
      await build(await target.config(root));
      writeStamp(root, target.name, stamp);
    }
    return stale.map((target) => target.name);
  });
}

/**
 * @param {string} root
 * @param {import('./targets.mjs').Target} target
 */
function isStale(root, target) {
  return !isFresh(root, target.name, fingerprint(root, target.sources));
}

/** @param {string[]} names */
function named(names) {
  const all = [...targets, ...targetsOnDemand];
  return names.map((name) => {
    const target = all.find((candidate) => candidate.name === name);
    if (target) return target;
    throw new Error(`Nothing called "${name}". Known: ${all.map((each) => each.name).join(', ')}.`);
  });
}
