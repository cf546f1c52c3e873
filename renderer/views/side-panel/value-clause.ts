import type { StoryDate } from '../../../electron/contract/types.ts';

/** How the query language calls fields whose words it knows, by the last part of their names. */
const textFields: Readonly<Record<string, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  caption: 'caption',
  alt: 'caption',
  file: 'file',
  title: 'link',
  href: 'link',
  notes: 'note',
  note: 'note',
};
const dateFields: Readonly<Record<string, string>> = {
  published: 'published',
  embargo: 'embargo',
  expires: 'expires',
  at: 'updated',
};
/** A phrase of so many words tells a long text from all others. */
const mostWords = 30;

/** The part of a query that finds a text in its field; null for fields whose words are not searched. */
export function textClause(name: string, text: string): string | null {
  const field = textFields[lastPart(name)];
  const words = text.split(/\s+/).filter(Boolean);
  if (field === undefined || words.length === 0) return null;
  return valueClause(field, words.slice(0, mostWords).join(' '));
}

/** A value, quoted, behind the name of its field. */
export function valueClause(field: string, value: string): string {
  return `${field}:"${value.replaceAll(/["“”]/g, '$&$&')}"`;
}

/** The same for a date: its day, as the archive's clock has it, or the month or year that it is. */
export function dateClause(name: string, date: StoryDate, timeZone: string): string | null {
  const field = dateFields[lastPart(name)];
  if (field === undefined || date.epoch === null || date.precision === 'invalid') return null;
  const lengths: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10 };
  const length = lengths[date.precision];
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return `${field}:${length === undefined ? day.format(date.epoch) : date.text.slice(0, length)}`;
}

/** `caption` of `images.0.caption`, `notes` of `notes.2`. */
function lastPart(name: string): string {
  return (
    name
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? name
  );
}
