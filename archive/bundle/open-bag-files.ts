import { stat } from 'node:fs/promises';
import { failureOfSystemError } from '../result.ts';
import type { BagFiles, BagLimits } from './bag-files.ts';
import { BagReadError } from './bag-problem.ts';
import { openFolder } from './folder-files.ts';
import { openZip } from './zip-files.ts';

/**
 * Opens the folder or zip at a path. Nothing of its content is written anywhere.
 *
 * @throws {BagReadError} when nothing is there or the zip must be refused.
 */
export async function openBagFiles(
  path: string,
  limits: Partial<BagLimits> = {},
  signal?: AbortSignal,
): Promise<BagFiles> {
  const kind = await kindOf(path);
  if (kind === 'folder') return openFolder(path, limits, signal);
  if (kind === 'file') return openZip(path, limits, signal);
  throw new BagReadError('not-a-file', path, `${path} is neither a folder nor a file.`);
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'other'> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    const { code, message } = failureOfSystemError(error, path);
    throw new BagReadError(
      code === 'not-found' || code === 'not-a-folder' ? 'not-found' : 'unreadable',
      path,
      message,
    );
  }
}
