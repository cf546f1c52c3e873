import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Machine } from './app.ts';

/** The folder of the sample archive that the app has put into the person's documents. */
export async function sampleCopy({ documents }: Machine): Promise<string> {
  const root = await realpath(documents);
  await expect.poll(() => readdir(root)).toHaveLength(1);
  const [name = ''] = await readdir(root);
  return join(root, name);
}
