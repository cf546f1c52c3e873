import { type StoryDate, updateKinds } from './article.ts';
import type { FieldDifference } from './compare-articles.ts';
import { parseStoryDate } from './dates.ts';

const dateField = /^(published|embargo|images\.(\d+\.)?expires)$/;
const updateLine = new RegExp(`^(.+?) (?:${updateKinds.join('|')})(?: |$)`);

/** The dates in the text of a field, as `fieldTexts` writes it, for whoever writes dates another way. */
export function fieldDates(field: string, text: string, timeZone: string): readonly StoryDate[] {
  const written = dateField.test(field) ? [text] : field === 'updates' ? updateTimes(text) : [];
  return written
    .map((date) => parseStoryDate(date, timeZone))
    .filter(({ precision }) => precision !== 'invalid');
}

/** Each difference with the dates of both its texts. */
export function withDates(
  differences: readonly FieldDifference[],
  timeZone: string,
): readonly FieldDifference[] {
  return differences.map((difference) => {
    const { field, before, after } = difference;
    const dates = [before, after].flatMap((text) => fieldDates(field, text, timeZone));
    return dates.length === 0 ? difference : { ...difference, dates };
  });
}

function updateTimes(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => updateLine.exec(line)?.[1] ?? []);
}
