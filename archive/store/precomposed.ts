import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The name (or relative path) under which an entry of a folder is known: NFC wherever the file
 * system takes both forms for the same entry. HFS+ gives back another form than was written, and
 * an article must not become another by that. Where the two forms are two names, as on most of
 * Linux, the name stays as it is.
 */
export async function precomposed(folder: string, name: string): Promise<string> {
  const composed = name.normalize('NFC');
  if (composed === name) return name;
  const [one, other] = await Promise.all(
    [name, composed].map((form) => lstat(join(folder, form), { bigint: true }).catch(() => null)),
  );
  const isSame = one != null && other != null && one.dev === other.dev && one.ino === other.ino;
  // Hard links share a number, and are two files for all that.
  return isSame && (one.isDirectory() || one.nlink === 1n) ? composed : name;
}
