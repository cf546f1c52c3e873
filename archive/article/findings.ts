import type { ArticleImage, ArticleSummary, StoryDate } from './article.ts';
import type { Finding, FindingCode } from './finding.ts';

/** What the rules need to know beside the article. */
export interface FindingContext {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Whether a picture lies at that path of the folder. */
  pictureExists(path: string): boolean;
  /** Paths of other files with the same id. */
  readonly sameId: readonly string[];
  /** Ids of articles that share most of the text. */
  readonly nearCopies: readonly string[];
}

const day = 24 * 60 * 60 * 1000;
/** A licence that ends within so many days is to be renewed. */
const renewalDays = 30;

interface Rule {
  readonly code: FindingCode;
  readonly severity: Finding['severity'];
  /** A finding for each of its places: the key that it is about (null for the whole), and words. */
  judge(
    article: ArticleSummary,
    context: FindingContext,
  ): Iterable<readonly [field: string | null, message: string]>;
}

const rules: readonly Rule[] = [
  {
    code: 'unreadable',
    severity: 'error',
    *judge({ problems }) {
      for (const { field, message } of problems) if (field === null) yield [null, message];
    },
  },
  {
    code: 'duplicate-id',
    severity: 'error',
    *judge(_, { sameId }) {
      if (sameId.length > 0) yield ['id', `Other files have the same id: ${sameId.join(', ')}.`];
    },
  },
  {
    code: 'uncredited-image',
    severity: 'error',
    *judge({ images }) {
      for (const [at, { credit }] of images.entries()) {
        if (credit === null) yield [`images.${at}.credit`, 'The picture has no credit.'];
      }
    },
  },
  {
    code: 'no-alt-text',
    severity: 'warning',
    *judge({ images }) {
      for (const [at, { alt, file }] of images.entries()) {
        if (alt === null && file !== null)
          yield [`images.${at}.alt`, 'The picture has no alternative text.'];
      }
    },
  },
  {
    code: 'licence-expired',
    severity: 'error',
    *judge({ images }, { now }) {
      for (const [at, expires] of licences(images)) {
        if (expires.epoch < now)
          yield [`images.${at}.expires`, `The licence ended on ${expires.text}.`];
      }
    },
  },
  {
    code: 'licence-ending',
    severity: 'warning',
    *judge({ images }, { now }) {
      for (const [at, expires] of licences(images)) {
        const left = expires.epoch - now;
        if (left >= 0 && left <= renewalDays * day)
          yield [`images.${at}.expires`, `The licence ends on ${expires.text}.`];
      }
    },
  },
  {
    code: 'missing-picture',
    severity: 'error',
    *judge({ images }, { pictureExists }) {
      for (const [at, { file }] of images.entries()) {
        if (file !== null && !isRemote(file) && !pictureExists(file)) {
          yield [`images.${at}.file`, `There is no picture ${file}.`];
        }
      }
    },
  },
  {
    code: 'remote-picture',
    severity: 'warning',
    *judge({ images }) {
      for (const [at, { file }] of images.entries()) {
        if (file !== null && isRemote(file))
          yield [`images.${at}.file`, `The picture is still elsewhere: ${file}.`];
      }
    },
  },
  {
    code: 'impossible-date',
    severity: 'error',
    *judge({ published, updates, embargo }) {
      const first = published?.epoch ?? null;
      if (first === null) return;
      for (const [at, { at: updated }] of updates.entries()) {
        if (updated !== null && endsBefore(updated, first)) {
          yield [
            `updates.${at}.at`,
            `Updated ${updated.text}, before it was published ${published?.text}.`,
          ];
        }
      }
      if (embargo?.epoch != null && published !== null && endsBefore(published, embargo.epoch)) {
        yield ['embargo', `Published ${published.text}, before its embargo ends ${embargo.text}.`];
      }
    },
  },
  {
    code: 'future-date',
    severity: 'warning',
    *judge({ published, updates, embargo }, { now }) {
      if (published?.epoch != null && published.epoch > now + day && embargo === null) {
        yield ['published', `Published in the future: ${published.text}.`];
      }
      for (const [at, { at: updated }] of updates.entries()) {
        if (updated?.epoch != null && updated.epoch > now + day) {
          yield [`updates.${at}.at`, `Updated in the future: ${updated.text}.`];
        }
      }
    },
  },
  {
    code: 'unreadable-date',
    severity: 'warning',
    *judge(article) {
      for (const [field, date] of datesOf(article)) {
        if (date.precision === 'invalid') yield [field, `"${date.text}" is not one clear date.`];
      }
    },
  },
  {
    code: 'date-without-zone',
    severity: 'notice',
    *judge(article) {
      for (const [field, { precision, offset, text }] of datesOf(article)) {
        if ((precision === 'minute' || precision === 'second') && offset === null) {
          yield [field, `${text} does not say in which zone.`];
        }
      }
    },
  },
  {
    code: 'embargoed',
    severity: 'notice',
    *judge({ embargo }, { now }) {
      if (embargo?.epoch != null && embargo.epoch > now)
        yield ['embargo', `Embargoed until ${embargo.text}.`];
    },
  },
  {
    code: 'embargo-lifted',
    severity: 'notice',
    *judge({ embargo }, { now }) {
      if (embargo?.epoch != null && embargo.epoch <= now)
        yield ['embargo', `The embargo ended ${embargo.text}.`];
    },
  },
  {
    code: 'no-headline',
    severity: 'warning',
    *judge({ headline, problems }) {
      if (headline === null && isReadable(problems)) yield ['headline', 'There is no headline.'];
    },
  },
  {
    code: 'no-byline',
    severity: 'notice',
    *judge({ byline, problems }) {
      if (byline.length === 0 && isReadable(problems)) yield ['byline', 'There is no byline.'];
    },
  },
  {
    code: 'no-section',
    severity: 'notice',
    *judge({ section, problems }) {
      if (section === null && isReadable(problems)) yield ['section', 'There is no section.'];
    },
  },
  {
    code: 'untagged',
    severity: 'notice',
    *judge({ tags, problems }) {
      if (tags.length === 0 && isReadable(problems)) yield ['tags', 'There is no tag.'];
    },
  },
  {
    code: 'near-copy',
    severity: 'notice',
    *judge(_, { nearCopies }) {
      if (nearCopies.length > 0) yield [null, `Nearly the same text as ${nearCopies.join(', ')}.`];
    },
  },
];

/** All that needs attention in one article, in the order of the rules. */
export function findingsOf(article: ArticleSummary, context: FindingContext): readonly Finding[] {
  return rules.flatMap(({ code, severity, judge }) =>
    [...judge(article, context)].map(([field, message]) => ({
      code,
      severity,
      article: article.id,
      field,
      message,
    })),
  );
}

function* licences(
  images: readonly ArticleImage[],
): Generator<readonly [number, { epoch: number; text: string }]> {
  for (const [at, { expires }] of images.entries()) {
    if (expires === null || expires.epoch === null) continue;
    yield [at, { epoch: expires.epoch + (isDay(expires) ? day - 1 : 0), text: expires.text }];
  }
}

function* datesOf({
  published,
  embargo,
  updates,
  images,
}: ArticleSummary): Generator<readonly [string, StoryDate]> {
  if (published !== null) yield ['published', published];
  if (embargo !== null) yield ['embargo', embargo];
  for (const [index, { at }] of updates.entries())
    if (at !== null) yield [`updates.${index}.at`, at];
  for (const [index, { expires }] of images.entries())
    if (expires !== null) yield [`images.${index}.expires`, expires];
}

/** Whether a date is surely before a moment: a day without a time may be any moment of that day. */
function endsBefore(date: StoryDate, moment: number): boolean {
  if (date.epoch === null) return false;
  const span = { year: 366 * day, month: 31 * day, day, minute: 60_000, second: 0, invalid: 0 }[
    date.precision
  ];
  return date.epoch + span < moment;
}

function isDay({ precision }: StoryDate): boolean {
  return precision === 'day';
}

function isRemote(file: string): boolean {
  return /^https?:/i.test(file);
}

/** A file that cannot be read at all lacks everything; saying so once is enough. */
function isReadable(problems: ArticleSummary['problems']): boolean {
  return problems.every(({ field }) => field !== null);
}
