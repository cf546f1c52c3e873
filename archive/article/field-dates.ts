import { updateKinds } from './article.ts';
import type { FieldDifference } from './compare-articles.ts';
import { parseStoryDate } from './dates.ts';

const dateField = /^(published|embargo|images\.(\d+\.)?expires)$/;
const updateLine = new RegExp(`^(.+?) (?:${updateKinds.join('|')})(?: |$)`);

/** The dates in texts of a field, as `fieldTexts` writes them, for whoever writes dates another way. */
export function fieldDates(
  field: string,
  texts: readonly string[],
  timeZone: string,
): Pick<FieldDifference, 'dates'> {
  const written = dateField.test(field) ? texts : field === 'updates' ? texts.flatMap(times) : [];
  const dates = written
    .map((date) => parseStoryDate(date, timeZone))
    .filter(({ precision }) => precision !== 'invalid');
  return dates.length === 0 ? {} : { dates };
}

/** Each difference with the dates of both its texts. */
export function withDates(
  differences: readonly FieldDifference[],
  timeZone: string,
): readonly FieldDifference[] {
  return differences.map((difference) => {
    const { field, before, after } = difference;
    return { ...difference, ...fieldDates(field, [before, after], timeZone) };
  });
}

/** Of updates, one to a line. */
function times(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => updateLine.exec(line)?.[1] ?? []);
}
