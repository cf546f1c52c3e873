import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fixturesFolder } from '../support/project.ts';

/** Files below a folder of the fixtures with an ending, by their paths in it, sorted. */
export function fixtureFiles(folder: string, ending: string): readonly string[] {
  const root = join(fixturesFolder, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function fixtureJson(path: string): unknown {
  return JSON.parse(readFileSync(join(fixturesFolder, path), 'utf8'));
}
