import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const fixtures = resolve(import.meta.dirname, '../../../../shared/fixtures');

/** Folders inside a fixtures folder, sorted; none when the fixtures are not on this machine. */
export function foldersIn(path: string): readonly string[] {
  const folder = join(fixtures, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function filesIn(path: string): readonly string[] {
  const folder = join(fixtures, path);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
