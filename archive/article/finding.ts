import type { ArticleId } from './article.ts';
import type { ArticleEdit } from './edit.ts';

/** Something in an article that needs attention. One rule, one code. */
export const findingCodes = [
  'uncredited-image',
  'credit-differs',
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
  'moved-picture',
  'unreadable-picture',
  'remote-picture',
  'duplicate-id',
  'near-copy',
  'unreadable',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What mends a finding. */
export type Fix =
  /** Edits of the article that can be offered as they are. */
  | { readonly kind: 'apply-edits'; readonly edits: readonly ArticleEdit[] }
  /** Only a person knows what is right: the front matter key to open, as in `Finding.field`. */
  | { readonly kind: 'edit-field'; readonly field: string };

export interface Finding {
  readonly code: FindingCode;
  /** `error`: must not be published so; `warning`: should be mended; `notice`: good to know. */
  readonly severity: 'error' | 'warning' | 'notice';
  readonly article: ArticleId;
  /** The front matter key that it is about: `images.0.credit`, `updates.1.at`; null for the whole. */
  readonly field: string | null;
  /** null where no edit of this article mends it. */
  readonly fix: Fix | null;
  /** Plain English for the command line; the interface words the code itself. */
  readonly message: string;
}
