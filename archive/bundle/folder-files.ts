import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BagFile,
  type BagFiles,
  type BagLimits,
  defaultBagLimits,
  unreadable,
} from './bag-files.ts';
import { BagReadError } from './bag-problem.ts';

/**
 * A bag that lies unpacked in a folder. Symbolic links are listed under `others` and not followed:
 * they can lead out of the bag, and what they lead to is not kept by it.
 *
 * @throws {BagReadError}
 */
export async function openFolder(
  source: string,
  limits: Partial<BagLimits> = {},
  signal?: AbortSignal,
): Promise<BagFiles> {
  const { maxFiles } = { ...defaultBagLimits, ...limits };
  const files = new Map<string, BagFile>();
  const folders = new Set<string>();
  const others: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    signal?.throwIfAborted();
    const entries = await readdir(join(source, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        throw unreadable(error, folder === '' ? source : folder);
      },
    );
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (files.size + folders.size >= maxFiles)
        throw new BagReadError(
          'too-many-files',
          source,
          `${source} holds more than ${maxFiles} files.`,
        );
      if (entry.isDirectory()) {
        folders.add(path);
        waiting.push(path);
      } else if (entry.isFile()) {
        files.set(path, { path, size: await sizeOf(source, path) });
      } else {
        others.push(path);
      }
    }
  }
  return {
    source,
    container: 'folder',
    base: '',
    files,
    folders,
    others,
    read: (path) => readFrom(source, path, signal),
    isOpen: () => true,
    close: async () => {},
  };
}

async function sizeOf(source: string, path: string): Promise<number> {
  const found = await lstat(join(source, path)).catch((error: unknown) => {
    throw unreadable(error, path);
  });
  return found.size;
}

async function* readFrom(
  source: string,
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(join(source, path), { highWaterMark: 256 * 1024 })) {
      signal?.throwIfAborted();
      yield piece;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw unreadable(error, path);
  }
}
