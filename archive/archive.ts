import type { Archive, OpenOptions } from './archive-types.ts';
import type { Result } from './result.ts';
import { openFolder } from './session/open-folder.ts';

/**
 * Opens a folder of articles. Returns as soon as the folder is known to be readable; articles
 * arrive while `info().loading` is not null.
 *
 * Fails with `not-found`, `not-a-folder`, `no-permission` or `archive-file-invalid` (a broken
 * `.newsroom/archive.yaml`). A folder that cannot be written, is held by another instance or has
 * a newer format opens read-only.
 */
export async function openArchive(
  folder: string,
  options: OpenOptions = {},
): Promise<Result<Archive>> {
  return openFolder(folder, options);
}
