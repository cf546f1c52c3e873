import { findZone } from './written-zone.ts';

/** A clock time in a text, and the text without it. */
export interface FoundTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: string | null;
  readonly rest: string;
}

const clockPatterns: readonly RegExp[] = [
  /(?<![\d.:])(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?(?!\d)\s*(?<half>[ap]\.?\s?m(?!\p{L})\.?|صباحاً|صباحا|مساءً|مساء|ص(?!\p{L})|م(?!\p{L}))?/iu,
  /(?<![\d.:])(?<hour>\d{1,2})\s*(?<half>[ap]\.?\s?m(?!\p{L})\.?|صباحاً|صباحا|مساءً|مساء)/iu,
  /(?<![\d.:])(?<hour>\d{1,2})\s?h\s?(?<minute>\d{2})?(?![\p{L}\d])/iu,
  /(?<![\d.:])(?<hour>\d{1,2})\s?Uhr(?:\s(?<minute>\d{2}))?/iu,
  /(?<![\d.:])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=\s?(?:hrs?|hours|h|GMT|UTC|[A-Z]{3,4})\b)/u,
  /(?<![\p{L}\d])(?<noon>noon|midday)(?!\p{L})/iu,
];
/** The midnight of a day can be its first or its last moment, so it tells no time. */
const midnight = /(?<![\p{L}\d])midnight(?!\p{L})/iu;

/** `1422 GMT (2222 HKT)`: the same moment on another clock. */
const sameTimeElsewhere = /\(\s*\d{1,2}[:.]?\d{2}\s*(?:[ap]m\s*)?[A-Z]{2,4}\s*\)/u;

/** @returns null when the text tells no time, or only that it was midnight. */
export function findTime(text: string): FoundTime | null {
  const match = clockPatterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (match === null || match === undefined || midnight.test(text)) return null;
  const groups = match.groups ?? {};
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const zone = findZone(before, after);
  const written = groups.noon === undefined ? Number(groups.hour) : 12;
  return {
    hour: hourOf(written, groups.half),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    zone: zone?.zone ?? null,
    rest: (zone?.rest ?? `${before} ${after}`).replace(sameTimeElsewhere, ' '),
  };
}

function hourOf(written: number, half: string | undefined): number {
  if (half === undefined || written > 12) return written;
  const afternoon = /^(?:p|م)/iu.test(half);
  return (written % 12) + (afternoon ? 12 : 0);
}
