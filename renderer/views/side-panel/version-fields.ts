import type { Article, ArticleImage, StoryDate } from '../../../electron/contract/types.ts';

/** One field that is not the same in two versions. Lists are one entry to a line. */
export interface FieldDifference {
  /** A front matter name, `images.0.credit` for one picture's. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Every field in which two versions of an article differ, in the order of the panel. */
export function differingFields(before: Article, after: Article): FieldDifference[] {
  const former = fieldTexts(before);
  const latter = fieldTexts(after);
  return [...new Set([...former.keys(), ...latter.keys()])].flatMap((field) => {
    const texts = { before: former.get(field) ?? '', after: latter.get(field) ?? '' };
    return texts.before === texts.after ? [] : [{ field, ...texts }];
  });
}

const dateText = (date: StoryDate | null) => date?.text ?? '';

function fieldTexts(article: Article): Map<string, string> {
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
