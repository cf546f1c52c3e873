import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../archive/article/article.ts';
import { readCorpus } from './corpus.ts';
import { averagePrecision, type Judgments, mean, ndcg } from './metrics.ts';

/** Articles, questions about them, and which articles answer each question. */
export interface TestCollection {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly queries: readonly JudgedQuery[];
}

export interface JudgedQuery {
  readonly text: string;
  /** What sort of question it is; `all` where the collection has only one. */
  readonly kind: string;
  /** By article id. */
  readonly judgments: Judgments;
}

/** Means over the queries of one kind. */
export interface Relevance {
  readonly kind: string;
  readonly queries: number;
  readonly ndcg10: number;
  /** Over the first `deepest` results. */
  readonly map: number;
}

/** Results that are asked for of each query. */
export const deepest = 1000;

/** Ids of the best articles for a text, best first, at most `limit`. */
export type Ask = (text: string, limit: number) => readonly string[];

/** The Cranfield collection in a folder with docs.jsonl, queries.jsonl and qrels.tsv. */
export function readCranfield(folder: string): Promise<TestCollection> {
  return readCollection('cranfield', join(folder, 'docs.jsonl'), folder);
}

/** A folder with queries.jsonl and qrels.tsv, each query made to find one article of the corpus. */
export function readKnownItem(folder: string, corpus: string): Promise<TestCollection> {
  return readCollection('known-item', corpus, folder);
}

/** The measures of each kind of query, kinds in the order in which the collection has them. */
export function relevanceOf({ queries }: TestCollection, ask: Ask): Relevance[] {
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = queries.filter((query) => query.kind === kind);
    const answers = own.map(({ text, judgments }) => {
      const ranked = ask(text, deepest);
      return { ndcg: ndcg(ranked, judgments, 10), ap: averagePrecision(ranked, judgments) };
    });
    return {
      kind,
      queries: own.length,
      ndcg10: mean(answers.map((answer) => answer.ndcg)),
      map: mean(answers.map((answer) => answer.ap)),
    };
  });
}

const querySchema = z.object({ id: z.string(), text: z.string(), kind: z.string().optional() });

export async function readCollection(
  name: string,
  corpus: string,
  folder: string,
): Promise<TestCollection> {
  const articles = await readCorpus(corpus);
  const ids = new Map(articles.map(({ path, id }) => [path.replace(/\.md$/, ''), id]));
  const judgments = await readJudgments(join(folder, 'qrels.tsv'), ids);
  const lines = (await readFile(join(folder, 'queries.jsonl'), 'utf8')).split('\n');
  const queries = lines
    .filter((line) => line.trim() !== '')
    .map((line) => querySchema.parse(JSON.parse(line)))
    .flatMap(({ id, text, kind }) => {
      const own = judgments.get(id);
      return own ? [{ text, kind: kind ?? 'all', judgments: own }] : [];
    });
  return { name, articles, queries };
}

/** By query, the grades of the articles, known by the names that the corpus gives them. */
async function readJudgments(
  file: string,
  ids: ReadonlyMap<string, string>,
): Promise<Map<string, Map<string, number>>> {
  const judgments = new Map<string, Map<string, number>>();
  for (const line of (await readFile(file, 'utf8')).split('\n').slice(1)) {
    const [query, document, grade] = line.split('\t');
    if (query === undefined || document === undefined || grade === undefined) continue;
    const own = judgments.get(query) ?? new Map<string, number>();
    own.set(ids.get(document) ?? document, Number(grade));
    judgments.set(query, own);
  }
  return judgments;
}
