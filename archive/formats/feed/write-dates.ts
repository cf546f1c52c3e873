import type { Article, StoryDate } from '../../article/article.ts';

/**
 * RFC 3339 in the offset that the author wrote, or in UTC; the start of its day, month or year for a
 * date that is no more. null for a date that is none, and outside of the years that RFC 3339 knows.
 */
export function rfc3339(date: StoryDate | null): string | null {
  if (date?.epoch == null) return null;
  const minutes = offsetMinutes(date);
  const local = new Date(date.epoch + minutes * 60_000).toISOString();
  if (!/^\d{4}-/.test(local)) return null;
  return `${local.slice(0, 19)}${minutes === 0 && !/^\+00/.test(date.offset ?? '') ? 'Z' : offsetText(minutes, ':')}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 822 with a year of four digits, as RSS 2.0 asks. null as `rfc3339`. */
export function rfc822(date: StoryDate | null): string | null {
  if (date?.epoch == null || rfc3339(date) === null) return null;
  const minutes = offsetMinutes(date);
  const local = new Date(date.epoch + minutes * 60_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const year = String(local.getUTCFullYear()).padStart(4, '0');
  const day = `${days[local.getUTCDay()]}, ${pad(local.getUTCDate())} ${months[local.getUTCMonth()]} ${year}`;
  return `${day} ${local.toISOString().slice(11, 19)} ${/\d/.test(date.offset ?? '') ? offsetText(minutes, '') : 'GMT'}`;
}

/** Whether RFC 3339 says less or more than the author: then a feed gives the author's words too. */
export function isWrittenOtherwise(date: StoryDate | null): boolean {
  return date !== null && date.text !== rfc3339(date);
}

/** The latest update of an article, or its publication. */
export function latestDate({ published, updates }: Article): StoryDate | null {
  return [published, ...updates.map(({ at }) => at)].reduce<StoryDate | null>(
    (latest, date) => ((date?.epoch ?? -Infinity) > (latest?.epoch ?? -Infinity) ? date : latest),
    null,
  );
}

function offsetMinutes({ offset }: StoryDate): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '');
  if (match === null) return 0;
  const size = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -size : size;
}

function offsetText(minutes: number, between: string): string {
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${between}${pad(size % 60)}`;
}
