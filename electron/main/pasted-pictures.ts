import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { failureOfSystemError, isSystemError, ok, type Result } from '../../archive/result.ts';

/**
 * Pictures from the clipboard, as files that an archive can take in. They are this program's own and
 * last as long as it runs.
 */
export interface PastedPictures {
  /** Absolute path. Fails as files do. */
  readonly keep: (png: Uint8Array) => Promise<Result<string>>;
  readonly removeAll: () => Promise<void>;
}

/** The archive names the picture after it. */
const fileName = 'pasted-picture.png';

export function createPastedPictures(folder: string = tmpdir()): PastedPictures {
  const kept: string[] = [];
  return {
    async keep(png) {
      try {
        const file = join(await mkdtemp(join(folder, 'newsroom-pasted-')), fileName);
        kept.push(file);
        await writeFile(file, png, { mode: 0o600, flag: 'wx' });
        return ok(file);
      } catch (error) {
        if (!isSystemError(error)) throw error;
        return { ok: false, error: failureOfSystemError(error, fileName) };
      }
    },
    async removeAll() {
      await Promise.allSettled(
        kept.splice(0).map((file) => rm(dirname(file), { recursive: true, force: true })),
      );
    },
  };
}
