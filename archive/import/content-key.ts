import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { wordHashes } from '../article/word-hashes.ts';

/** Bytes of a hash that are kept: an import has one for each article. */
const keptBytes = 16;

/**
 * The same for two articles that say the same: headline and text without regard to case, accents,
 * punctuation and spacing. null for an article without headline or text, which says too little.
 */
export function contentKey({ headline, body }: Pick<Article, 'headline' | 'body'>): string | null {
  if (headline === null) return null;
  const words = wordHashes(body);
  if (words.length === 0) return null;
  return createHash('sha256')
    .update(`${words.length} `)
    .update(wordHashes(headline))
    .update(words)
    .digest()
    .toString('latin1', 0, keptBytes);
}

/** The same for two canonical files (see makeArticleFile) that differ in their ids at most. */
export function fileKey(file: Uint8Array): string {
  const text = Buffer.from(file).toString('utf8');
  return createHash('sha256')
    .update(text.replace(/^---\nid: [^\n]*\n/, '---\n'))
    .digest('hex');
}
