import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, isFresh, removeStamp, writeStamp } from '../../build/bundle/stamp.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function project(): Promise<string> {
  const root = await temporaryFolder();
  for (const folder of ['archive/store', 'build/bundle']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const file of ['package-lock.json', 'tsconfig.json', 'archive/a.ts', 'archive/store/b.ts']) {
    await writeFile(join(root, file), file);
  }
  return root;
}

test('keeps its fingerprint while nothing changes', async () => {
  const root = await project();
  expect(fingerprint(root, ['archive'])).toBe(fingerprint(root, ['archive']));
});

test.each([
  ['a changed text', (root: string) => writeFile(join(root, 'archive/a.ts'), 'other text')],
  ['a touched file', (root: string) => utimes(join(root, 'archive/a.ts'), 1, 1)],
  ['an added file', (root: string) => writeFile(join(root, 'archive/c.ts'), '')],
  ['a removed file', (root: string) => rm(join(root, 'archive/store/b.ts'))],
  ['another dependency', (root: string) => writeFile(join(root, 'package-lock.json'), 'new')],
])('changes its fingerprint with %s', async (_what, change) => {
  const root = await project();
  const before = fingerprint(root, ['archive']);
  await change(root);
  expect(fingerprint(root, ['archive'])).not.toBe(before);
});

test('is fresh only with the stamp that was written', async () => {
  const root = await project();
  expect(isFresh(root, 'cli', 'a')).toBe(false);
  writeStamp(root, 'cli', 'a');
  expect(isFresh(root, 'cli', 'a')).toBe(true);
  expect(isFresh(root, 'cli', 'b')).toBe(false);
  removeStamp(root, 'cli');
  expect(isFresh(root, 'cli', 'a')).toBe(false);
});
