import type { Article, StoryDate } from '../../article/article.ts';

/** The latest of the story's dates; null when it has none. */
export function latestChange(article: Article): StoryDate | null {
  const dates = [article.published, ...article.updates.map((update) => update.at)].filter(
    (date) => date !== null,
  );
  return dates.reduce<StoryDate | null>(
    (latest, date) => ((date.epoch ?? -Infinity) > (latest?.epoch ?? -Infinity) ? date : latest),
    null,
  );
}

/** RFC 3339 in the offset that the author wrote, or in UTC; null for what is no date of four-digit years. */
export function dateTime(date: StoryDate | null): string | null {
  if (date?.epoch == null) return null;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(date.offset ?? '');
  if (match === null) return `${new Date(date.epoch).toISOString().slice(0, 19)}Z`;
  const [, sign, hours, minutes] = match;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const local = new Date(date.epoch + shift).toISOString();
  // ISO 8601 with six-digit years is no RFC 3339; such a date stays as written beside.
  return /^\d{4}-/.test(local) ? `${local.slice(0, 19)}${sign}${hours}:${minutes}` : null;
}
