import { type Article, contentHashSchema } from '../../../archive/article/article.ts';
import { makeArticle } from './make-article.ts';

/** Ids come again and again; hash and text tell the versions apart. */
export function storyOfVersion(version: number): Article {
  return makeArticle(`story${(version * 7919) % 60}`, {
    hash: contentHashSchema.parse(version.toString(16).padStart(64, '0')),
    headline: `Ferry ${'sails '.repeat(version % 5)}`,
    body: `version${version} of the harbour `.repeat(1 + (version % 40)),
    tags: [`tag${version % 9}`],
  });
}

export function versionOf(hash: string): number {
  return Number.parseInt(hash, 16);
}
