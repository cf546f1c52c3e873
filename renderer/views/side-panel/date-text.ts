import type { StoryDate } from '../../../electron/contract/types.ts';

/** How a date stands in its field while it is edited: as in the file, easier to read, with the same meaning. */
export function editableDate(date: StoryDate | null): string {
  if (date === null) return '';
  const match = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    date.text,
  );
  if (match === null) return date.text;
  const [, day, minutes, seconds = '', zone] = match;
  const time = seconds === ':00' ? minutes : `${minutes}${seconds}`;
  return [day, time, zone].filter(Boolean).join(' ');
}
