import type { BenchQuery, QueryKind } from './query-log.ts';

/** Kinds of questions that are typed as plain words. */
const typed: ReadonlySet<QueryKind> = new Set(['rare word', 'common word', 'two words']);

/** What stands in the search box after each key, for each question that is plain words. */
export function keystrokesOf(queries: readonly BenchQuery[]): string[] {
  return queries
    .filter(({ kind }) => typed.has(kind))
    .map(({ words }) => words.join(' '))
    .flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
}
