import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Creates an empty folder that is removed when the current test has finished. A real path. */
export async function temporaryFolder(name = 'newsroom-'): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), name));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
