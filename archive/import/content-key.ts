import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { fold } from '../article/text.ts';

/**
 * The same for two articles that say the same: headline and text without regard to case, accents,
 * punctuation and spacing. null for an article without headline or text, which says too little.
 */
export function contentKey({ headline, body }: Pick<Article, 'headline' | 'body'>): string | null {
  const words = wordsIn(body);
  if (headline === null || words === '') return null;
  return createHash('sha256')
    .update(`${wordsIn(headline)}\n${words}`)
    .digest('hex');
}

/** The same for two canonical files (see makeArticleFile) that differ in their ids at most. */
export function fileKey(file: Uint8Array): string {
  const text = Buffer.from(file).toString('utf8');
  return createHash('sha256')
    .update(text.replace(/^---\nid: [^\n]*\n/, '---\n'))
    .digest('hex');
}

function wordsIn(text: string): string {
  return (
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
