import type { StoryDate, UpdateKind } from '../article/article.ts';

export const printLabels = [
  'contents',
  'corrections',
  'related',
  'notes',
  'credit',
  'creator',
  'copyright',
  'usageTerms',
  'expires',
  'embargo',
  'tags',
  'subjects',
  'language',
  'source',
  'file',
  'withheld',
  'canceled',
  'noFile',
  'notShown',
] as const;
export type PrintLabel = (typeof printLabels)[number];

/** What stands on a printed page beside the words of its articles, in one language. */
export interface PrintWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  label(label: PrintLabel): string;
  update(kind: UpdateKind): string;
  /** "By A and B". */
  by(names: readonly string[]): string;
  /** "Published 10 January 2022". */
  published(date: string): string;
  /** "24 stories". */
  stories(count: number): string;
  /** A story's date, in its own zone. */
  date(date: StoryDate): string;
}
