import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Makes a folder and those above it, durably. Throws the system's error. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  // The names of all that is new stand in the folders from the first one's parent downwards.
  const top = path.dirname(first);
  for (let made = path.dirname(folder); made.length >= top.length; made = path.dirname(made)) {
    await syncFolder(made);
    if (made === path.dirname(made)) return;
  }
}
