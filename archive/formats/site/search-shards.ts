import lunr from 'lunr';

/** Stories whose index a browser takes in at once. */
const mostPerShard = 2000;

/** What is searched of a story, folded; the last is its text. */
export const searchFields = ['headline', 'standfirst', 'about', 'body'] as const;
export type SearchTexts = Readonly<Record<(typeof searchFields)[number], string>>;

/** What a result shows: address, headline, facts, language. */
export type ResultRow = readonly [
  address: string,
  headline: string,
  about: string,
  language: string,
];

export interface Shard {
  /** What it can be chosen by; empty where all stories are in one. */
  readonly group: string;
  readonly entries: readonly number[];
}

/** One shard for few stories; for more, those of each year, or parts of a year. */
export function shardsOf(
  years: readonly { readonly name: string; readonly entries: readonly number[] }[],
): readonly Shard[] {
  const all = years.flatMap(({ entries }) => entries);
  if (all.length <= mostPerShard) return [{ group: '', entries: all }];
  return years.flatMap(({ name, entries }) =>
    Array.from({ length: Math.ceil(entries.length / mostPerShard) }, (_, part) => ({
      group: name,
      entries: entries.slice(part * mostPerShard, (part + 1) * mostPerShard),
    })),
  );
}

/** A stock lunr index of folded texts, whose references are the places of the stories in the shard. */
export class ShardIndex {
  readonly #builder = new lunr.Builder();
  readonly #rows: ResultRow[] = [];

  constructor() {
    this.#builder.field('headline', { boost: 5 });
    this.#builder.field('standfirst', { boost: 2 });
    this.#builder.field('about', { boost: 2 });
    this.#builder.field('body');
    this.#builder.ref('ref');
  }

  add(texts: SearchTexts, row: ResultRow): void {
    this.#builder.add({ ref: String(this.#rows.length), ...texts });
    this.#rows.push(row);
  }

  /** As a script, which pages of files may load where they may not read data. */
  script(): string {
    const shard = { index: this.#builder.build(), stories: this.#rows };
    return `newsroomShard(${JSON.stringify(shard)});\n`;
  }
}
