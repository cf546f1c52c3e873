import { useQuery } from '@tanstack/react-query';
import { createDates, type Dates } from '../../electron/contract/strings/dates.ts';
import type { Locale } from '../../electron/contract/strings/strings.ts';
import { infoQuery } from '../stores/archive-queries.ts';
import { useLocale } from './words.tsx';

export function useDates(): Dates {
  const locale = useLocale();
  const { data: info } = useQuery(infoQuery());
  const zone = info?.timeZone ?? 'UTC';
  return datesOf(locale, zone);
}

const made = new Map<string, Dates>();

/** The same for the same language and zone: each row of a list writes dates, and formats are dear to make. */
function datesOf(locale: Locale, zone: string): Dates {
  const key = `${locale} ${zone}`;
  const dates = made.get(key) ?? createDates(locale, zone);
  made.set(key, dates);
  return dates;
}
