import { readIsoDate } from '../../article/dates.ts';
import { readFeedDate } from '../feed/feed-date.ts';
import type { ReadDate } from '../read-date.ts';

const noDate: ReadDate = { at: null, warning: null };

/**
 * The moment that WordPress writes twice, in the time of the site and in UTC: in the time of the
 * site, with the offset that both give. With one of them only, as far as it goes.
 */
export function siteMoment(local: string, utc: string, field: string): ReadDate {
  const localMillis = millisOf(local);
  const utcMillis = millisOf(utc);
  if (localMillis === null && utcMillis === null) {
    const written = [local, utc].find((text) => text !== '' && !text.startsWith('0000'));
    return written === undefined ? noDate : invalid(written, field);
  }
  if (localMillis === null) return { at: `${utc.replace(' ', 'T')}Z`, warning: null };
  if (utcMillis === null) return { at: local.replace(' ', 'T'), warning: null };
  const minutes = (localMillis - utcMillis) / 60_000;
  const isOffset = Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0;
  return isOffset
    ? { at: `${local.replace(' ', 'T')}${offsetOf(minutes)}`, warning: null }
    : { at: `${utc.replace(' ', 'T')}Z`, warning: null };
}

/** `pubDate`, which WordPress gives a date before our era when there is none. */
export function pubDateOf(written: string, field: string): ReadDate {
  return written === '' || /-0001|^0000/.test(written) ? noDate : readFeedDate(written, field);
}

function millisOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) || text.startsWith('0000')) return null;
  if (readIsoDate(text) === null) return null;
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function invalid(written: string, field: string): ReadDate {
  const message = `"${written}" cannot be read as a date.`;
  return { at: null, warning: { code: 'date-invalid', field, message } };
}
