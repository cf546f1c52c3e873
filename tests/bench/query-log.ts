import { z } from 'zod';
import type { BenchDocument } from './document.ts';
import { wordsOf } from './fit-words.ts';
import { generator } from './generator.ts';

export const queryKinds = [
  'rare word',
  'common word',
  'two words',
  'phrase',
  'field',
  'prefix',
  'fuzzy',
  'negation',
  'date range',
  'facets',
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** One question, in no engine's language. All words must be there. */
export const benchQuerySchema = z.object({
  kind: z.enum(queryKinds),
  /** ASCII letters in lower case; of a prefix its beginning, of a phrase all in their order. */
  words: z.array(z.string()),
  /** A word that must not be there. */
  without: z.string().nullable(),
  /** Days that both belong to the range. */
  published: z.object({ from: z.string(), to: z.string() }).nullable(),
});
export type BenchQuery = z.infer<typeof benchQuerySchema>;

export const logSeed = 20_221_110;

/** Documents whose words the log is made of. */
const looked = 20_000;
/** Of these, those whose pairs of words, phrases and dates it takes. */
const kept = 500;

/** Takes the documents of a corpus one by one and makes a mixed log of questions about them. */
export class QueryLog {
  readonly #frequencies = new Map<string, number>();
  readonly #kept: { words: string[]; title: string[]; date: string }[] = [];
  readonly #random = generator(logSeed);
  #documents = 0;

  add(document: BenchDocument): void {
    if (this.#documents >= looked) return;
    const words = wordsOf(`${document.title}. ${document.standfirst}. ${document.body}`);
    for (const word of new Set(words)) {
      if (isPlain(word)) this.#frequencies.set(word, (this.#frequencies.get(word) ?? 0) + 1);
    }
    const title = wordsOf(document.title).filter(isPlain);
    const entry = { words: wordsOf(document.body), title, date: document.date.slice(0, 10) };
    if (this.#kept.length < kept) this.#kept.push(entry);
    else {
      const place = Math.floor(this.#random() * (this.#documents + 1));
      if (place < kept) this.#kept[place] = entry;
    }
    this.#documents += 1;
  }

  /** `count` questions, each kind in turn. */
  queries(count: number): BenchQuery[] {
    const random = generator(logSeed + 1);
    const words = [...this.#frequencies.keys()].sort();
    const between = (low: number, high: number): string[] => {
      const fit = words.filter((word) => {
        const times = this.#frequencies.get(word) ?? 0;
        return times >= 2 && times >= low * this.#documents && times <= high * this.#documents;
      });
      return fit.length > 0 ? fit : words;
    };
    const rare = between(0, Math.max(0.002, 2 / this.#documents));
    const middling = between(0.005, 0.05);
    const common = between(0.1, 0.6);
    const middlingSet = new Set(middling);
    const any = <Value>(values: readonly Value[]): Value | undefined =>
      values[Math.floor(random() * values.length)];
    const from = (list: readonly string[]): string => any(list) ?? 'nothing';
    const document = () => any(this.#kept) ?? { words: [], title: [], date: '' };
    const none = { without: null, published: null };

    const make: Record<QueryKind, () => Omit<BenchQuery, 'kind'>> = {
      'rare word': () => ({ ...none, words: [from(rare)] }),
      'common word': () => ({ ...none, words: [from(common)] }),
      'two words': () => {
        const own = [...new Set(document().words.filter((word) => middlingSet.has(word)))];
        return {
          ...none,
          words: own.length < 2 ? [from(middling), from(common)] : two(own, random),
        };
      },
      phrase: () => ({ ...none, words: phraseOf(document().words, random) ?? [from(common)] }),
      field: () => ({ ...none, words: [any(document().title) ?? from(middling)] }),
      prefix: () => ({ ...none, words: [from(middling).slice(0, 4)] }),
      fuzzy: () => ({ ...none, words: [from(middling)] }),
      negation: () => ({ ...none, words: [from(common)], without: from(middling) }),
      'date range': () => ({
        ...none,
        words: [from(middling)],
        published: around(document().date),
      }),
      facets: () => ({ ...none, words: [from(common)] }),
    };
    return Array.from({ length: count }, (_, index) => {
      const kind = queryKinds[index % queryKinds.length] ?? 'rare word';
      return { kind, ...make[kind]() };
    });
  }
}

/** No stop word of Lunr's in any form, so that every engine searches all that is asked. */
function isPlain(word: string): boolean {
  return /^[a-z]{4,14}$/.test(word) && !stopWords.has(word);
}

const stopWords = new Set(
  `able about across after almost also among because been cannot could dear does either else ever
  every from have hers however into just least like likely might most must neither often only other
  rather said says should since some than that their them then there these they this twas wants were
  what when where which while whom will with would your`.split(/\s+/),
);

function two(words: readonly string[], random: () => number): string[] {
  const first = Math.floor(random() * words.length);
  const second = (first + 1 + Math.floor(random() * (words.length - 1))) % words.length;
  return [words[first] ?? '', words[second] ?? ''];
}

/** Two or three plain words that stand side by side. */
function phraseOf(words: readonly string[], random: () => number): string[] | null {
  for (let tries = 0; tries < 200; tries += 1) {
    const start = Math.floor(random() * words.length);
    const phrase = words.slice(start, start + 2 + Math.floor(random() * 2));
    if (phrase.length >= 2 && phrase.every(isPlain)) return phrase;
  }
  return null;
}

/** A year about a day; the years since 2000 for what has no date. */
function around(date: string): { from: string; to: string } {
  const year = /^\d{4}/.exec(date)?.[0];
  return year === undefined
    ? { from: '2000-01-01', to: '2030-12-31' }
    : { from: `${year}-01-01`, to: `${year}-12-31` };
}
