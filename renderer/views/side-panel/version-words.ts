import type { Dates } from '../../../electron/contract/strings/dates.ts';
import type { Words } from '../../../electron/contract/strings/format.ts';
import type { ArticleVersion } from '../../../electron/contract/types.ts';
import { actionWords, fieldWords } from '../../strings/action-words.ts';

/** What was done: by the app, or by another program. */
export function versionWords(words: Words, version: ArticleVersion): string {
  return version.kind === 'outside'
    ? words('panel.history.outside')
    : actionWords(words, version.action, version.count);
}

/** When it was done; of what another program did it is only known between which changes. */
export function whenWords(words: Words, dates: Dates, version: ArticleVersion): string {
  if (version.kind === 'change') return dates.moment(version.at);
  return words('panel.history.after', { date: dates.moment(version.since.at) });
}

/** Fields named in one line; more are counted. */
const most = 4;

export function changedFieldWords(words: Words, fields: readonly string[]): string {
  const names = [...new Set(fields.map((field) => fieldWords(words, field)))];
  const shown = names.slice(0, most).join(words('common.listSeparator'));
  const more = names.length - most;
  return more > 0 ? `${shown} ${words('import.more', { count: more })}` : shown;
}
