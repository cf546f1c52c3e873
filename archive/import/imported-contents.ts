import type { ImportedContents } from '../archive-types.ts';
import type { Article } from '../article/article.ts';

/** What a report says of an article that comes in, so that a person can judge it before it does. */
export function contentsOf(article: Article): ImportedContents {
  const { standfirst, byline, published, updates, section, place, tags, links, notes } = article;
  return {
    standfirst,
    byline,
    published,
    updates,
    section,
    place,
    tags,
    images: article.images.map(({ caption, credit }) => ({ caption, credit })),
    links,
    notes,
    paragraphs: article.body.split(/\n{2,}/).filter((text) => text.trim() !== '').length,
  };
}
