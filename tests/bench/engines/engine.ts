import type { Article } from '../../../archive/article/article.ts';
import type { BenchQuery } from '../query-log.ts';

/** A search engine under measurement. */
export interface Engine {
  add(articles: readonly Article[]): Promise<void>;
  /** Everything that was added can be searched, and is on disk where the engine has one. */
  finish(): Promise<void>;
  /**
   * How many articles a query finds, with what a page of the first 50 needs made as well: order,
   * headlines, snippets and facets as far as the engine has them. null: it has no such query.
   */
  ask(query: BenchQuery): number | null;
  /**
   * How many completions there are of what is typed, with all that is shown of them. null: the
   * engine has no completion.
   */
  readonly complete: ((text: string) => number) | null;
  /** The ways to ask for the ids of the best articles for a text as people type it, by name. */
  readonly ways: Readonly<Record<string, Rank>>;
  /** Puts an article in place of the one with its id; found by the next query. null: it cannot. */
  readonly edit: ((article: Article) => Promise<void>) | null;
  /** Bytes on disk; 0 for what is in memory only. */
  bytes(): number;
  close(): Promise<void>;
}

/** Ids, best first, at most `limit`. */
export type Rank = (text: string, limit: number) => Promise<readonly string[]> | readonly string[];

/** Opens an engine over an empty folder, or over what it has left there. */
export type OpenEngine = (folder: string) => Promise<Engine>;

export const pageSize = 50;
