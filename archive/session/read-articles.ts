import type { ArticlePath } from '../article/article.ts';
import { readArticle, unreadableArticle } from '../article/read-article.ts';
import type { Failure, Result } from '../result.ts';
import { type FileStamp, reliableStamp } from '../store/file-stamp.ts';
import { hashOf } from '../store/hash.ts';
import { type ArticleFile, readArticleFile } from '../store/read-article-file.ts';
import type { StampedArticle } from './catalogue.ts';
import { isNews } from './compare-folder.ts';
import type { Session } from './session.ts';

/** Files read side by side: the disk need not wait for the reader, nor memory hold many. */
const filesAtOnce = 16;

/** Reads files as they are on disk. One that cannot be read becomes an article that says why. */
export async function readAll(
  session: Session,
  paths: readonly ArticlePath[],
): Promise<readonly StampedArticle[]> {
  const articles: StampedArticle[] = [];
  for await (const [path, file] of filesAt(session, paths))
    articles.push(articleOf(session, path, file));
  return articles;
}

export interface FolderNews {
  /** Articles that are not as memory holds them. */
  readonly news: readonly StampedArticle[];
  /** Files that are there. */
  readonly found: ReadonlySet<ArticlePath>;
}

/**
 * As `readAll`. A file with the bytes that memory knows, as an own save has left it, is not parsed:
 * only its stamp is taken.
 */
export async function readNews(
  session: Session,
  paths: readonly ArticlePath[],
): Promise<FolderNews> {
  const news: StampedArticle[] = [];
  const found = new Set<ArticlePath>();
  const known = new Map<ArticlePath, FileStamp | null>();
  for await (const [path, file] of filesAt(session, paths)) {
    found.add(path);
    if (isKnown(session, path, file)) known.set(path, stampOf(file));
    else news.push(articleOf(session, path, file));
  }
  session.cache.write(() => {
    for (const [path, stamp] of known) session.catalogue.confirm(path, stamp);
  });
  return { news, found };
}

/** Those that are gone are left out. */
async function* filesAt(
  { folder }: Session,
  paths: readonly ArticlePath[],
): AsyncGenerator<readonly [ArticlePath, Result<ArticleFile>]> {
  for (let start = 0; start < paths.length; start += filesAtOnce) {
    const some = paths.slice(start, start + filesAtOnce);
    const files = await Promise.all(some.map((path) => readArticleFile(folder, path)));
    for (const [at, path] of some.entries()) {
      const file = files[at];
      if (file !== undefined && (file.ok || !isGone(file.error))) yield [path, file];
    }
  }
}

function articleOf(
  { file: { timeZone } }: Session,
  path: ArticlePath,
  file: Result<ArticleFile>,
): StampedArticle {
  return file.ok
    ? { ...readArticle(file.value.bytes, { path, timeZone }), stamp: stampOf(file) }
    : unreadableArticle(path, file.error);
}

function stampOf(file: Result<ArticleFile>): FileStamp | null {
  return file.ok ? reliableStamp(file.value.stamp, Date.now()) : null;
}

function isKnown(session: Session, path: ArticlePath, file: Result<ArticleFile>): boolean {
  const hash = hashOf(file.ok ? file.value.bytes : new Uint8Array());
  return !isNews(session, { path, hash });
}

function isGone({ code }: Failure): boolean {
  return code === 'not-found' || code === 'not-a-folder';
}
