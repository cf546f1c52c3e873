import type { ArticlePath } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import { isSameStamp, stampAt } from '../store/file-stamp.ts';
import type { Session } from './session.ts';

/** Files looked at side by side. */
const stampsAtOnce = 64;

/** Files that are not known, or may not be as they are known: those that must be read. */
export async function unsurePaths(
  session: Session,
  paths: readonly ArticlePath[],
  { signal }: JobOptions = {},
): Promise<readonly ArticlePath[]> {
  const unsure: ArticlePath[] = [];
  for (let start = 0; start < paths.length; start += stampsAtOnce) {
    signal?.throwIfAborted();
    const some = paths.slice(start, start + stampsAtOnce);
    const stamps = await Promise.all(some.map((path) => stampAt(session.folder, path)));
    for (const [at, path] of some.entries()) {
      const known = session.catalogue.fileOf(path)?.stamp ?? null;
      const stamp = stamps[at] ?? null;
      const isSame = known !== null && stamp !== null && isSameStamp(known, stamp);
      if (!isSame || !isIndexed(session, path)) unsure.push(path);
    }
  }
  return unsure;
}

/** A crash may have come between the catalogue and the index. */
export function isIndexed({ catalogue, index }: Session, path: ArticlePath): boolean {
  const file = catalogue.fileOf(path);
  return file !== null && index.hashOf(file.id) === file.hash;
}
