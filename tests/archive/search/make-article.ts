import {
  type Article,
  type ArticleId,
  type ArticleImage,
  type ArticleSummary,
  articleIdSchema,
  articlePathSchema,
  contentHashSchema,
  type StoryDate,
} from '../../../archive/article/article.ts';
import { createLunrIndex, type LunrIndexContext } from '../../../archive/search/lunr-index.ts';
import { everything, type Query } from '../../../archive/search/query.ts';
import type { SearchIndex, SearchResults } from '../../../archive/search/search-index.ts';

/** An article with nothing in it but what is given. */
export function makeArticle(id: string, given: Partial<Article> = {}): Article {
  return {
    id: articleIdSchema.parse(id),
    path: articlePathSchema.parse(`articles/${id}.md`),
    hash: contentHashSchema.parse('0'.repeat(64)),
    headline: null,
    standfirst: null,
    byline: [],
    published: null,
    updates: [],
    section: null,
    place: null,
    tags: [],
    subjects: [],
    language: 'en',
    status: null,
    embargo: null,
    source: null,
    images: [],
    links: [],
    notes: [],
    problems: [],
    body: '',
    extra: {},
    ...given,
  };
}

export function makeImage(given: Partial<ArticleImage>): ArticleImage {
  return {
    file: null,
    caption: null,
    alt: null,
    credit: null,
    creator: null,
    copyright: null,
    usageTerms: null,
    expires: null,
    lead: false,
    ...given,
  };
}

/** `iso` with a zone. */
export function storyDate(iso: string, precision: StoryDate['precision'] = 'second'): StoryDate {
  return { text: iso, precision, offset: null, epoch: Date.parse(iso) };
}

/** Noon on 10 January 2022 in Dubai. */
export const noon = Date.parse('2022-01-10T12:00:00+04:00');

/** An index that knows of articles what was put into it. */
export function makeIndex(given: Partial<LunrIndexContext> = {}): SearchIndex {
  const summaries = new Map<ArticleId, ArticleSummary>();
  const index = createLunrIndex({ ...contextOf(summaries), ...given });
  const put = index.put.bind(index);
  index.put = (articles, job) => {
    for (const article of articles) summaries.set(article.id, article);
    return put(articles, job);
  };
  return index;
}

/** What an index asks of an archive that has these articles and nothing else. */
export function contextOf(summaries: ReadonlyMap<ArticleId, ArticleSummary>): LunrIndexContext {
  return {
    timeZone: 'Asia/Dubai',
    now: () => noon,
    findings: () => [],
    summary: (id) => summaries.get(id) ?? null,
    savedSearch: () => null,
    collection: () => null,
  };
}

export function textQuery(text: string, given: Partial<Query> = {}): Query {
  return { ...everything, text, sort: { by: 'relevance', direction: 'descending' }, ...given };
}

export function find(index: SearchIndex, text: string, given: Partial<Query> = {}): SearchResults {
  return index.search({ query: textQuery(text, given), offset: 0, limit: 1000 });
}

/** The ids that a text finds, in alphabetical order. */
export function idsOf(index: SearchIndex, text: string, given: Partial<Query> = {}): ArticleId[] {
  return [...index.ids(textQuery(text, given))].sort();
}
