import type { Article } from '../../article/article.ts';
import { plainText } from './plain-text.ts';

/**
 * The fields of the index and their weight in the ranking.
 *
 * Anyone can build the same stock index: `builder.field(name, { boost })` for each of these, BM25
 * with Lunr's own k1 = 1.2 and b = 0.75, and the pipeline of analysis.ts.
 */
export const searchFields = [
  { name: 'headline', boost: 4 },
  { name: 'standfirst', boost: 1 },
  { name: 'body', boost: 1 },
  { name: 'byline', boost: 1 },
  { name: 'place', boost: 1 },
  { name: 'section', boost: 1 },
  { name: 'tag', boost: 1 },
  { name: 'subject', boost: 1 },
  { name: 'caption', boost: 1 },
  { name: 'credit', boost: 1 },
  { name: 'source', boost: 1 },
  { name: 'notes', boost: 0.5 },
] as const;

export type SearchField = (typeof searchFields)[number]['name'];

export const fieldNames: readonly SearchField[] = searchFields.map((field) => field.name);

/** The values of each field of an article, as plain text. */
export type FieldTexts = Readonly<Record<SearchField, readonly string[]>>;

export const noTexts: FieldTexts = {
  headline: [],
  standfirst: [],
  body: [],
  byline: [],
  place: [],
  section: [],
  tag: [],
  subject: [],
  caption: [],
  credit: [],
  source: [],
  notes: [],
};

/** The set of fields as bits, `1 << place in searchFields`. */
export function fieldMask(fields: readonly SearchField[]): number {
  return fields.reduce((mask, field) => mask | (1 << fieldNames.indexOf(field)), 0);
}

/** Fields of short values, in which `tag:"sea defences"` also finds a value that is just that. */
export const valueFields: ReadonlySet<SearchField> = new Set([
  'byline',
  'place',
  'section',
  'tag',
  'subject',
  'credit',
  'source',
]);

/**
 * The text of each field, one entry per value, empty values left out.
 *
 * The body is without its Markdown. `caption` holds alt texts too, `credit` creators and copyright
 * lines, `notes` the notes to updates and corrections.
 */
export function fieldTexts(article: Article): FieldTexts {
  const { images, source, updates } = article;
  return {
    headline: present([article.headline]),
    standfirst: present([article.standfirst]),
    body: present([plainText(article.body)]),
    byline: present(article.byline),
    place: present([article.place]),
    section: present([article.section]),
    tag: present(article.tags),
    subject: present(article.subjects),
    caption: present(images.flatMap((image) => [image.caption, image.alt])),
    credit: present(images.flatMap((image) => [image.credit, image.creator, image.copyright])),
    source: source ? present([source.name, source.uri, source.guid]) : [],
    notes: present([...article.notes, ...updates.map((update) => update.note)]),
  };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text.trim() !== '');
}
