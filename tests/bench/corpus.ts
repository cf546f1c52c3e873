import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Article } from '../../archive/article/article.ts';
import { articlePathSchema } from '../../archive/article/article.ts';
import { readArticle } from '../../archive/article/read-article.ts';
import { listArticles } from '../../archive/store/list-articles.ts';
import { articleOf, type BenchDocument, documentOf, documentOfArticle } from './document.ts';

/**
 * The documents of a folder of articles, or of a JSON Lines file of any shape that document.ts can
 * read, one by one. Lines that are no documents are left out; of several with one id, the first.
 */
export async function* corpusDocuments(source: string): AsyncGenerator<BenchDocument> {
  const seen = new Set<string>();
  for await (const document of source.endsWith('.jsonl') ? fromLines(source) : fromFolder(source)) {
    if (seen.has(document.id)) continue;
    seen.add(document.id);
    yield document;
  }
}

/** All articles of a small corpus. */
export async function readCorpus(source: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const document of corpusDocuments(source)) articles.push(articleOf(document));
  return articles;
}

async function* fromLines(file: string): AsyncGenerator<BenchDocument> {
  let place = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    place += 1;
    const document = documentOf(parsed(line), place);
    if (document) yield document;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* fromFolder(folder: string): AsyncGenerator<BenchDocument> {
  const listing = await listArticles(folder);
  if (!listing.ok) throw new Error(listing.error.message);
  for (const path of listing.value.paths) {
    const bytes = await readFile(join(folder, path));
    const at = { path: articlePathSchema.parse(path), timeZone: 'UTC' };
    yield documentOfArticle(readArticle(bytes, at));
  }
}
