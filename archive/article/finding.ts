import type { ArticleId } from './article.ts';

/** Something in an article that needs attention. One rule, one code. */
export const findingCodes = [
  'uncredited-image',
  'no-alt-text',
  'licence-expired',
  'licence-ending',
  'impossible-date',
  'future-date',
  'date-without-zone',
  'unreadable-date',
  'embargoed',
  'embargo-lifted',
  'no-headline',
  'no-byline',
  'no-section',
  'untagged',
  'missing-picture',
  'remote-picture',
  'duplicate-id',
  'near-copy',
  'unreadable',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  /** `error`: must not be published so; `warning`: should be mended; `notice`: good to know. */
  readonly severity: 'error' | 'warning' | 'notice';
  readonly article: ArticleId;
  /** The front matter key that it is about: `images.0.credit`, `updates.1.at`; null for the whole. */
  readonly field: string | null;
  /** Plain English for the command line; the interface words the code itself. */
  readonly message: string;
}
