import { Temporal } from 'temporal-polyfill';
import type { Article, StoryDate } from '../../article/article.ts';
import type { DateField, PresenceField } from '../query/query-fields.ts';

/** What filters, facets, dates and sorting read of an article. Moments: milliseconds since 1970 UTC. */
export interface DocumentColumns {
  /** The latest update, or else the publication; null when unknown. */
  readonly latest: number | null;
  readonly dates: Readonly<Record<DateField, readonly number[]>>;
  readonly values: Readonly<Record<ColumnField, readonly string[]>>;
  readonly held: Readonly<Record<HeldColumn, readonly string[]>>;
  /** Kinds of the updates, each once. */
  readonly updates: readonly string[];
  /** A bit for each presence: see `presenceBit`. */
  readonly has: number;
}

export const dateFields = ['published', 'updated', 'corrected', 'embargo', 'expires'] as const;

/** Facets whose values stand in the article itself. */
export const columnFields = [
  'section',
  'tag',
  'year',
  'month',
  'byline',
  'credit',
  'language',
  'status',
  'place',
  'subject',
  'source',
  'creator',
  'copyright',
  'terms',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Values that are searched and not counted: nearly each of them stands in one article alone. */
export const heldColumns = ['file', 'link'] as const;
export type HeldColumn = (typeof heldColumns)[number];

/** `timeZone` is the IANA zone whose years and months count. */
export function columnsOf(article: Article, timeZone: string): DocumentColumns {
  const { images, updates } = article;
  const published = article.published?.epoch ?? null;
  const updated = epochs(updates.map((update) => update.at));
  const month = monthOf(article.published, timeZone);
  return {
    latest: updated.length > 0 ? updated.reduce((a, b) => Math.max(a, b)) : published,
    dates: {
      published: published === null ? [] : [published],
      updated,
      corrected: epochs(updates.filter(isCorrection).map((update) => update.at)),
      embargo: epochs([article.embargo]),
      expires: epochs(images.map((image) => image.expires)),
    },
    values: {
      section: distinct([article.section]),
      tag: distinct(article.tags),
      year: month === null ? [] : [month.slice(0, -3)],
      month: month === null || article.published?.precision === 'year' ? [] : [month],
      byline: distinct(article.byline),
      credit: distinct(images.map((image) => image.credit)),
      language: distinct([article.language]),
      status: [article.status ?? 'usable'],
      place: distinct([article.place]),
      subject: distinct(article.subjects),
      source: distinct([article.source?.name ?? null]),
      creator: distinct(images.map((image) => image.creator)),
      copyright: distinct(images.map((image) => image.copyright)),
      terms: distinct(images.map((image) => image.usageTerms)),
    },
    held: {
      file: distinct(images.map((image) => image.file)),
      link: distinct(article.links.flatMap((link) => [link.title, link.href])),
    },
    updates: distinct(updates.map((update) => update.kind)),
    has: presences.reduce((bits, [, test], at) => (test(article) ? bits | (1 << at) : bits), 0),
  };
}

export function presenceBit(field: PresenceField): number {
  return 1 << presences.findIndex(([name]) => name === field);
}

function isCorrection(update: Article['updates'][number]): boolean {
  return update.kind === 'correction';
}

function epochs(dates: readonly (StoryDate | null)[]): number[] {
  return dates.map((date) => date?.epoch ?? null).filter((epoch) => epoch !== null);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => filled(value)))];
}

function filled(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

/** `2022-01`; a year before 0000 or after 9999 has more digits, as ISO 8601 writes it. */
function monthOf(date: StoryDate | null, timeZone: string): string | null {
  if (date?.epoch === null || date?.epoch === undefined) return null;
  const { epoch } = date;
  // Months of a zone begin near those of UTC, so few are under one key.
  const utc = new Date(epoch);
  const key = `${timeZone} ${utc.getUTCFullYear()} ${utc.getUTCMonth()}`;
  const known = months.get(key) ?? [];
  const found = known.find(({ from, to }) => epoch >= from && epoch < to);
  if (found) return found.text;
  const month = monthAround(epoch, timeZone);
  if (months.size > mostMonths) months.clear();
  months.set(key, [...known, month]);
  return month.text;
}

interface Month {
  readonly text: string;
  /** Moments: the first one in it, and the first one after it. */
  readonly from: number;
  readonly to: number;
}

function monthAround(epoch: number, timeZone: string): Month {
  const day = Temporal.Instant.fromEpochMilliseconds(epoch)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const first = day.with({ day: 1 });
  return {
    text: day.toPlainYearMonth().toString(),
    from: first.toZonedDateTime(timeZone).epochMilliseconds,
    to: first.add({ months: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  };
}

/** Months met so far: asking the calendar takes longer than all else that columns need. */
const months = new Map<string, readonly Month[]>();
const mostMonths = 5000;

type Test = (article: Article) => boolean;

const presences: readonly (readonly [PresenceField, Test])[] = [
  ['headline', (article) => filled(article.headline)],
  ['standfirst', (article) => filled(article.standfirst)],
  ['body', (article) => filled(article.body)],
  ['byline', (article) => article.byline.some(filled)],
  ['place', (article) => filled(article.place)],
  ['section', (article) => filled(article.section)],
  ['tag', (article) => article.tags.some(filled)],
  ['subject', (article) => article.subjects.some(filled)],
  ['language', (article) => filled(article.language)],
  ['status', (article) => article.status !== null],
  ['published', (article) => article.published !== null],
  ['update', (article) => article.updates.length > 0],
  ['correction', (article) => article.updates.some(isCorrection)],
  ['embargo', (article) => article.embargo !== null],
  ['source', (article) => filled(article.source?.name) || filled(article.source?.uri)],
  ['guid', (article) => filled(article.source?.guid)],
  ['image', (article) => article.images.length > 0],
  ['file', (article) => article.images.some((image) => filled(image.file))],
  ['caption', (article) => article.images.some((image) => filled(image.caption))],
  ['alt', (article) => article.images.some((image) => filled(image.alt))],
  ['credit', (article) => article.images.some((image) => filled(image.credit))],
  ['creator', (article) => article.images.some((image) => filled(image.creator))],
  ['copyright', (article) => article.images.some((image) => filled(image.copyright))],
  ['terms', (article) => article.images.some((image) => filled(image.usageTerms))],
  ['expires', (article) => article.images.some((image) => image.expires !== null)],
  ['link', (article) => article.links.length > 0],
  ['notes', (article) => article.notes.some(filled)],
];
