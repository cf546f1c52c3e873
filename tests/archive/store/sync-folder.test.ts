import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { syncFolder } from '../../../archive/store/sync-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Counts how often a folder is opened, which is how often it is synced. */
function countOpens(): () => number {
  const opened = vi.spyOn(fs, 'open');
  syncBuiltinESMExports();
  onTestFinished(() => {
    opened.mockRestore();
    syncBuiltinESMExports();
  });
  return () => opened.mock.calls.length;
}

it.skipIf(process.platform === 'win32')(
  'shares one sync among all who ask during another',
  async () => {
    const folder = await temporaryFolder();
    const opens = countOpens();
    await Promise.all(Array.from({ length: 50 }, () => syncFolder(folder)));
    expect(opens()).toBe(2);
    await syncFolder(folder);
    expect(opens()).toBe(3);
  },
);

it.skipIf(process.platform === 'win32')(
  'fails all who share a sync, and the next one begins anew',
  async () => {
    const folder = join(await temporaryFolder(), 'gone');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => syncFolder(folder)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await fs.mkdir(folder);
    await expect(syncFolder(folder)).resolves.toBeUndefined();
  },
);
