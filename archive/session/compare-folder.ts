import type { ArticlePath } from '../article/article.ts';
import { breathe, type JobOptions } from '../job.ts';
import { isSameStamp, stampAt } from '../store/file-stamp.ts';
import type { FileRecord } from './catalogue.ts';
import type { Session } from './session.ts';

/** Files looked at side by side. */
const stampsAtOnce = 64;

export interface FolderDifference {
  /** Files that are not known, or may not be as they are known: those that must be read. */
  readonly unsure: readonly ArticlePath[];
  /** What is known and was not listed: what was listed a moment ago may lack a file of just now. */
  readonly gone: readonly ArticlePath[];
}

/** Compares the files that were listed in the folder with those that are known. */
export async function compareFolder(
  session: Session,
  paths: readonly ArticlePath[],
  job: JobOptions = {},
): Promise<FolderDifference> {
  const unsure: ArticlePath[] = [];
  let known = 0;
  for (let start = 0; start < paths.length; start += stampsAtOnce) {
    job.signal?.throwIfAborted();
    const some = paths.slice(start, start + stampsAtOnce);
    const stamps = await Promise.all(some.map((path) => stampAt(session.folder, path)));
    for (const [at, path] of some.entries()) {
      const file = session.catalogue.fileOf(path);
      if (file !== null) known += 1;
      const stamp = stamps[at] ?? null;
      const isSame = file?.stamp != null && stamp !== null && isSameStamp(file.stamp, stamp);
      if (!isSame || !isIndexed(session, file)) unsure.push(path);
    }
  }
  const isAllKnown = known === session.catalogue.size;
  return { unsure, gone: isAllKnown ? [] : await unlisted(session, paths, job) };
}

/** Whether catalogue or index have not what a file holds by now. */
export function isNews(
  session: Session,
  { path, hash }: Pick<FileRecord, 'path' | 'hash'>,
): boolean {
  const file = session.catalogue.fileOf(path);
  return file?.hash !== hash || !isIndexed(session, file);
}

/** A crash may have come between the catalogue and the index. */
function isIndexed({ index }: Session, file: FileRecord | null): boolean {
  return file !== null && index.hashOf(file.id) === file.hash;
}

async function unlisted(
  { catalogue }: Session,
  paths: readonly ArticlePath[],
  { signal }: JobOptions,
): Promise<readonly ArticlePath[]> {
  const listed = new Set(paths);
  const gone: ArticlePath[] = [];
  for (const page of catalogue.pages()) {
    for (const { path } of page) if (!listed.has(path)) gone.push(path);
    await breathe();
    signal?.throwIfAborted();
  }
  return gone;
}
