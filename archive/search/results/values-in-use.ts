import { foldValue, startsAWord } from '../analysis/fold.ts';
import type { Corpus } from '../index/corpus.ts';
import type { CountedField } from '../match/document-filter.ts';
import type { FacetValue } from '../search-index.ts';
import type { Facets } from './facets.ts';

interface ValueInUse extends FacetValue {
  readonly folded: string;
}

/** The values of each field with their counts, most used first, counted once per change. */
export class ValuesInUse {
  readonly #facets: Facets;
  readonly #known = new Map<CountedField, { corpus: Corpus; values: readonly ValueInUse[] }>();

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
    for (const { value, count, folded } of this.#valuesOf(field, corpus)) {
      if (found.length >= limit) break;
      if (startsAWord(folded, wanted)) found.push({ value, count });
    }
    return found;
  }

  /** One value with its count, which is 0 where it is not in use. */
  named(value: string, field: CountedField, corpus: Corpus): FacetValue {
    const known = this.#valuesOf(field, corpus).find((each) => each.value === value);
    return { value, count: known?.count ?? 0 };
  }

  #valuesOf(field: CountedField, corpus: Corpus): readonly ValueInUse[] {
    const known = this.#known.get(field);
    if (known?.corpus === corpus && field !== 'finding') return known.values;
    const values = this.#facets
      .count(corpus.live.toArray(), field, corpus, Infinity)
      .filter(({ value }) => value !== '')
      .map(({ value, count }) => ({ value, count, folded: foldValue(value) }));
    this.#known.set(field, { corpus, values });
    return values;
  }
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
