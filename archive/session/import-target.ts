import { readFile } from 'node:fs/promises';
import type { ArticleId } from '../article/article.ts';
import { fold } from '../article/text.ts';
import type { ImportTarget } from '../import/import-target.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { resolveExisting, resolveInside } from '../store/paths.ts';
import { applyChange } from './apply-change.ts';
import type { Session } from './session.ts';

/** The open archive as an import sees it, with what it has at the beginning of the import. */
export function importTarget(session: Session): ImportTarget {
  const { catalogue } = session;
  const byGuid = new Map<string, ArticleId>();
  const byHeadline = new Map<string, ArticleId[]>();
  for (const { id, source, headline } of catalogue.all()) {
    if (source?.guid != null) byGuid.set(source.guid, id);
    if (headline === null) continue;
    const key = fold(headline);
    const others = byHeadline.get(key);
    if (others === undefined) byHeadline.set(key, [id]);
    else others.push(id);
  }
  const known = (id: ArticleId | undefined) => (id === undefined ? null : catalogue.get(id));
  return {
    timeZone: session.file.timeZone,
    language: session.file.language,
    byId: (id) => catalogue.get(id),
    byGuid: (guid) => known(byGuid.get(guid)),
    byHeadline: (headline) =>
      (byHeadline.get(fold(headline)) ?? []).flatMap((id) => known(id) ?? []),
    read: (path) => readAny(session.folder, path),
    storeMedia: async (path, bytes) => {
      const file = resolveInside(session.folder, path);
      return file.ok
        ? writeAtomically(file.value, bytes, { replace: false, staging: session.staging() })
        : file;
    },
    apply: ({ source, writes }, job) =>
      applyChange(
        session,
        { kind: 'import', source },
        null,
        { writes, unchanged: [], failed: [] },
        job,
      ),
  };
}

/** A file of any size: pictures may be larger than articles. */
async function readAny(folder: string, path: string): Promise<Result<Uint8Array | null>> {
  const file = await resolveExisting(folder, path);
  if (!file.ok) return file.error.code === 'not-found' ? ok(null) : file;
  try {
    return ok(await readFile(file.value));
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
