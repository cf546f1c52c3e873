import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { sourceKey } from '../article/source-key.ts';
import { fold } from '../article/text.ts';
import { contentKey } from '../import/content-key.ts';
import { listTrash, readTrashed } from '../store/trash.ts';
import { importedVersion } from './imported-version.ts';
import type { Session } from './session.ts';

/** Whether the trash has a story. */
export type TrashedStories = (article: Article) => boolean;

/**
 * What somebody has put into the trash, and not what came there because an import was undone: by id,
 * by what a story is known by at its source, and by its text. Reads each of them once.
 */
export async function trashedStories(session: Session): Promise<TrashedStories> {
  const keys = new Set<string>();
  for (const { id, path } of await listTrash(session.folder)) {
    const last = session.history.forArticle(id).at(-1);
    if (last !== undefined && last.change.action.kind !== 'trash') continue;
    const removed = await readTrashed(session.folder, id);
    // What was edited before it was removed is known by what came in, too.
    const imported = await importedVersion(session, { id, path });
    for (const bytes of [removed.ok ? removed.value : null, imported?.bytes ?? null])
      if (bytes !== null)
        for (const key of keysOf(readArticle(bytes, { path, timeZone: session.file.timeZone })))
          keys.add(key);
  }
  // Keys of a text take a walk over it.
  return (article) => keys.size > 0 && keysOf(article).some((key) => keys.has(key));
}

function keysOf(article: Article): readonly string[] {
  const { id, path, headline, source } = article;
  const known = sourceKey(source);
  const said = contentKey(article);
  return [
    ...(String(id) === String(path) ? [] : [`id ${id}`]),
    ...(known === null ? [] : [`source ${known.key}${known.isSure ? '' : fold(headline ?? '')}`]),
    ...(said === null ? [] : [`text ${said}`]),
  ];
}
