/** The archive's own shapes, as far as the pages need them: the only way by which they reach the renderer. */
export type * from '../../archive/archive-types.ts';
export type * from '../../archive/article/article.ts';
export type * from '../../archive/article/compare-articles.ts';
export type * from '../../archive/article/edit.ts';
export type * from '../../archive/article/finding.ts';
export type * from '../../archive/article/picture-state.ts';
export type * from '../../archive/check/check-problem.ts';
export type * from '../../archive/formats/reader.ts';
export type * from '../../archive/job.ts';
export type * from '../../archive/result.ts';
export type * from '../../archive/search/article-matches.ts';
export type * from '../../archive/search/explanation.ts';
export type { SearchField } from '../../archive/search/fields.ts';
export type * from '../../archive/search/query.ts';
export type * from '../../archive/search/search-index.ts';
export type * from '../../archive/store/change.ts';
export type * from '../../archive/store/collection-id.ts';
export type * from '../../archive/store/prune-history.ts';
