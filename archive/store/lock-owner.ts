import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isSystemError } from '../result.ts';
import { processIdentitySchema } from './own-process.ts';
import { ownFolder } from './paths.ts';

export const lockOwnerSchema = processIdentitySchema.extend({
  /** Differs each time that the lock is taken. */
  token: z.string().regex(/^[\w-]+$/),
  /** ISO 8601, UTC, by the owner's clock. */
  since: z.string().nullable().default(null),
});
export type LockOwner = z.infer<typeof lockOwnerSchema>;

export function lockFile(archive: string): string {
  return join(archive, ownFolder, 'lock');
}

/** What the lock says; `owner` is null when it does not say whose it is. Null when there is none. */
export interface ReadLock {
  readonly text: string;
  readonly owner: LockOwner | null;
}

/** Throws the system's error. */
export function readLock(archive: string): Promise<ReadLock | null> {
  return readOwner(lockFile(archive));
}

/** Of a file that is written as the lock is. Throws the system's error. */
export async function readOwner(file: string): Promise<ReadLock | null> {
  try {
    const text = await readFile(file, 'utf8');
    return { text, owner: parseOwner(text) };
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseOwner(text: string): LockOwner | null {
  try {
    return lockOwnerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
