import { Temporal } from 'temporal-polyfill';
import { foldText } from '../analysis/fold.ts';
import { localTable } from './local-names.ts';

/**
 * Dates in a query: `2022`, `2022-01`, `2022-01-10`, `today`, ranges with `..`, comparisons with
 * `<` `<=` `>` `>=`, and ages such as `<7d` (less than seven days away) or `>1y`.
 *
 * Kept as written and resolved when the query runs, so that a saved `<7d` moves with the days.
 */
export type DateExpression =
  | { readonly kind: 'during'; readonly day: string }
  /** Both ends belong to it; null is open. */
  | { readonly kind: 'between'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly day: string }
  | {
      readonly kind: 'age';
      readonly operator: '<' | '>';
      readonly amount: number;
      readonly unit: AgeUnit;
    };

export type Comparison = '<' | '<=' | '>' | '>=';
/** Hours, days, weeks, months, years. */
export type AgeUnit = 'h' | 'd' | 'w' | 'm' | 'y';

/** Milliseconds since 1970 UTC; `from` belongs to it, `to` does not. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

export interface DateContext {
  /** IANA zone whose days, months and years are meant. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** null when it is no date. */
export function parseDateExpression(text: string): DateExpression | null {
  const age = agePattern.exec(text);
  if (age) return parseAge(age[1], age[2], age[3]);
  const compare = comparePattern.exec(text);
  if (compare) {
    const operator = comparisonOf(compare[1]);
    const day = dayOf(compare[2] ?? '');
    return operator && day !== null ? { kind: 'compare', operator, day } : null;
  }
  const dots = text.indexOf('..');
  if (dots >= 0) return parseBetween(text.slice(0, dots), text.slice(dots + 2));
  const day = dayOf(text);
  return day === null ? null : { kind: 'during', day };
}

export function formatDateExpression(when: DateExpression): string {
  switch (when.kind) {
    case 'during':
      return when.day;
    case 'between':
      return `${when.from ?? ''}..${when.to ?? ''}`;
    case 'compare':
      return `${when.operator}${when.day}`;
    case 'age':
      return `${when.operator}${when.amount}${when.unit}`;
  }
}

/**
 * The time that an expression covers. `ahead`: ages count into the future, as for embargoes and
 * licences (`expires:<30d` ends within thirty days); otherwise into the past.
 */
export function resolveDateExpression(
  when: DateExpression,
  context: DateContext,
  ahead: boolean,
): TimeRange {
  switch (when.kind) {
    case 'during':
      return dayRange(when.day, context);
    case 'between':
      return {
        from: when.from === null ? -Infinity : dayRange(when.from, context).from,
        to: when.to === null ? Infinity : dayRange(when.to, context).to,
      };
    case 'compare':
      return compareRange(when.operator, dayRange(when.day, context));
    case 'age':
      return ageRange(when, context, ahead);
  }
}

const agePattern = /^([<>]?)=?(\d{1,4})([hdwmy])$/i;
const comparePattern = /^([<>]=?)(.+)$/;
const dayPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const namedDays: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

function parseAge(
  operator: string | undefined,
  amount: string | undefined,
  unit: string | undefined,
): DateExpression | null {
  const letter = unitOf(unit?.toLowerCase());
  if (!letter) return null;
  return {
    kind: 'age',
    operator: operator === '>' ? '>' : '<',
    amount: Number(amount),
    unit: letter,
  };
}

function unitOf(letter: string | undefined): AgeUnit | null {
  return letter === 'h' || letter === 'd' || letter === 'w' || letter === 'm' || letter === 'y'
    ? letter
    : null;
}

function comparisonOf(text: string | undefined): Comparison | null {
  return text === '<' || text === '<=' || text === '>' || text === '>=' ? text : null;
}

function parseBetween(from: string, to: string): DateExpression | null {
  if (from === '' && to === '') return null;
  const first = dayOf(from);
  const last = dayOf(to);
  if ((from !== '' && first === null) || (to !== '' && last === null)) return null;
  return { kind: 'between', from: first, to: last };
}

const dayNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(namedDays).map((name) => [name, name])),
  ...Object.fromEntries(
    Object.entries(localTable('days')).map(([name, english]) => [foldText(name), english]),
  ),
};

/** A day, month or year as it is kept; null when it is none. */
function dayOf(text: string): string | null {
  const name = foldText(text);
  if (Object.hasOwn(dayNames, name)) return dayNames[name] ?? null;
  return isDay(text) ? text : null;
}

function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year: Number(parts[1]), month }).daysInMonth;
}

function dayRange(text: string, context: DateContext): TimeRange {
  const [start, length] = daySpan(text, context);
  return {
    from: start.toZonedDateTime(context.timeZone).epochMilliseconds,
    to: start.add(length).toZonedDateTime(context.timeZone).epochMilliseconds,
  };
}

function daySpan(text: string, context: DateContext): [Temporal.PlainDate, Temporal.DurationLike] {
  const offset = namedDays[text];
  if (offset !== undefined)
    return [zoned(context).toPlainDate().add({ days: offset }), { days: 1 }];
  const [year, month, day] = text.split('-').map(Number);
  const start = Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 1, day: day ?? 1 });
  if (month === undefined) return [start, { years: 1 }];
  return [start, day === undefined ? { months: 1 } : { days: 1 }];
}

function compareRange(operator: Comparison, day: TimeRange): TimeRange {
  switch (operator) {
    case '<':
      return { from: -Infinity, to: day.from };
    case '<=':
      return { from: -Infinity, to: day.to };
    case '>':
      return { from: day.to, to: Infinity };
    case '>=':
      return { from: day.from, to: Infinity };
  }
}

function ageRange(
  when: { readonly operator: '<' | '>'; readonly amount: number; readonly unit: AgeUnit },
  context: DateContext,
  ahead: boolean,
): TimeRange {
  const sign = ahead ? 1 : -1;
  const edge = zoned(context).add(durationOf(when.unit, sign * when.amount)).epochMilliseconds;
  const { now } = context;
  if (ahead) return when.operator === '<' ? { from: now, to: edge } : { from: edge, to: Infinity };
  return when.operator === '<' ? { from: edge, to: now + 1 } : { from: -Infinity, to: edge };
}

function durationOf(unit: AgeUnit, amount: number): Temporal.DurationLike {
  switch (unit) {
    case 'h':
      return { hours: amount };
    case 'd':
      return { days: amount };
    case 'w':
      return { weeks: amount };
    case 'm':
      return { months: amount };
    case 'y':
      return { years: amount };
  }
}

function zoned(context: DateContext): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.timeZone);
}
