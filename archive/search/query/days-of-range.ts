import { Temporal } from 'temporal-polyfill';
import type { TimeRange } from './date-expression.ts';

/**
 * The first and last day of a time, both belonging to it, in a zone, as ISO days; a minute where
 * an edge lies inside a day; null where it is open.
 */
export function daysOfRange(
  { from, to }: TimeRange,
  timeZone: string,
): { readonly first: string | null; readonly last: string | null } {
  return {
    first: Number.isFinite(from) ? edge(from, 0, timeZone) : null,
    last: Number.isFinite(to) ? edge(to, -1, timeZone) : null,
  };
}

function edge(time: number, days: number, timeZone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
  return at.startOfDay().epochMilliseconds === time
    ? at.toPlainDate().add({ days }).toString()
    : at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
