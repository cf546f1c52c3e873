import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ok, type Result } from '../result.ts';
import { writeAtomically } from './atomic-write.ts';
import { hashOf } from './hash.ts';
import { resolveInside, toArchivePath } from './paths.ts';

/**
 * Stores a picture once by content and answers with its path in the folder.
 *
 * `wanted` is the path that it would like, such as `media/2022/01/protest.jpg`. Where the same
 * bytes lie under `media/` already, that path is the answer; where other bytes have the name, a
 * number is added.
 */
export async function storeMedia(
  folder: string,
  wanted: string,
  bytes: Uint8Array,
): Promise<Result<string>> {
  const inside = resolveInside(folder, wanted);
  if (!inside.ok) return inside;
  const twin = await findTwin(folder, bytes);
  if (twin !== null) return ok(twin);
  const extension = extname(wanted);
  const stem = wanted.slice(0, wanted.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${stem}-${number}${extension}`;
    const written = await writeAtomically(join(folder, path), bytes, { replace: false });
    if (written.ok) return ok(path);
    if (written.error.code !== 'name-taken') return written;
  }
}

/** A stored picture with the same bytes. Only files of the same size are read. */
async function findTwin(folder: string, bytes: Uint8Array): Promise<string | null> {
  const root = join(folder, 'media');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const hash = hashOf(bytes);
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = join(entry.parentPath, entry.name);
    const known = await stat(file).catch(() => null);
    if (known?.size !== bytes.byteLength) continue;
    if (hashOf(await readFile(file)) === hash) return toArchivePath(folder, file);
  }
  return null;
}
