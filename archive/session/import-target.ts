import type { ArticleSummary } from '../article/article.ts';
import { fold } from '../article/text.ts';
import type { ImportTarget } from '../import/import-target.ts';
import { ok } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { resolveInside } from '../store/paths.ts';
import { readArticleFile } from '../store/read-article-file.ts';
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
    read: async (path) => {
      const file = await readArticleFile(session.folder, path);
      if (file.ok) return ok(file.value.bytes);
      return file.error.code === 'not-found' ? ok(null) : file;
    },
    storeMedia: async (path, bytes) => {
      const file = resolveInside(session.folder, path);
      return file.ok ? writeAtomically(file.value, bytes, { replace: false }) : file;
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
