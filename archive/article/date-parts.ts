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

/** A real local date and time, or null: 30 February and 25:00 are none. */
export function plainDateTime(parts: {
  year: Digits;
  month: Digits;
  day: Digits;
  hour?: Digits;
  minute?: Digits;
  second?: Digits;
}): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(
      {
        year: Number(parts.year),
        month: Number(parts.month ?? 1),
        day: Number(parts.day ?? 1),
        hour: Number(parts.hour ?? 0),
        minute: Number(parts.minute ?? 0),
        second: Number(parts.second ?? 0),
      },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}
