/** Names of months and weekdays in the languages whose papers are read most, from the ICU data. */
const languages = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'tr',
  'id',
  'ru',
  'uk',
  'he',
  'fa-u-ca-gregory',
  // The Arab world has four sets of month names.
  'ar-AE',
  'ar-LB',
  'ar-DZ',
  'ar-MA',
];

interface CalendarWords {
  /** Lower-case name without a full stop to 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Lower-case name without a full stop to 1 (Monday) – 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** A regular expression source that finds any month name. */
  readonly monthPattern: string;
}

let known: CalendarWords | null = null;

export function calendarWords(): CalendarWords {
  known ??= collect();
  return known;
}

/** As the maps' keys are written. */
export function calendarKey(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function collect(): CalendarWords {
  const months = new Map<string, number>([['sept', 9]]);
  const weekdays = new Map<string, number>([
    ['tues', 2],
    ['weds', 3],
    ['thur', 4],
    ['thurs', 4],
  ]);
  for (const language of languages) {
    for (let number = 1; number <= 12; number += 1) {
      const date = new Date(Date.UTC(2021, number - 1, 15));
      for (const name of names(language, date, 'month')) add(months, name, number);
    }
    for (let number = 1; number <= 7; number += 1) {
      // 4 January 2021 was a Monday.
      const date = new Date(Date.UTC(2021, 0, 3 + number));
      for (const name of names(language, date, 'weekday')) add(weekdays, name, number);
    }
  }
  const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length);
  return { months, weekdays, monthPattern: longestFirst.map(escapePattern).join('|') };
}

function add(words: Map<string, number>, name: string, number: number): void {
  const key = calendarKey(name);
  if (/^\p{L}{2}/u.test(key) && !words.has(key)) words.set(key, number);
}

/** Long and short, alone and inside a date, since many languages decline the name there. */
function names(language: string, date: Date, part: 'month' | 'weekday'): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const alone = new Intl.DateTimeFormat(language, { [part]: style, timeZone: 'UTC' });
    const inside = new Intl.DateTimeFormat(language, {
      [part]: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    return [alone, inside].flatMap((format) =>
      format
        .formatToParts(date)
        .filter((found) => found.type === part)
        .map((found) => found.value),
    );
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
