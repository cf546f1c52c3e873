import type {
  ArticleId,
  ArticleSummary,
  ContentHash,
} from '../../../../electron/contract/types.ts';

/** What can be changed in many stories at once. */
export const singleFields = [
  'section',
  'place',
  'language',
  'status',
  'published',
  'embargo',
] as const;
export const listFields = ['tags', 'subjects', 'byline'] as const;
export const imageFields = ['credit', 'creator', 'copyright', 'usageTerms', 'expires'] as const;
export type SingleField = (typeof singleFields)[number];
export type BatchListField = (typeof listFields)[number];
export type BatchImageField = (typeof imageFields)[number];

/** The part of a story that editing many at once needs: small, because there may be very many. Dates as written. */
export interface StoryFacts {
  readonly id: ArticleId;
  readonly hash: ContentHash;
  readonly headline: string | null;
  readonly single: Readonly<Record<SingleField, string | null>>;
  readonly list: Readonly<Record<BatchListField, readonly string[]>>;
  readonly images: readonly Readonly<Record<BatchImageField, string | null>>[];
}

export function factsOf(article: ArticleSummary): StoryFacts {
  return {
    id: article.id,
    hash: article.hash,
    headline: article.headline,
    single: {
      section: article.section,
      place: article.place,
      language: article.language,
      status: article.status,
      published: article.published?.text ?? null,
      embargo: article.embargo?.text ?? null,
    },
    list: { tags: article.tags, subjects: article.subjects, byline: article.byline },
    images: article.images.map((image) => ({
      credit: image.credit,
      creator: image.creator,
      copyright: image.copyright,
      usageTerms: image.usageTerms,
      expires: image.expires?.text ?? null,
    })),
  };
}

export interface CountedValue {
  /** null: the story (or picture) has none. */
  readonly value: string | null;
  readonly count: number;
}

/** Distinct values, most frequent first. */
export function countValues(values: Iterable<string | null>): CountedValue[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((first, second) => second.count - first.count);
}

/** Values of a field over all stories: of each story once, of each picture once, of each list entry once. */
export function valuesOf(
  stories: readonly StoryFacts[],
  field: SingleField | BatchListField | BatchImageField,
): CountedValue[] {
  if (isOneOf(singleFields, field)) return countValues(stories.map(({ single }) => single[field]));
  if (isOneOf(listFields, field)) return countValues(stories.flatMap(({ list }) => list[field]));
  return countValues(stories.flatMap(({ images }) => images.map((image) => image[field])));
}

export function isListField(name: string): name is BatchListField {
  return isOneOf(listFields, name);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((one) => one === name);
}
