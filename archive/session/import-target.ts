import { readFile } from 'node:fs/promises';
import type { ArticleId, ContentHash } from '../article/article.ts';
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
  let lookup: Promise<ContentLookup> | null = null;
  const stored = new Map<string, ContentHash>();
  return {
    timeZone: session.file.timeZone,
    language: session.file.language,
    byId: (id) => catalogue.get(id),
    byGuid: (guid) => known(byGuid.get(guid)),
    byHeadline: (headline) =>
      (byHeadline.get(fold(headline)) ?? []).flatMap((id) => known(id) ?? []),
    read: (path) => readAny(session.folder, path),
    pictureWith: async (content) => {
      lookup ??= contentLookup(session);
      return (await lookup)(content);
    },
    storeMedia: async (path, bytes) => {
      const file = await resolveNew(session.folder, path);
      if (!file.ok) return file;
      const written = await writeAtomically(file.value, bytes, {
        replace: false,
        staging: session.staging(),
      });
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
