import {
  type Article,
  type ArticleId,
  type ArticleImage,
  articleIdSchema,
  type ArticleSummary,
  articlePathSchema,
  contentHashSchema,
  type StoryDate,
} from '../../../archive/article/article.ts';
import type { FindingCode } from '../../../archive/article/finding.ts';
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

export interface GivenContext extends Partial<LunrIndexContext> {
  /** What needs attention in an article, said to the index when it is put. */
  readonly findings?: (article: ArticleSummary) => readonly FindingCode[];
}

/** An index that knows of articles what was put into it. */
export function makeIndex({ findings, ...given }: GivenContext = {}): SearchIndex {
  const summaries = new Map<ArticleId, ArticleSummary>();
  const index = createLunrIndex({
    timeZone: 'Asia/Dubai',
    now: () => noon,
    summary: (id) => summaries.get(id) ?? null,
    savedSearch: () => null,
    collection: () => [],
    ...given,
  });
  return watchPuts(index, (articles) => {
    for (const article of articles) summaries.set(article.id, article);
    if (findings) index.setFindings(articles.map((each) => [each.id, findings(each)]));
  });
}

/** Tells of articles once they are in. */
export function watchPuts(
  index: SearchIndex,
  onPut: (articles: readonly Article[]) => void,
): SearchIndex {
  const put = index.put.bind(index);
  index.put = async (articles, job) => {
    await put(articles, job);
    onPut(articles);
  };
  return index;
}

export function textQuery(text: string, given: Partial<Query> = {}): Query {
  return { ...everything, text, sort: { by: 'relevance', direction: 'descending' }, ...given };
}

export function find(index: SearchIndex, text: string, given: Partial<Query> = {}): SearchResults {
  return index.search({ query: textQuery(text, given), offset: 0, limit: 1000 });
}

/** The ids that a text finds, in alphabetical order. */
export function idsOf(index: SearchIndex, text: string): ArticleId[] {
  return [...index.ids(textQuery(text))].sort();
}
