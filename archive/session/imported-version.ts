import { articleIdSchema } from '../article/article.ts';
import { compareArticles } from '../article/compare-articles.ts';
import { readArticle } from '../article/read-article.ts';
import type { ImportedVersion, KnownArticle } from '../import/import-target.ts';
import { hashOf } from '../store/hash.ts';
import type { ArticleChange } from '../store/history-state.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import type { Session } from './session.ts';

/**
 * What the last import wrote, from the file as it is or from the version that was replaced first;
 * and what was edited between the imports before, so that no later one takes it back.
 */
export async function importedVersion(
  session: Session,
  { id, path }: KnownArticle,
): Promise<ImportedVersion | null> {
  // Until it was first edited here, an article without an id of its own is known by its path.
  const made = [articleIdSchema.parse(path), id].flatMap((known) =>
    session.history.forArticle(known),
  );
  const imports = made.filter(({ change }) => change.action.kind === 'import');
  const last = imports.at(-1);
  if (last === undefined) return null;
  const bytes = await writtenBy(session, last, made, path);
  if (bytes === null) return null;
  const edited = new Set<string>();
  for (const [at, next] of imports.slice(1).entries()) {
    const former = imports[at];
    const before = await session.history.version(next.item.id, next.change.id);
    const written = former && (await writtenBy(session, former, made, path));
    if (!written || !before.ok) continue;
    const place = { path, timeZone: session.file.timeZone };
    const differences = compareArticles(
      readArticle(written, place),
      readArticle(before.value, place),
    );
    for (const { field } of differences) edited.add(field);
  }
  return { bytes, edited: [...edited] };
}

async function writtenBy(
  session: Session,
  { item }: ArticleChange,
  made: readonly ArticleChange[],
  path: KnownArticle['path'],
): Promise<Uint8Array | null> {
  const hash = item.after?.hash;
  if (hash === undefined) return null;
  const now = await readArticleFile(session.folder, path);
  if (now.ok && hashOf(now.value.bytes) === hash) return now.value.bytes;
  const replaced = made.find((one) => one.item.before?.hash === hash);
  if (replaced === undefined) return null;
  const version = await session.history.version(replaced.item.id, replaced.change.id);
  return version.ok ? version.value : null;
}
