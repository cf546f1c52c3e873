import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type Article,
  articleIdSchema,
  articlePathSchema,
  contentHashSchema,
} from '../../archive/article/article.ts';
import { parseStoryDate } from '../../archive/article/dates.ts';

/** An article as the benchmark keeps it: one JSON document a line. */
export const documentSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  standfirst: z.string(),
  /** Markdown. */
  body: z.string(),
  /** ISO 8601; empty when unknown. */
  date: z.string(),
  bylines: z.array(z.string()),
  section: z.string(),
  place: z.string(),
  tags: z.array(z.string()),
  /** BCP 47. */
  language: z.string(),
});
export type BenchDocument = z.infer<typeof documentSchema>;

/** Names under which collections of news keep each field, the likeliest first. */
const names = {
  id: ['id', '_id', 'docid', 'doc_id', 'doc_no', 'uuid', 'guid', 'url', 'link'],
  title: ['title', 'headline', 'head', 'name'],
  standfirst: ['standfirst', 'abstract', 'description', 'summary', 'lead', 'dek'],
  body: ['body', 'text', 'content', 'maintext', 'article', 'story', 'contents', 'body_text'],
  date: [
    'date',
    'published',
    'pubdate',
    'pub_date',
    'published_at',
    'publish_date',
    'date_publish',
  ],
  bylines: ['bylines', 'byline', 'authors', 'author', 'creator'],
  section: ['section', 'section_name', 'category', 'desk', 'news_desk', 'topic'],
  place: ['place', 'location', 'dateline', 'city'],
  tags: ['tags', 'topics', 'keywords', 'subjects'],
  language: ['language', 'lang'],
} as const satisfies Record<keyof BenchDocument, readonly string[]>;

/**
 * A document of unknown shape, read by the names of its keys whatever their case; null for what has
 * neither title nor body. `place` is its number in the file, for one that has no id.
 */
export function documentOf(value: unknown, place: number): BenchDocument | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
  const texts = (field: keyof BenchDocument): string[] => {
    for (const name of names[field]) {
      const found = textsOf(fields.get(name));
      if (found.length > 0) return found;
    }
    return [];
  };
  const title = texts('title').join(' ');
  const body = texts('body').join('\n\n');
  if (title === '' && body === '') return null;
  return {
    id: texts('id')[0] ?? `line-${place}`,
    title,
    standfirst: texts('standfirst').join(' '),
    body,
    date: texts('date')[0] ?? '',
    bylines: texts('bylines'),
    section: texts('section')[0] ?? '',
    place: texts('place')[0] ?? '',
    tags: texts('tags'),
    language: texts('language')[0] ?? 'en',
  };
}

/** Every text in a value: itself, the members of a list, or the name that an object has. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return textsOf(Reflect.get(value, 'name') ?? Reflect.get(value, 'text'));
}

/** The article that a document makes; its path is its id with `.md`. */
export function articleOf(document: BenchDocument): Article {
  const { id, title, standfirst, body, date, bylines, section, place, tags } = document;
  const hash = createHash('sha256').update(`${title}\n${standfirst}\n${body}`).digest('hex');
  return {
    id: articleIdSchema.parse(id),
    path: articlePathSchema.parse(`${id}.md`),
    hash: contentHashSchema.parse(hash),
    headline: title || null,
    standfirst: standfirst || null,
    byline: bylines,
    published: date === '' ? null : parseStoryDate(date, 'UTC'),
    updates: [],
    section: section || null,
    place: place || null,
    tags,
    subjects: [],
    language: document.language || null,
    status: null,
    embargo: null,
    source: null,
    images: [],
    links: [],
    notes: [],
    problems: [],
    body,
    extra: {},
  };
}

/** What a document keeps of an article of a folder. */
export function documentOfArticle(article: Article): BenchDocument {
  return {
    id: article.id,
    title: article.headline ?? '',
    standfirst: article.standfirst ?? '',
    body: article.body,
    date: article.published?.text ?? '',
    bylines: [...article.byline],
    section: article.section ?? '',
    place: article.place ?? '',
    tags: [...article.tags],
    language: article.language ?? 'en',
  };
}
