import type { ArticleId, ArticlePath, ArticleSummary } from './article.ts';
import type { Finding, FindingCode, Fix } from './finding.ts';
import type { PictureState } from './picture-state.ts';

/** What the rules need to know beside the article itself. */
export interface FindingContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** What is known of a picture of the archive folder. Asked once for each image; not for remote pictures. */
  readonly picture: (file: string) => PictureState;
  /** Other files that claim the same id. */
  readonly sameId?: readonly ArticlePath[];
  /** Articles with nearly the same text. */
  readonly nearCopies?: readonly ArticleId[];
}

/** As `FindingContext`, with the states of the article's images; null for one without a file here. */
export interface RuleContext extends FindingContext {
  readonly pictures: readonly (PictureState | null)[];
}

export interface Found {
  /** null for the whole article. */
  readonly field: string | null;
  readonly message: string;
  readonly fix: Fix | null;
}

/** A pure function of the article and its context. */
export interface Rule {
  readonly code: FindingCode;
  readonly severity: Finding['severity'];
  readonly find: (article: ArticleSummary, context: RuleContext) => readonly Found[];
  /**
   * The moments (milliseconds since 1970 UTC) from which on the rule may say something else though
   * nothing but time changed. None for a rule that does not look at the clock.
   */
  readonly flips?: (article: ArticleSummary) => readonly number[];
}

/** A finding at a field that only a person can mend. */
export function atField(field: string, message: string): Found {
  return { field, message, fix: { kind: 'edit-field', field } };
}
