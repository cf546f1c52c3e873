import type { Article, ArticleId, ArticlePath } from '../article/article.ts';
import { nextFlip } from '../article/findings.ts';
import type { PutOptions } from '../search/search-index.ts';
import type { StampedArticle } from './catalogue.ts';
import { findingsIn, type Session } from './session.ts';

export interface TakeInOptions extends PutOptions {
  /** Is given what resolves once the index has them; then `takeIn` does not wait for that. */
  readonly onIndexing?: ((indexed: Promise<void>) => void) | undefined;
}

/** Takes articles as they are on disk into catalogue and index. Returns them under their ids. */
export async function takeIn(
  session: Session,
  articles: readonly StampedArticle[],
  { onIndexing, ...options }: TakeInOptions = {},
): Promise<readonly Article[]> {
  const { catalogue, nearCopies } = session;
  const affected = new Set<ArticleId>();
  const known = session.cache.write(() => {
    const taken = articles.map((article) => catalogue.set(article));
    for (const { id, path, body, images } of taken) {
      noteNeighbours(session, id, path, nearCopies.of(id), affected);
      nearCopies.put(id, body);
      session.pictures.articleTaken({ id, images });
      noteNeighbours(session, id, path, nearCopies.newlyPaired(id), affected);
    }
    judge(session, affected);
    return taken;
  });
  const indexed = session.index.put(known, options);
  if (onIndexing === undefined) await indexed;
  else onIndexing(indexed);
  return known;
}

/** Drops files from catalogue and index; the files themselves are not touched. */
export function letGo(session: Session, paths: Iterable<ArticlePath>): readonly ArticleId[] {
  const ids: ArticleId[] = [];
  session.cache.write(() => {
    const affected = new Set<ArticleId>();
    for (const path of paths) {
      const id = session.catalogue.idOf(path);
      if (id === null) continue;
      noteNeighbours(session, id, path, session.nearCopies.of(id), affected);
      session.catalogue.remove(path);
      session.nearCopies.remove(id);
      session.pictures.articleGone(id);
      session.findings.remove(id);
      ids.push(id);
    }
    judge(session, affected);
  });
  session.index.remove(ids);
  return ids;
}

/** Judges articles again. Returns those of which that is news. */
export function judge(session: Session, ids: Iterable<ArticleId>): readonly ArticleId[] {
  const news: ArticleId[] = [];
  for (const id of ids) {
    const article = session.catalogue.get(id);
    if (article === null) continue;
    const codes = findingsIn(session, article).map(({ code }) => code);
    const flip = nextFlip(article, session.now());
    if (session.findings.set(id, { codes, flip })) news.push(id);
  }
  session.index.setFindings(news.map((id) => [id, session.findings.of(id)]));
  return news;
}

/** The article, some with nearly its text, and those that claim its id: what is found of one tells on the others. */
function noteNeighbours(
  { catalogue }: Session,
  id: ArticleId,
  path: ArticlePath,
  copies: Iterable<ArticleId>,
  into: Set<ArticleId>,
): void {
  into.add(id);
  for (const copy of copies) into.add(copy);
  for (const rival of catalogue.rivals(path)) {
    const other = catalogue.idOf(rival);
    if (other !== null) into.add(other);
  }
}
