import { readFile } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../archive/result.ts';
import type { About, CarriedPackage } from '../contract/main-requests.ts';

/** What the bundler lists of the packages in a bundle (build/bundle/targets.mjs). */
const listSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().optional(),
    text: z.string().optional(),
  }),
);

const lists = [
  'main/licences.json',
  'main/carried.json',
  'preload/licences.json',
  'service/licences.json',
  'renderer/licences.json',
] as const;

/** `out`: the folder of the bundles. */
export async function readAbout(version: string, out: string): Promise<Result<About>> {
  const { electron = '', chrome = '', node } = process.versions;
  const system = `${type()} ${release()} ${arch()}`;
  const packages = await readPackages(out);
  return ok({ version, electron, chromium: chrome, node, system, packages });
}

/** Every package once, by name and version. A list that is missing or damaged is a broken build. */
async function readPackages(out: string): Promise<CarriedPackage[]> {
  const texts = await Promise.all(lists.map((name) => readFile(join(out, name), 'utf8')));
  const packages = new Map<string, CarriedPackage>();
  for (const text of texts)
    for (const each of listSchema.parse(JSON.parse(text)))
      packages.set(`${each.name}@${each.version}`, {
        name: each.name,
        version: each.version,
        licence: each.identifier ?? null,
        text: each.text ?? null,
      });
  return [...packages.values()].sort((first, second) => first.name.localeCompare(second.name));
}
