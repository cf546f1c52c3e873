import { posix } from 'node:path';
import type { Article } from '../article/article.ts';
import { type ArticleBody, bodyPictures } from './article-body.ts';
import { resolveInBag } from './bag-path.ts';

/** A picture as an article names it, in `images` or in its text. */
export interface PictureReference {
  /** As written. */
  readonly written: string;
  readonly place:
    | { readonly kind: 'remote' }
    /** Paths in the archive folder at which it may lie, the likeliest first. None: it leads out of the folder. */
    | { readonly kind: 'local'; readonly paths: readonly string[] };
}

/** Every picture of an article once. */
export function picturesOf(article: Article, body: ArticleBody): readonly PictureReference[] {
  const folder = posix.dirname(article.path);
  const references = new Map<string, PictureReference>();
  for (const { file } of article.images) {
    if (file === null || file.trim() === '') continue;
    references.set(file, { written: file, place: imagePlace(article, file) });
  }
  for (const address of bodyPictures(body)) {
    if (address === '' || references.has(address) || isOtherScheme(address)) continue;
    references.set(
      address,
      referenceTo(address, (path) =>
        [`${folder}/${path}`, path].flatMap((place) => [decodedPath(place), place]),
      ),
    );
  }
  return [...references.values()];
}

/** Where the file of an image of an article may lie: seen from the archive, or from the article. */
export function imagePlace(
  article: Pick<Article, 'path'>,
  file: string,
): PictureReference['place'] {
  const folder = posix.dirname(article.path);
  return referenceTo(file, (path) => [path, `${folder}/${path}`]).place;
}

function referenceTo(
  written: string,
  places: (path: string) => readonly string[],
): PictureReference {
  if (/^(https?:)?\/\//i.test(written)) return { written, place: { kind: 'remote' } };
  const plain = written.replaceAll('\\', '/').replace(/^\/+/, '');
  const found = places(plain).flatMap((place) => resolveInFolder(place) ?? []);
  return { written, place: { kind: 'local', paths: [...new Set(found)] } };
}

/** A picture inside the text itself, or what no picture can be. */
function isOtherScheme(address: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(address) && !/^https?:/i.test(address);
}

/** Null when it leaves the archive folder. `%` and `~` mean nothing to a file system. */
function resolveInFolder(path: string): string | null {
  return resolveInBag(`./${path}`);
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/[?#].*$/s, ''));
  } catch {
    return path;
  }
}
