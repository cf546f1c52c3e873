import type { ArticleSummary } from './article.ts';
import { latestMoment } from './dates.ts';

/**
 * Whether an article may be published at a moment: usable, and under no embargo. An embargo that
 * ends on a day ends with it, and one that cannot be read never does.
 *
 * @param now Milliseconds since 1970 UTC.
 */
export function isForReaders(
  { status, embargo }: Pick<ArticleSummary, 'status' | 'embargo'>,
  now: number,
): boolean {
  if (status === 'withheld' || status === 'canceled') return false;
  if (embargo === null) return true;
  const end = latestMoment(embargo);
  return end !== null && end < now;
}
