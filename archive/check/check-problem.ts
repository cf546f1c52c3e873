import type { ArticleId } from '../article/article.ts';
import type { Finding, FindingCode } from '../article/finding.ts';
import type { FailureCode } from '../result.ts';

/** Damage that only a check of the whole archive finds. What the failures say is found beside it. */
export const checkCodes = [
  // articles and the folder
  /** An id that more than one file claims. */
  'duplicate-id',
  /** The history knows it, and it lies neither in the folder nor in the trash. */
  'article-missing',
  /** A name that Windows or macOS could not hold, or not beside another one. */
  'name-not-portable',
  // the archive's own files
  'archive-file-invalid',
  'trash-entry-invalid',
  'trash-entry-changed',
  'collection-gap',
  'leftover',
  // history
  'history-line-unreadable',
  'history-chain-broken',
  'version-missing',
  'version-changed',
  'version-orphaned',
  // pictures
  'picture-missing',
  'picture-changed',
  'picture-unreadable',
  'picture-unlisted',
  'manifest-unreadable',
  // what is derived, and was made again
  'catalogue-stale',
  'index-stale',
] as const;
export type CheckCode = (typeof checkCodes)[number] | FailureCode | FindingCode;

export interface CheckProblem {
  readonly code: CheckCode;
  /** `error`: something is damaged or lost. The others are no damage. */
  readonly severity: Finding['severity'];
  /** In the archive folder. */
  readonly path: string;
  readonly id: ArticleId | null;
  readonly field: string | null;
  /** Plain English. */
  readonly message: string;
}

export function problem(
  code: CheckCode,
  path: string,
  message: string,
  more: Partial<Pick<CheckProblem, 'severity' | 'id' | 'field'>> = {},
): CheckProblem {
  return { code, severity: 'error', path, id: null, field: null, message, ...more };
}
