import type { ArticleId, ArticleSummary } from '../article/article.ts';
import type { IndexedDocument } from './index-document.ts';
import type { Filter, FilterField } from './query.ts';

export interface FilterContext {
  findings(article: ArticleSummary): readonly string[];
  collection(name: string): readonly ArticleId[];
  imported?(change: string): readonly ArticleId[];
}

/** Fields whose values are kept by article: those that can be counted. */
export type CountedField = Exclude<FilterField, 'collection' | 'import'>;

export type DocumentTest = (document: IndexedDocument) => boolean;

/** Whether a document passes every filter. */
export function documentFilter(filters: readonly Filter[], context: FilterContext): DocumentTest {
  const tests = filters.map((filter) => filterTest(filter, context));
  return (document) => tests.every((test) => test(document));
}

export function filterTest(filter: Filter, context: FilterContext): DocumentTest {
  const includes = includingTest(filter, context);
  return filter.exclude ? (document) => !includes(document) : includes;
}

function includingTest({ field, values }: Filter, context: FilterContext): DocumentTest {
  switch (field) {
    case 'collection':
      return idTest(values.flatMap((name) => context.collection(name)));
    case 'import':
      return idTest(values.flatMap((change) => context.imported?.(change) ?? []));
    default:
      return valueTest(field, new Set(values), context);
  }
}

/** A document's values in a field, as facets show them. */
export function valuesIn(
  document: IndexedDocument,
  field: CountedField,
  context: FilterContext,
): readonly string[] {
  return field === 'finding' ? context.findings(document.summary) : document.columns.values[field];
}

function valueTest(
  field: CountedField,
  wanted: ReadonlySet<string>,
  context: FilterContext,
): DocumentTest {
  return (document) => {
    const values = valuesIn(document, field, context);
    return values.length === 0 ? wanted.has('') : values.some((value) => wanted.has(value));
  };
}

function idTest(list: readonly ArticleId[]): DocumentTest {
  const ids = new Set(list);
  return ({ summary }) => ids.has(summary.id);
}
