import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fixturesFolder } from '../../support/project.ts';

const folder = join(fixturesFolder, 'images');

/** Pictures of agencies and of other programs' tests, when they lie beside the project. */
export const hasImageFixtures = existsSync(folder);

export function imageFixture(name: string): string {
  return join(folder, name);
}

/** Every picture and sidecar. */
export const imageFixtures: readonly string[] = hasImageFixtures
  ? readdirSync(folder)
      .filter((name) => !name.endsWith('.json'))
      .sort()
  : [];

const expectedSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What exiftool says of each of them, by tag. */
export function expectedValues(): z.infer<typeof expectedSchema> {
  return expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'EXPECTED.json'), 'utf8')));
}
