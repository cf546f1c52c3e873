import { Temporal } from 'temporal-polyfill';

/** A date as it is written, before it is placed in time. */
export interface DateParts {
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second';
  /** Local, as written. Missing parts are 1 or 0. */
  readonly local: Temporal.PlainDateTime;
  /** `Z` or `±HH:MM`. */
  readonly offset: string | null;
}

type Digits = string | number | undefined;

/** The first newspaper is of 1605. A year before it is of another calendar: 1443 is 2022 by the Hijra. */
const earliestYear = 1600;

/**
 * A real local date and time of the Gregorian calendar, or null. 30 February, 24:00 and a leap
 * second (`:60`) are none, and no year before 1600 is.
 */
export function plainDateTime(parts: {
  year: Digits;
  month: Digits;
  day: Digits;
  hour?: Digits;
  minute?: Digits;
  second?: Digits;
}): Temporal.PlainDateTime | null {
  if (Number(parts.year) < earliestYear) return null;
  try {
    return new Temporal.PlainDateTime(
      Number(parts.year),
      Number(parts.month ?? 1),
      Number(parts.day ?? 1),
      Number(parts.hour ?? 0),
      Number(parts.minute ?? 0),
      Number(parts.second ?? 0),
    );
  } catch {
    return null;
  }
}
