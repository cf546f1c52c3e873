import { z } from 'zod';
import { type ArticleId, articleIdSchema } from '../article/article.ts';

/** `different`: two stories whose texts are alike. `kept`: near-copies, and both stay on purpose. */
export const copyVerdicts = ['different', 'kept'] as const;
export type CopyVerdict = (typeof copyVerdicts)[number];

/** What a person has decided of two articles with nearly the same text; the lesser id stands first. */
export interface JudgedPair {
  readonly articles: readonly [ArticleId, ArticleId];
  readonly verdict: CopyVerdict;
}

/** Whatever the order in which a person has written them; of one pair the last verdict counts. */
export const judgedCopiesSchema = z
  .array(
    z.object({
      articles: z.tuple([articleIdSchema, articleIdSchema]),
      verdict: z.enum(copyVerdicts),
    }),
  )
  .transform((pairs): readonly JudgedPair[] => withVerdicts([], pairs));

/** The pair with a verdict; null: none, and whoever looks for near-copies tells of it again. */
export interface Verdict {
  readonly articles: readonly [ArticleId, ArticleId];
  readonly verdict: CopyVerdict | null;
}

/** Sorted, so that the pairs of two people stand at places of their own and merge. */
export function withVerdicts(
  pairs: readonly JudgedPair[],
  verdicts: readonly Verdict[],
): readonly JudgedPair[] {
  const byKey = new Map(pairs.map((pair) => [pairKey(pair.articles), pair]));
  for (const { articles, verdict } of verdicts) {
    const [first, second] = articles.toSorted();
    if (first === undefined || second === undefined || first === second) continue;
    const sorted = [first, second] as const;
    if (verdict === null) byKey.delete(pairKey(sorted));
    else byKey.set(pairKey(sorted), { articles: sorted, verdict });
  }
  return [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
}

export function pairKey(articles: readonly ArticleId[]): string {
  return JSON.stringify(articles);
}
