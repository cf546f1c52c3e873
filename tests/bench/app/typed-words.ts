import { generator } from '../generator.ts';
import { makeDocument } from '../made-documents.ts';
import { type BenchQuery, type QueryKind, QueryLog } from '../query-log.ts';
import { standardModel } from '../word-model.ts';

/** Articles whose words are typed, from behind those that a small corpus may have put first. */
const source = { from: 5_000, count: 500 };

const typed: ReadonlySet<QueryKind> = new Set(['rare word', 'common word', 'two words', 'prefix']);

/** What is typed into the search box, from the log of the search benchmark. */
export function typedTexts(count: number): string[] {
  const log = new QueryLog();
  for (let number = 0; number < source.count; number += 1)
    log.add(makeDocument(source.from + number, { model: standardModel, words: [], seed: 1 }));
  return log
    .queries(count * 5)
    .filter(({ kind }: BenchQuery) => typed.has(kind))
    .slice(0, count)
    .map(({ words }) => words.join(' '));
}

/** Milliseconds between one key and the next, of a person who types fast: 80 to 120. */
export function pauses(count: number): number[] {
  const random = generator(1);
  return Array.from({ length: count }, () => 80 + Math.round(random() * 40));
}
