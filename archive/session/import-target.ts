import { readFile } from 'node:fs/promises';
import type { ArticleSummary } from '../article/article.ts';
import { fold } from '../article/text.ts';
import type { ImportTarget } from '../import/import-target.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { resolveExisting, resolveInside } from '../store/paths.ts';
import { applyChange } from './apply-change.ts';
import type { Session } from './session.ts';

/** The open archive as an import sees it, with what it has at the beginning of the import. */
export function importTarget(session: Session): ImportTarget {
  const byGuid = new Map<string, ArticleSummary>();
  const byHeadline = new Map<string, ArticleSummary[]>();
  for (const article of session.catalogue.all()) {
    if (article.source?.guid != null) byGuid.set(article.source.guid, article);
    if (article.headline === null) continue;
    const key = fold(article.headline);
    byHeadline.set(key, [...(byHeadline.get(key) ?? []), article]);
  }
  return {
    timeZone: session.file.timeZone,
    language: session.file.language,
    byId: (id) => session.catalogue.get(id),
    byGuid: (guid) => byGuid.get(guid) ?? null,
    byHeadline: (headline) => byHeadline.get(fold(headline)) ?? [],
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
