import { z } from 'zod';
import type { Failure } from '../result.ts';

/**
 * What an article is: the fields of format 1, named after ninjs 3 and IPTC.
 *
 * Everything here is plain data that survives JSON, so that it can cross processes as it is.
 * A value that the file does not give is null or an empty list: unknown stays unknown.
 */

/** A ULID once the app has saved the article; before that, its path in the folder. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };
/** Relative to the archive folder, with forward slashes, ending in `.md` or `.markdown`. */
export type ArticlePath = string & { readonly __brand: 'ArticlePath' };
/** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. */
export type ContentHash = string & { readonly __brand: 'ContentHash' };

/** UTF-16 units: Windows has the longest paths. A folder too deep to be entered is a row under its path. */
export const longestPath = 32_767;

export const articleIdSchema = z
  .string()
  .min(1)
  .max(longestPath)
  .transform((text) => text as ArticleId);
export const articlePathSchema = z
  .string()
  .min(1)
  .max(longestPath)
  .transform((text) => text as ArticlePath);
export const contentHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as ContentHash);

/** A moment in a story's life, with the zone and the precision that its author gave. */
export interface StoryDate {
  /** As written in the file. */
  readonly text: string;
  /** `invalid`: cannot be read as one unambiguous date, and is kept as written. */
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second' | 'invalid';
  /** `Z` or `+04:00` as written; null when no zone is written. */
  readonly offset: string | null;
  /** Milliseconds since 1970 UTC for ordering; the archive's zone is assumed where none is written; null when invalid. */
  readonly epoch: number | null;
}

export const updateKinds = ['update', 'correction', 'clarification', 'retraction'] as const;
export type UpdateKind = (typeof updateKinds)[number];

export interface StoryUpdate {
  readonly at: StoryDate | null;
  readonly kind: UpdateKind;
  readonly note: string | null;
}

/** IPTC pubStatus. */
export const articleStatuses = ['usable', 'withheld', 'canceled'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

export interface ArticleSource {
  readonly name: string | null;
  readonly uri: string | null;
  /** The item's identity where it came from: importing the same guid again updates, never doubles. */
  readonly guid: string | null;
}

/** A picture as used in one article. An image may have a credit and no file. */
export interface ArticleImage {
  /** Path in the archive folder, or an absolute http(s) address of a picture that is still elsewhere. */
  readonly file: string | null;
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credit: string | null;
  readonly creator: string | null;
  readonly copyright: string | null;
  readonly usageTerms: string | null;
  readonly expires: StoryDate | null;
  readonly lead: boolean;
}

export interface RelatedLink {
  readonly title: string | null;
  readonly href: string | null;
}

/** Something in the file that could not be read as meant; the rest of the article still works. */
export interface ArticleProblem {
  readonly code: Failure['code'];
  readonly message: string;
  /** The front matter key, such as `published` or `images.0.expires`. */
  readonly field: string | null;
}

/** All but the body: what lists, facets and rules work on. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly path: ArticlePath;
  readonly hash: ContentHash;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly published: StoryDate | null;
  readonly updates: readonly StoryUpdate[];
  readonly section: string | null;
  readonly place: string | null;
  readonly tags: readonly string[];
  /** IPTC Media Topics and other subject codes, such as `medtop:20000647`. */
  readonly subjects: readonly string[];
  /** BCP 47. */
  readonly language: string | null;
  /** null when the file says nothing, which means usable. */
  readonly status: ArticleStatus | null;
  readonly embargo: StoryDate | null;
  readonly source: ArticleSource | null;
  readonly images: readonly ArticleImage[];
  readonly links: readonly RelatedLink[];
  /** Production notes, never part of the published text. */
  readonly notes: readonly string[];
  readonly problems: readonly ArticleProblem[];
}

export interface Article extends ArticleSummary {
  /** Markdown after the front matter, without the blank line that follows it. Line breaks are `\n`, whatever the file uses. */
  readonly body: string;
  /** Front matter keys that the format does not know, as plain JSON values, in file order. */
  readonly extra: Readonly<Record<string, unknown>>;
}
