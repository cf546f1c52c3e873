import type { Dates } from '../../electron/contract/strings/dates.ts';
import type { Words } from '../../electron/contract/strings/format.ts';
import { isStringKey } from '../../electron/contract/strings/strings.ts';
import type { StoryDate } from '../../electron/contract/types.ts';
import { useDates } from './dates.ts';
import { useWords } from './words.tsx';

/** Texts of a field, and the dates that stand in them as the file has them. */
interface DatedTexts {
  readonly texts: readonly string[];
  readonly dates: readonly StoryDate[] | undefined;
}

/**
 * Texts of one field with their dates as the app writes them everywhere. What only the file writes
 * in two ways stays as it is there, or nothing would be seen to differ.
 */
export function useDatedTexts(): (texts: DatedTexts) => readonly string[] {
  const words = useWords();
  const format = useDates();
  return ({ texts, dates = [] }) => {
    const longestFirst = dates.toSorted((a, b) => b.text.length - a.text.length);
    const written = texts.map((text) =>
      text
        .split('\n')
        .map((line) => datedLine(line, longestFirst, format, words))
        .join('\n'),
    );
    return new Set(written).size === new Set(texts).size ? written : texts;
  };
}

/** A line that is a date, or an update: its time, its kind and its note. */
function datedLine(line: string, dates: readonly StoryDate[], format: Dates, words: Words): string {
  const date = dates.find(({ text }) => line === text || line.startsWith(`${text} `));
  if (date === undefined) return line;
  const [kind = '', ...note] = line.slice(date.text.length).trim().split(' ');
  const key = `update.${kind}`;
  return [isStringKey(key) ? words(key) : kind, format.exact(date), note.join(' ')]
    .filter(Boolean)
    .join(' · ');
}
