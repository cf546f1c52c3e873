import type { Article } from '../../article/article.ts';
import { foldWords } from './fold-words.ts';
import type { StoryRow } from './list-pages.ts';
import type { SearchTexts } from './search-shards.ts';
import { headlineOf, readableDate } from './site-story.ts';

export function rowOf(article: Article, page: string): StoryRow {
  const { published, section, byline, language } = article;
  const day = published === null ? null : (readableDate(published).split(' ')[0] ?? null);
  const about = [day, section, byline.join(', ')].filter(Boolean).join(' · ');
  return { page, headline: headlineOf(article), about, language: language ?? '' };
}

export function textsOf(article: Article): SearchTexts {
  const { byline, tags, section, place, images } = article;
  const pictures = images.flatMap(({ caption, credit, creator }) => [caption, credit, creator]);
  const about = [...byline, ...tags, section, place, ...pictures].filter(Boolean).join(' ');
  return {
    headline: foldWords(headlineOf(article)),
    standfirst: foldWords(article.standfirst ?? ''),
    about: foldWords(about),
    body: foldWords(article.body),
  };
}

/** As written; null for a date that is none. */
export function yearOf({ published }: Article): string | null {
  return published === null || published.precision === 'invalid'
    ? null
    : (/^\d{4}/.exec(published.text)?.[0] ?? null);
}
