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
  const months = new Map<string, number>([
    ['sept', 9],
    // Spellings that papers use beside those of the ICU data.
    ['ابريل', 4],
    ['إبريل', 4],
    ['اغسطس', 8],
    ['اكتوبر', 10],
  ]);
  const weekdays = new Map<string, number>([
    ['tues', 2],
    ['weds', 3],
    ['thur', 4],
    ['thurs', 4],
    ['الإثنين', 1],
    ['الأثنين', 1],
    ['الاربعاء', 3],
    ['الاحد', 7],
  ]);
  for (const language of languages) {
    for (const format of formatsOf(language)) {
      // Any year serves; 4 January 2021 was a Monday.
      for (let number = 1; number <= 12; number += 1) {
        addPart(months, format, Date.UTC(2021, number - 1, 15), 'month', number);
      }
      for (let number = 1; number <= 7; number += 1) {
        addPart(weekdays, format, Date.UTC(2021, 0, 3 + number), 'weekday', number);
      }
    }
  }
  const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length);
  return { months, weekdays, monthPattern: longestFirst.map(escapePattern).join('|') };
}

/** Long and short, alone and inside a date, since many languages decline the name there. */
function formatsOf(language: string): Intl.DateTimeFormat[] {
  return (['long', 'short'] as const).flatMap((style) => [
    new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, {
      weekday: style,
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    }),
  ]);
}

function addPart(
  words: Map<string, number>,
  format: Intl.DateTimeFormat,
  date: number,
  part: 'month' | 'weekday',
  number: number,
): void {
  for (const { type, value } of format.formatToParts(date)) {
    const key = calendarKey(value);
    if (type === part && /^\p{L}{2}/u.test(key) && !words.has(key)) words.set(key, number);
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
