import { fail, ok, type Result } from '../result.ts';
import { parseStoryDate } from './dates.ts';
import { WrittenDate } from './operations.ts';

/** Only dates that will be read as they are meant get into a file; others fail with `invalid-date`. */
export function writtenDate(value: string, field: string): Result<WrittenDate> {
  const text = value.trim();
  return parseStoryDate(text, 'UTC').precision === 'invalid'
    ? fail('invalid-date', `"${value}" is not a date in ISO 8601.`, { path: field })
    : ok(new WrittenDate(text));
}
