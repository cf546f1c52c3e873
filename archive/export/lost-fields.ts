import type { Article } from '../article/article.ts';

/** Fields that some format has no place for, by the names that fields have everywhere. */
export const losableFields = [
  'standfirst',
  'byline',
  'published',
  'updates',
  'section',
  'place',
  'tags',
  'subjects',
  'language',
  'status',
  'embargo',
  'source',
  'images',
  'images.file',
  'images.alt',
  'images.credit',
  'images.creator',
  'images.copyright',
  'images.usageTerms',
  'images.expires',
  'links',
  'notes',
  'extra',
] as const;
export type LosableField = (typeof losableFields)[number];

export interface LostField {
  readonly field: LosableField;
  /** How many articles say something in it. */
  readonly articles: number;
}

/** Counts the articles that say something in fields which a format has no place for. */
export class LostFields {
  readonly #counts: Map<LosableField, number>;

  constructor(fields: readonly LosableField[]) {
    this.#counts = new Map(fields.map((field) => [field, 0]));
  }

  add(article: Article): void {
    for (const [field, count] of this.#counts)
      if (says(article, field)) this.#counts.set(field, count + 1);
  }

  /** Without those in which no article says anything. */
  list(): readonly LostField[] {
    return [...this.#counts].flatMap(([field, articles]) =>
      articles === 0 ? [] : [{ field, articles }],
    );
  }
}

function says(article: Article, field: LosableField): boolean {
  switch (field) {
    case 'extra':
      return Object.keys(article.extra).length > 0;
    case 'byline':
    case 'updates':
    case 'tags':
    case 'subjects':
    case 'images':
    case 'links':
    case 'notes':
      return article[field].length > 0;
    case 'images.file':
      return article.images.some(({ file }) => file !== null);
    case 'images.alt':
      return article.images.some(({ alt }) => alt !== null);
    case 'images.credit':
      return article.images.some(({ credit }) => credit !== null);
    case 'images.creator':
      return article.images.some(({ creator }) => creator !== null);
    case 'images.copyright':
      return article.images.some(({ copyright }) => copyright !== null);
    case 'images.usageTerms':
      return article.images.some(({ usageTerms }) => usageTerms !== null);
    case 'images.expires':
      return article.images.some(({ expires }) => expires !== null);
    default:
      return article[field] !== null;
  }
}
