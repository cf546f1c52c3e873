import type { ArticleId, ArticleImage, ArticlePath, ArticleSummary, StoryDate } from './article.ts';
import { latestMoment } from './dates.ts';
import type { Finding, FindingCode } from './finding.ts';

/** What the rules need to know beside the article itself. */
export interface FindingContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Whether a picture of the archive folder is there. Not asked for remote pictures. */
  readonly pictureExists: (file: string) => boolean;
  /** Other files that claim the same id. */
  readonly sameId?: readonly ArticlePath[];
  /** Articles with nearly the same text. */
  readonly nearCopies?: readonly ArticleId[];
}

interface Found {
  /** null for the whole article. */
  readonly field: string | null;
  readonly message: string;
}

interface Rule {
  readonly code: FindingCode;
  readonly severity: Finding['severity'];
  readonly find: (article: ArticleSummary, context: FindingContext) => readonly Found[];
}

const day = 24 * 3_600_000;

/** A licence that ends within this time is worth a word. Milliseconds. */
const endingSoon = 30 * day;

const rules: readonly Rule[] = [
  { code: 'unreadable', severity: 'error', find: unreadable },
  { code: 'duplicate-id', severity: 'error', find: duplicateId },
  {
    code: 'uncredited-image',
    severity: 'error',
    find: eachImage('credit', (image) => image.credit === null, 'no credit'),
  },
  {
    code: 'licence-expired',
    severity: 'error',
    find: expires((end, now) => end < now, 'the licence has ended'),
  },
  {
    code: 'licence-ending',
    severity: 'warning',
    find: expires(
      (end, now) => end >= now && end < now + endingSoon,
      'the licence ends within 30 days',
    ),
  },
  { code: 'missing-picture', severity: 'error', find: missingPicture },
  {
    code: 'remote-picture',
    severity: 'warning',
    find: eachImage(
      'file',
      (image) => isRemote(image.file),
      'the picture is still on another server',
    ),
  },
  {
    code: 'no-alt-text',
    severity: 'warning',
    find: eachImage(
      'alt',
      (image) => image.file !== null && image.alt === null,
      'no alternative text',
    ),
  },
  { code: 'impossible-date', severity: 'error', find: impossibleDates },
  { code: 'future-date', severity: 'warning', find: futureDates },
  {
    code: 'unreadable-date',
    severity: 'warning',
    find: everyDate((date) => date.precision === 'invalid', 'cannot be read as one day'),
  },
  {
    code: 'date-without-zone',
    severity: 'notice',
    find: everyDate((date) => hasTime(date) && date.offset === null, 'a time without a zone'),
  },
  {
    code: 'embargoed',
    severity: 'warning',
    find: embargo((until, now) => until > now, 'the embargo is still on'),
  },
  {
    code: 'embargo-lifted',
    severity: 'notice',
    find: embargo((until, now) => until <= now, 'the embargo is over'),
  },
  {
    code: 'no-headline',
    severity: 'warning',
    find: lacks('headline', (article) => article.headline === null),
  },
  {
    code: 'no-byline',
    severity: 'notice',
    find: lacks('byline', (article) => article.byline.length === 0),
  },
  {
    code: 'no-section',
    severity: 'notice',
    find: lacks('section', (article) => article.section === null),
  },
  {
    code: 'untagged',
    severity: 'notice',
    find: lacks('tags', (article) => article.tags.length === 0),
  },
  { code: 'near-copy', severity: 'notice', find: nearCopy },
];

/** Everything about an article that needs attention, the gravest rules first. */
export function findingsOf(article: ArticleSummary, context: FindingContext): Finding[] {
  // Of a file that could not be read at all nothing else is known.
  const applicable = isUnread(article) ? rules.filter(({ code }) => code === 'unreadable') : rules;
  return applicable.flatMap(({ code, severity, find }) =>
    find(article, context).map((found) => ({ code, severity, article: article.id, ...found })),
  );
}

/** A problem of the whole file means that there is no article to judge. */
function isUnread(article: ArticleSummary): boolean {
  return article.problems.some(({ field }) => field === null);
}

function unreadable(article: ArticleSummary): Found[] {
  return article.problems
    .filter(({ code }) => code !== 'invalid-date')
    .map(({ field, message }) => ({ field, message }));
}

function duplicateId(_: ArticleSummary, { sameId = [] }: FindingContext): Found[] {
  return sameId.length === 0
    ? []
    : [{ field: 'id', message: `The same id stands in ${sameId.join(', ')}.` }];
}

function nearCopy(_: ArticleSummary, { nearCopies = [] }: FindingContext): Found[] {
  return nearCopies.length === 0
    ? []
    : [{ field: null, message: `Nearly the same text as ${nearCopies.join(', ')}.` }];
}

function lacks(field: string, isLacking: (article: ArticleSummary) => boolean): Rule['find'] {
  return (article) => (isLacking(article) ? [{ field, message: `${field}: none is given.` }] : []);
}

function eachImage(
  field: keyof ArticleImage,
  isFound: (image: ArticleImage) => boolean,
  what: string,
): Rule['find'] {
  return (article) =>
    article.images.flatMap((image, index) =>
      isFound(image)
        ? [{ field: `images.${index}.${field}`, message: `Image ${index + 1}: ${what}.` }]
        : [],
    );
}

export function isRemote(file: string | null): boolean {
  return file !== null && /^(?:https?:)?\/\//i.test(file);
}

function missingPicture(article: ArticleSummary, { pictureExists }: FindingContext): Found[] {
  return article.images.flatMap(({ file }, index) =>
    file !== null && !isRemote(file) && !pictureExists(file)
      ? [
          {
            field: `images.${index}.file`,
            message: `Image ${index + 1}: ${file} is not in the archive.`,
          },
        ]
      : [],
  );
}

/** A licence that ends on a day lasts until that day is over. */
function expires(isFound: (end: number, now: number) => boolean, what: string): Rule['find'] {
  return (article, { now }) =>
    article.images.flatMap(({ expires: date }, index) => {
      const end = date === null ? null : latestMoment(date);
      return date !== null && end !== null && isFound(end, now)
        ? [
            {
              field: `images.${index}.expires`,
              message: `Image ${index + 1}: ${what} (${date.text}).`,
            },
          ]
        : [];
    });
}

function embargo(isFound: (until: number, now: number) => boolean, what: string): Rule['find'] {
  return ({ embargo: date }, { now }) =>
    date !== null && date.epoch !== null && isFound(date.epoch, now)
      ? [{ field: 'embargo', message: `embargo: ${what} (${date.text}).` }]
      : [];
}

/** The dates of an article with the names of their fields. */
function datesOf(
  article: ArticleSummary,
): readonly { readonly field: string; readonly date: StoryDate }[] {
  const named: readonly (readonly [string, StoryDate | null])[] = [
    ['published', article.published],
    ...article.updates.map(({ at }, index) => [`updates.${index}.at`, at] as const),
    ['embargo', article.embargo],
    ...article.images.map((image, index) => [`images.${index}.expires`, image.expires] as const),
  ];
  return named.flatMap(([field, date]) => (date === null ? [] : [{ field, date }]));
}

function everyDate(isFound: (date: StoryDate) => boolean, what: string): Rule['find'] {
  return (article) =>
    datesOf(article)
      .filter(({ date }) => isFound(date))
      .map(({ field, date }) => ({ field, message: `${field}: ${what} (${date.text}).` }));
}

function hasTime({ precision }: StoryDate): boolean {
  return precision === 'minute' || precision === 'second';
}

/**
 * An update before the story was published, and publication before the embargo's end. Each date
 * is given its benefit of doubt: a day may mean any moment of it.
 */
function impossibleDates(article: ArticleSummary): Found[] {
  const { published, embargo: until } = article;
  if (published === null) return [];
  const found: Found[] = [];
  for (const [index, { at }] of article.updates.entries()) {
    if (at !== null && isSurelyBefore(at, published)) {
      found.push({
        field: `updates.${index}.at`,
        message: `Updated ${at.text}, before it was published ${published.text}.`,
      });
    }
  }
  if (until !== null && isSurelyBefore(published, until)) {
    found.push({
      field: 'embargo',
      message: `Published ${published.text}, before the embargo ended ${until.text}.`,
    });
  }
  return found;
}

function isSurelyBefore(first: StoryDate, second: StoryDate): boolean {
  const end = latestMoment(first);
  return end !== null && second.epoch !== null && end < second.epoch;
}

/** More than a day ahead: nearer dates are other zones and evening editions. An embargo explains a later one. */
function futureDates(article: ArticleSummary, { now }: FindingContext): Found[] {
  const isAhead = (date: StoryDate | null): date is StoryDate =>
    date !== null && date.epoch !== null && date.epoch > now + day;
  const found: Found[] = [];
  if (isAhead(article.published) && article.embargo === null) {
    found.push({
      field: 'published',
      message: `Published in the future: ${article.published.text}.`,
    });
  }
  for (const [index, { at }] of article.updates.entries()) {
    if (isAhead(at))
      found.push({ field: `updates.${index}.at`, message: `Updated in the future: ${at.text}.` });
  }
  return found;
}
