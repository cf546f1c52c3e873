import type { Article } from '../../archive/article/article.ts';
import { generator } from './generator.ts';

/** One question in both languages: a stock Lunr query string, and what one types in the search box. */
export interface BenchQuery {
  readonly kind: string;
  readonly lunr: string;
  readonly box: string;
}

type Words = readonly [string, string];

const kinds: { kind: string; make: (words: Words) => Omit<BenchQuery, 'kind'> }[] = [
  { kind: 'word', make: ([a]) => ({ lunr: `+${a}`, box: a }) },
  { kind: 'two words', make: ([a, b]) => ({ lunr: `+${a} +${b}`, box: `${a} ${b}` }) },
  { kind: 'not', make: ([a, b]) => ({ lunr: `+${a} -${b}`, box: `${a} -${b}` }) },
  { kind: 'field', make: ([a]) => ({ lunr: `+headline:${a}`, box: `headline:${a}` }) },
  { kind: 'prefix', make: ([a]) => ({ lunr: `+${a.slice(0, 4)}*`, box: `${a.slice(0, 4)}*` }) },
  { kind: 'fuzzy', make: ([a]) => ({ lunr: `+${a}~1`, box: `${a}~1` }) },
];

/** A mixed log of questions about words of the headlines; the same for the same corpus. */
export function queryLog(articles: readonly Article[], count: number): BenchQuery[] {
  const words = headlineWords(articles);
  const random = generator(20_221_110);
  const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length];
    if (!kind) throw new Error('no kinds of query');
    return { kind: kind.kind, ...kind.make([pick(), pick()]) };
  });
}

function headlineWords(articles: readonly Article[]): string[] {
  const found = articles.flatMap(
    (article) => article.headline?.toLowerCase().match(/\b[a-z]{5,12}\b/g) ?? [],
  );
  const words = [...new Set(found)].sort();
  if (words.length === 0) throw new Error('The headlines of the corpus have no plain words');
  return words;
}
