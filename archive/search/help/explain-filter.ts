import type { ArticleId, ArticleSummary } from '../../article/article.ts';
import type { Corpus } from '../index/corpus.ts';
import type { FilterContext, SlotsOfIds } from '../match/document-filter.ts';
import { likenessOf } from '../match/more-like-this.ts';
import type { Filter } from '../query.ts';
import type { Said, SaidArticle } from './explanation.ts';

interface Context extends FilterContext {
  summary(id: ArticleId): ArticleSummary | null;
}

/** What a filter asks for; where it names articles, with what they are called and what is looked for in their place. */
export function explainFilter(
  filter: Filter,
  corpus: Corpus,
  context: Context,
  slotsOfIds: SlotsOfIds,
): Said {
  const { field, values, exclude } = filter;
  if (field === 'copies')
    return { kind: 'copies', exclude, articles: values.map((name) => sayArticle(name, context)) };
  if (field !== 'like') return { kind: 'filter', filter };
  return {
    kind: 'like',
    exclude,
    articles: values.map((name) => {
      const likeness = likenessOf(name, corpus, context, slotsOfIds);
      const words = likeness?.words.map(({ word }) => word) ?? [];
      return { ...sayArticle(name, context), words, needed: likeness?.needed ?? 0 };
    }),
  };
}

function sayArticle(name: string, context: Context): SaidArticle {
  const id = context.find?.(name) ?? null;
  return {
    name,
    headline: id === null ? null : (context.summary(id)?.headline ?? null),
    copies: id === null ? 0 : (context.copiesOf?.(id).length ?? 0),
  };
}
