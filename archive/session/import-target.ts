import { readFile } from 'node:fs/promises';
import type { ArticleSummary, ContentHash } from '../article/article.ts';
import { fold } from '../article/text.ts';
import type { ImportTarget } from '../import/import-target.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { hashOf } from '../store/hash.ts';
import { resolveExisting, resolveNew } from '../store/paths.ts';
import { applyChange } from './apply-change.ts';
import { type ContentLookup, contentLookup } from './content-lookup.ts';
import { changeManifest } from './mend-picture.ts';
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
  let lookup: Promise<ContentLookup> | null = null;
  const stored = new Map<string, ContentHash>();
  return {
    timeZone: session.file.timeZone,
    language: session.file.language,
    byId: (id) => session.catalogue.get(id),
    byGuid: (guid) => byGuid.get(guid) ?? null,
    byHeadline: (headline) => byHeadline.get(fold(headline)) ?? [],
    read: (path) => readAny(session.folder, path),
    pictureWith: async (content) => {
      lookup ??= contentLookup(session);
      return (await lookup)(content);
    },
    storeMedia: async (path, bytes) => {
      const file = await resolveNew(session.folder, path);
      if (!file.ok) return file;
      const written = await writeAtomically(file.value, bytes, { replace: false });
      if (written.ok) stored.set(path, hashOf(bytes));
      return written;
    },
    apply: async ({ source, writes }, job) => {
      const listed = await changeManifest(session, stored);
      if (!listed.ok) return listed;
      const plan = { writes, unchanged: [], failed: [] };
      return applyChange(session, { kind: 'import', source }, null, plan, job);
    },
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
