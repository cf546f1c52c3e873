import type { ArticleId } from '../../article/article.ts';
import { BitSet } from '../index/bit-set.ts';
import { type Corpus, slotsWhere } from '../index/corpus.ts';
import type { ListColumn } from '../index/list-column.ts';
import type { Segment } from '../index/segment.ts';
import type { Filter, FilterField } from '../query.ts';
import type { AliasField } from './alias-nodes.ts';
import { slotsLike } from './more-like-this.ts';

export interface FilterContext {
  /** The articles of a collection; null when there is no such collection. */
  collection(name: string): readonly ArticleId[] | null;
  /** The articles that are in any collection. */
  collected?(): readonly ArticleId[];
  /** The name that an alias stands for in a field; null: it is none. */
  nameOfAlias?(field: AliasField, alias: string): string | null;
  /** The articles that came with an import, by its change id. */
  imported?(change: string): readonly ArticleId[];
  /** The id of the article with this id or path; null when there is none. */
  find?(idOrPath: string): ArticleId | null;
  /** The articles that have nearly the text of one, without itself. */
  copiesOf?(id: ArticleId): readonly ArticleId[];
}

/** Finds the slots of ids that the index has. */
export type SlotsOfIds = (ids: readonly ArticleId[]) => BitSet;

/** Filters that name something beside the articles. */
type UncountedField = 'collection' | 'import' | 'like' | 'copies';

/** Fields whose values are kept by article: those that can be counted. */
export type CountedField = Exclude<FilterField, UncountedField>;

const uncounted: ReadonlySet<string> = new Set<UncountedField>([
  'collection',
  'import',
  'like',
  'copies',
]);

export function isCounted(field: FilterField): field is CountedField {
  return !uncounted.has(field);
}

/** A field's values of the documents of a segment, as facets show them. */
export function columnFor(field: CountedField, segment: Segment): ListColumn {
  return field === 'finding' ? segment.findings : segment.columns.values[field];
}

/** The live documents that pass a filter. */
export function filterSlots(
  filter: Filter,
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): BitSet {
  const included = includedSlots(filter, corpus, context, slotsOfIds);
  return filter.exclude ? corpus.live.copy().deleteAll(included) : included;
}

function includedSlots(
  { field, values }: Filter,
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): BitSet {
  switch (field) {
    case 'collection': {
      const inThese = slotsOfIds(values.flatMap((name) => context.collection(name) ?? []));
      return values.includes('') ? inThese.addAll(inNone(corpus, context, slotsOfIds)) : inThese;
    }
    case 'import':
      return slotsOfIds(values.flatMap((change) => context.imported?.(change) ?? []));
    case 'like':
      return values.reduce(
        (all, value) => all.addAll(slotsLike(value, corpus, context, slotsOfIds)),
        new BitSet(corpus.size),
      );
    case 'copies':
      return slotsOfIds(
        values.flatMap((value) => {
          const id = context.find?.(value) ?? null;
          return id === null ? [] : [id, ...(context.copiesOf?.(id) ?? [])];
        }),
      );
    default: {
      const wanted = new Set([...values, ...namesOfAliases(field, values, context)]);
      return slotsByValues(corpus, field, (own) =>
        own.length === 0 ? wanted.has('') : own.some((value) => wanted.has(value)),
      );
    }
  }
}

function inNone(corpus: Corpus, context: FilterContext, slotsOfIds: SlotsOfIds): BitSet {
  return corpus.live.copy().deleteAll(slotsOfIds(context.collected?.() ?? []));
}

/** A name that has become an alias finds what it stands for, so that kept filters do. */
function namesOfAliases(
  field: CountedField,
  values: readonly string[],
  { nameOfAlias }: FilterContext,
): readonly string[] {
  if (!isAliased(field)) return [];
  return values.flatMap((value) => nameOfAlias?.(field, value) ?? []);
}

export function isAliased(field: CountedField): field is AliasField {
  return field === 'tag' || field === 'byline' || field === 'credit';
}

export function slotsByValues(
  corpus: Corpus,
  field: CountedField,
  passes: (values: readonly string[]) => boolean,
): BitSet {
  return slotsByList(corpus, (segment) => columnFor(field, segment), passes);
}

export function slotsByList(
  corpus: Corpus,
  columnOf: (segment: Segment) => ListColumn,
  passes: (values: readonly string[]) => boolean,
): BitSet {
  return slotsWhere(corpus, (segment) => {
    const column = columnOf(segment);
    const lists = column.test(passes);
    return (document) => lists[column.of[document] ?? 0] === 1;
  });
}

/** What passes every filter. */
export function passingSlots(
  filters: readonly Filter[],
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): BitSet {
  const passing = new BitSet(corpus.size, corpus.live.words.slice());
  for (const filter of filters) passing.keep(filterSlots(filter, corpus, context, slotsOfIds));
  return passing;
}
