import { createHash } from 'node:crypto';
import type { Failure } from '../result.ts';
import type { Article, ArticleId, ArticlePath, ContentHash } from './article.ts';
import { parseArticle } from './parse-article.ts';

/** Parses a file; one that cannot be parsed becomes an article whose problems say why. */
export function readArticle(
  bytes: Uint8Array,
  at: { readonly path: ArticlePath; readonly timeZone: string },
): Article {
  const parsed = parseArticle(bytes, at);
  return parsed.ok ? parsed.value : unreadableArticle(at.path, parsed.error, bytes);
}

/** Stands in the list for a file that cannot be read, so that it is seen and nothing is lost. */
export function unreadableArticle(
  path: ArticlePath,
  error: Failure,
  bytes: Uint8Array = new Uint8Array(),
): Article {
  return {
    id: path as string as ArticleId,
    path,
    hash: createHash('sha256').update(bytes).digest('hex') as ContentHash,
    headline: null,
    standfirst: null,
    byline: [],
    published: null,
    updates: [],
    section: null,
    place: null,
    tags: [],
    subjects: [],
    language: null,
    status: null,
    embargo: null,
    source: null,
    images: [],
    links: [],
    notes: [],
    problems: [{ code: error.code, message: error.message, field: null }],
    body: '',
    extra: {},
  };
}
