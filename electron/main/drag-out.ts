import { nativeImage } from 'electron';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../archive/result.ts';
import type { mainRequests } from '../contract/main-requests.ts';
import { insideFolder } from './archive-folders.ts';
import type { ArchiveWindow } from './archive-window.ts';

/**
 * Lets the system drag files of the window's archive. The page names stories by their ids, and the
 * archive's service says where they lie; what leads out of the folder is left behind.
 */
export async function dragOut(
  what: z.output<(typeof mainRequests)['drag-out']>,
  window: ArchiveWindow,
  icon: string,
): Promise<Result<null>> {
  const archive = window.archive();
  if (archive === null) return fail('not-found', 'No archive is open in this window.');
  const paths = what.kind === 'picture' ? [what.path] : await archive.host.pathsOf(what.ids);
  const found = await Promise.all(paths.map((path) => insideFolder(archive.folder, path)));
  const files = found.flatMap((file) => (file.ok ? [file.value] : []));
  const [file] = files;
  if (file === undefined) return found[0]?.ok === false ? found[0] : fail('not-found', 'No file.');
  const shown = nativeImage.createFromPath(icon).resize({ width: 32, height: 32 });
  window.browser.webContents.startDrag({ file, files, icon: shown });
  return ok(null);
}
