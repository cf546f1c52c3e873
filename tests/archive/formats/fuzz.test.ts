import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../../../archive/formats/reader.ts';
import { readers } from '../../../archive/formats/readers.ts';
import { faultsOf } from '../../support/judge-items.ts';
import { fixturesFolder, hasFixtures, projectFolder } from '../../support/project.ts';
import { readEverything } from '../../support/read-everything.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { changes, mutated } from './mutated.ts';

/** `npm run test:fuzz` sets how many, and repeats a run by its seed. */
const runs = Number(process.env.NEWSROOM_FUZZ_RUNS ?? 40);
const seed = Number(process.env.NEWSROOM_FUZZ_SEED ?? Date.now() % 1_000_000_000);
/** Milliseconds for one damaged file, on a slow and busy machine. */
const longest = 20_000;
const largest = 256 * 1024;

/** Files to damage: those of others where they are there, else the sample's. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('.newsroom') && statSync(file).size <= largest)
    .sort();
}

const files = filesBelow(
  hasFixtures ? fixturesFolder : join(projectFolder, 'build/sample/archive'),
);
/** As many of each ending: the many of one kind do not drown the others. */
const kinds = kindsOf(files);

function kindsOf(all: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of all) found.set(extname(one), [...(found.get(extname(one)) ?? []), one]);
  return found;
}

const file = fc.constantFrom(...kinds.values()).chain((some) => fc.constantFrom(...some));

describe('a damaged file', () => {
  it(`gives whole articles or coded failures, and an end (seed ${seed})`, {
    timeout: 3_600_000,
  }, async () => {
    console.log(`fuzz: ${runs} runs, seed ${seed}`);
    const folder = await temporaryFolder();
    const check = async (
      from: string,
      by: Parameters<typeof mutated>[1],
      read: (at: string) => Promise<ReadItem[]>,
    ) => {
      const at = join(folder, 'in');
      await mkdir(at);
      const damaged = join(at, basename(from));
      await writeFile(damaged, mutated(readFileSync(from), by));
      const started = performance.now();
      const faults = faultsOf(await read(damaged));
      const took = performance.now() - started;
      await rm(at, { recursive: true });
      expect(faults).toEqual([]);
      expect(took).toBeLessThan(longest);
    };
    const settings = { seed, numRuns: runs, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(file, changes, (from, by) =>
        check(from, by, (at) => readEverything({ kind: 'path', path: at })),
      ),
      settings,
    );
    const reader = fc.constantFrom(...readers);
    await fc.assert(
      fc.asyncProperty(file, changes, reader, (from, by, one) =>
        check(from, by, async (at) => {
          const items: ReadItem[] = [];
          const context = { timeZone: 'Europe/London', language: 'en' };
          for await (const item of one.read({ kind: 'path', path: at }, context)) items.push(item);
          return items;
        }),
      ),
      settings,
    );
    await fc.assert(
      fc.asyncProperty(file, changes, async (from, by) => {
        const text = mutated(readFileSync(from), by).toString('utf8');
        expect(faultsOf(await readEverything({ kind: 'text', text, name: 'pasted' }))).toEqual([]);
      }),
      settings,
    );
  });
});
