import type { Article, ArticleImage, StoryDate } from './article.ts';

/** One field that is not the same in two versions. Lists are one entry to a line. */
export interface FieldDifference {
  /** A front matter name, `images.0.credit` for one picture's, `body` for the text. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** The dates that stand in the two texts; absent where there is none. */
  readonly dates?: readonly StoryDate[];
}

/** What each field says, as text, in the order of the panel; no two fields have the same name. */
export type FieldTexts = ReadonlyMap<string, string>;

/** Every field in which two versions of an article differ. Empty: only the writing differs, if that. */
export function compareArticles(before: Article, after: Article): readonly FieldDifference[] {
  return compareTexts(fieldTexts(before), fieldTexts(after));
}

export function compareTexts(before: FieldTexts, after: FieldTexts): readonly FieldDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const texts = { before: before.get(field) ?? '', after: after.get(field) ?? '' };
    return texts.before === texts.after ? [] : [{ field, ...texts }];
  });
}

/** The text of one field, or of all fields in one, such as `images` or `images.0`; '' for none. */
export function textOfField(texts: FieldTexts, field: string): string {
  const own = texts.get(field);
  if (own !== undefined) return own;
  const parts = [...texts].filter(([name, text]) => name.startsWith(`${field}.`) && text !== '');
  return parts.map(([name, text]) => `${name.slice(field.length + 1)}: ${text}`).join('\n');
}

export function fieldTexts(article: Article): FieldTexts {
  const { source } = article;
  const texts: [string, string][] = [
    ['headline', article.headline ?? ''],
    ['standfirst', article.standfirst ?? ''],
    ['section', article.section ?? ''],
    ['place', article.place ?? ''],
    ['language', article.language ?? ''],
    ['status', article.status ?? ''],
    ['source', [source?.name, source?.uri, source?.guid].filter(Boolean).join('\n')],
    ['published', dateText(article.published)],
    [
      'updates',
      article.updates
        .map((one) => `${dateText(one.at)} ${one.kind} ${one.note ?? ''}`.trim())
        .join('\n'),
    ],
    ['embargo', dateText(article.embargo)],
    ['byline', article.byline.join('\n')],
    ...article.images.flatMap(imageTexts),
    ['tags', article.tags.join('\n')],
    ['subjects', article.subjects.join('\n')],
    ['notes', article.notes.join('\n')],
    [
      'links',
      article.links.map(({ title, href }) => [title, href].filter(Boolean).join(' ')).join('\n'),
    ],
    ...Object.entries(article.extra).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
    ['body', article.body],
  ];
  return new Map(texts);
}

function imageTexts(image: ArticleImage, index: number): [string, string][] {
  const text = (name: keyof ArticleImage, value: string | null): [string, string] => [
    `images.${index}.${name}`,
    value ?? '',
  ];
  return [
    text('file', image.file),
    text('caption', image.caption),
    text('alt', image.alt),
    text('credit', image.credit),
    text('creator', image.creator),
    text('copyright', image.copyright),
    text('usageTerms', image.usageTerms),
    text('expires', dateText(image.expires)),
    text('lead', image.lead ? '✓' : ''),
  ];
}

function dateText(date: StoryDate | null): string {
  return date?.text ?? '';
}
