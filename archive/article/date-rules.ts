import type { ArticleSummary, StoryDate } from './article.ts';
import { latestMoment } from './dates.ts';
import type { Fix } from './finding.ts';
import { atField, type Found, type Rule } from './finding-rule.ts';

/** Rules about the dates of an article: parts of the table in finding-rules.ts. */

/** The dates of an article with the names of their fields. */
function datesOf(
  article: ArticleSummary,
): readonly { readonly field: string; readonly date: StoryDate }[] {
  const dates: { field: string; date: StoryDate }[] = [];
  const add = (field: string, date: StoryDate | null) => {
    if (date !== null) dates.push({ field, date });
  };
  add('published', article.published);
  article.updates.forEach(({ at }, index) => {
    add(`updates.${index}.at`, at);
  });
  add('embargo', article.embargo);
  article.images.forEach(({ expires }, index) => {
    add(`images.${index}.expires`, expires);
  });
  return dates;
}

function everyDate(isFound: (date: StoryDate) => boolean, what: string): Rule['find'] {
  return (article) =>
    datesOf(article)
      .filter(({ date }) => isFound(date))
      .map(({ field, date }) => atField(field, `${field}: ${what} (${date.text}).`));
}

export const unreadableDates = everyDate(
  ({ precision }) => precision === 'invalid',
  'cannot be read as one day',
);

export const datesWithoutZone = everyDate(
  ({ precision, offset }) => offset === null && (precision === 'minute' || precision === 'second'),
  'a time without a zone',
);

/**
 * An update before the story was published, and publication before the embargo's end. Each date
 * is given its benefit of doubt: a day may mean any moment of it.
 */
export function impossibleDates(article: ArticleSummary): Found[] {
  const { published, embargo: until } = article;
  if (published === null) return [];
  const found = article.updates.flatMap(({ at }, index) =>
    at !== null && isSurelyBefore(at, published)
      ? [
          atField(
            `updates.${index}.at`,
            `Updated ${at.text}, before it was published ${published.text}.`,
          ),
        ]
      : [],
  );
  if (until !== null && isSurelyBefore(published, until)) {
    found.push(
      atField('embargo', `Published ${published.text}, before the embargo ended ${until.text}.`),
    );
  }
  return found;
}

function isSurelyBefore(first: StoryDate, second: StoryDate): boolean {
  const end = latestMoment(first);
  return end !== null && second.epoch !== null && end < second.epoch;
}

const day = 24 * 3_600_000;

/** The dates that must lie in the past. An embargo explains a publication to come. */
function pastDates({ published, embargo, updates }: ArticleSummary) {
  return [
    ...(embargo === null ? [{ field: 'published', what: 'Published', date: published }] : []),
    ...updates.map(({ at }, index) => ({
      field: `updates.${index}.at`,
      what: 'Updated',
      date: at,
    })),
  ];
}

/** More than a day ahead: nearer dates are other zones and evening editions. */
export const futureDates: Pick<Rule, 'find' | 'flips'> = {
  find: (article, { now }) =>
    pastDates(article).flatMap(({ field, what, date }) =>
      date !== null && date.epoch !== null && date.epoch > now + day
        ? [atField(field, `${what} in the future: ${date.text}.`)]
        : [],
    ),
  flips: (article) =>
    pastDates(article).flatMap(({ date }) =>
      date === null || date.epoch === null ? [] : [date.epoch - day],
    ),
};

function embargo(
  isFound: (until: number, now: number) => boolean,
  what: string,
  fix: Fix,
): Pick<Rule, 'find' | 'flips'> {
  return {
    find: ({ embargo: date }, { now }) =>
      date !== null && date.epoch !== null && isFound(date.epoch, now)
        ? [{ field: 'embargo', message: `embargo: ${what} (${date.text}).`, fix }]
        : [],
    flips: ({ embargo: date }) => (date === null || date.epoch === null ? [] : [date.epoch]),
  };
}

export const embargoOn = embargo((until, now) => until > now, 'the embargo is still on', {
  kind: 'edit-field',
  field: 'embargo',
});

export const embargoLifted = embargo((until, now) => until <= now, 'the embargo is over', {
  kind: 'apply-edits',
  edits: [{ kind: 'set-date', field: 'embargo', value: null }],
});
