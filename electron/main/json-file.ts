import { readFileSync, renameSync } from 'node:fs';
import { writeAtomically } from '../../archive/store/atomic-write.ts';

/** A small file of the profile, read once at start and written whole. */
export interface JsonFile {
  /** undefined: there is none, or it cannot be read. A damaged file is kept beside as `.damaged`. */
  readonly read: () => unknown;
  /** Replaces the file in one step. Of several writes in a row only the last need reach the disk. */
  readonly write: (value: unknown) => void;
  /** Resolves when everything that was written is on the disk or has been reported as failed. */
  readonly settled: () => Promise<void>;
}

export function jsonFile(path: string, onError: (error: unknown) => void): JsonFile {
  let waiting: { readonly value: unknown } | null = null;
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      const written = await writeAtomically(path, `${JSON.stringify(value, null, 2)}\n`);
      if (!written.ok) onError(new Error(written.error.message));
    }
    writing = null;
  }

  return {
    read: () => readJson(path, onError),
    write(value) {
      waiting = { value };
      writing ??= writeAll();
    },
    settled: async () => {
      await writing;
    },
  };
}

function readJson(path: string, onError: (error: unknown) => void): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) onError(error);
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    onError(error);
    setAside(path, onError);
    return undefined;
  }
}

function setAside(path: string, onError: (error: unknown) => void): void {
  try {
    renameSync(path, `${path}.damaged`);
  } catch (error) {
    onError(error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
