import { fold } from '../../article/text.ts';
import { foldValue, startsAWord } from '../analysis/fold.ts';
import type { Corpus } from '../index/corpus.ts';
import type { CountedField } from '../match/document-filter.ts';
import type { FacetValue } from '../search-index.ts';
import type { Facets } from './facets.ts';

interface ValueInUse extends FacetValue {
  readonly folded: string;
}

interface CountedValues {
  readonly corpus: Corpus;
  readonly values: readonly ValueInUse[];
  /** By what makes two names the same; made when somebody asks for it. */
  spellings: ReadonlyMap<string, readonly string[]> | null;
}

/** The values of each field with their counts, most used first, counted once per change. */
export class ValuesInUse {
  readonly #facets: Facets;
  readonly #known = new Map<CountedField, CountedValues>();

  constructor(facets: Facets) {
    this.#facets = facets;
  }

  /** Values that have `prefix` at the start of a word. */
  startingWith(
    prefix: string,
    field: CountedField,
    limit: number,
    corpus: Corpus,
  ): readonly FacetValue[] {
    const wanted = foldValue(prefix);
    const found: FacetValue[] = [];
    for (const { value, count, folded } of this.#valuesOf(field, corpus).values) {
      if (found.length >= limit) break;
      if (startsAWord(folded, wanted)) found.push({ value, count });
    }
    return found;
  }

  /** One value with its count, which is 0 where it is not in use. */
  named(value: string, field: CountedField, corpus: Corpus): FacetValue {
    const known = this.#valuesOf(field, corpus).values.find((each) => each.value === value);
    return { value, count: known?.count ?? 0 };
  }

  /** Values that are the same name as one, in whatever case and accents, most used first. */
  spelt(name: string, field: CountedField, corpus: Corpus): readonly string[] {
    const known = this.#valuesOf(field, corpus);
    known.spellings ??= bySpelling(known.values);
    return known.spellings.get(fold(name)) ?? [];
  }

  #valuesOf(field: CountedField, corpus: Corpus): CountedValues {
    const known = this.#known.get(field);
    if (known?.corpus === corpus && field !== 'finding') return known;
    const values = this.#facets
      .count(corpus.live.toArray(), field, corpus, Infinity)
      .filter(({ value }) => value !== '')
      .map(({ value, count }) => ({ value, count, folded: foldValue(value) }));
    const counted: CountedValues = { corpus, values, spellings: null };
    this.#known.set(field, counted);
    return counted;
  }
}

function bySpelling(values: readonly FacetValue[]): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  for (const { value } of values) {
    const key = fold(value);
    const same = spellings.get(key);
    if (same) same.push(value);
    else spellings.set(key, [value]);
  }
  return spellings;
}

/** Names of which an alias has `prefix` at the start of a word, each once. */
export function namesOfPrefix(
  prefix: string,
  aliases: readonly (readonly [alias: string, name: string])[],
): readonly string[] {
  const wanted = foldValue(prefix);
  const found = aliases.filter(([alias]) => startsAWord(foldValue(alias), wanted));
  return [...new Set(found.map(([, name]) => name))];
}
