import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { Article } from '../../archive/article/article.ts';
import { articleIdSchema, articlePathSchema } from '../../archive/article/article.ts';
import { readArticle } from '../../archive/article/read-article.ts';
import { listArticles } from '../../archive/store/list-articles.ts';
import { generator } from './generator.ts';

const timeZone = 'UTC';

const text = z.string().nullish();
const documentSchema = z.object({
  id: z.string(),
  title: text,
  standfirst: text,
  body: text,
  date: text,
  author: text,
  section: text,
  topics: z.array(z.string()).nullish(),
  lang: text,
});

/**
 * The articles of a folder, or of a JSON Lines file whose lines have `id`, `title`, `standfirst`,
 * `body`, `date`, `author`, `section`, `topics` and `lang`.
 */
export async function readCorpus(source: string): Promise<Article[]> {
  return source.endsWith('.jsonl') ? readLines(source) : readFolder(resolve(source));
}

/** Exactly `size` articles: the corpus cut short, or begun again under other ids. */
export function sized(corpus: readonly Article[], size: number): Article[] {
  return Array.from({ length: size }, (_, index) => articleAt(corpus, index));
}

/**
 * The article of this number. Beyond the corpus they are articles that come again under other ids,
 * each with the paragraphs of two of the corpus, shuffled: no two are alike, and the words of a
 * paragraph stay together as they are written.
 */
export function articleAt(corpus: readonly Article[], index: number): Article {
  const round = Math.floor(index / corpus.length);
  const article = pick(corpus, index);
  if (round === 0) return article;
  const other = pick(corpus, index * 7919 + round);
  return {
    ...article,
    id: articleIdSchema.parse(`${article.id}-${round}`),
    path: articlePathSchema.parse(`${round}/${article.path}`),
    body: mixed(article.body, other.body, index),
  };
}

function pick(corpus: readonly Article[], index: number): Article {
  const article = corpus[index % corpus.length];
  if (!article) throw new Error('The corpus has no articles');
  return article;
}

/** About half the paragraphs of each, in an order that follows from the number. */
function mixed(body: string, other: string, number: number): string {
  const random = generator(number);
  return [...body.split('\n\n'), ...other.split('\n\n')]
    .map((paragraph) => ({ paragraph, place: random() }))
    .filter(({ place }) => place < 0.5)
    .sort((a, b) => a.place - b.place)
    .map(({ paragraph }) => paragraph)
    .join('\n\n');
}

async function readFolder(folder: string): Promise<Article[]> {
  const listing = await listArticles(folder);
  if (!listing.ok) throw new Error(listing.error.message);
  return Promise.all(
    listing.value.paths.map(async (path) =>
      readArticle(await readFile(resolve(folder, path)), { path, timeZone }),
    ),
  );
}

async function readLines(file: string): Promise<Article[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => articleOf(documentSchema.parse(JSON.parse(line))));
}

function articleOf(document: z.infer<typeof documentSchema>): Article {
  const frontMatter = stringify({
    headline: document.title ?? '',
    standfirst: document.standfirst ?? '',
    byline: document.author ? [document.author] : [],
    ...(document.date && { published: document.date }),
    section: document.section ?? '',
    tags: document.topics ?? [],
    language: document.lang ?? 'en',
  });
  const path = articlePathSchema.parse(`${document.id}.md`);
  return readArticle(Buffer.from(`---\n${frontMatter}---\n\n${document.body ?? ''}\n`), {
    path,
    timeZone,
  });
}
