import type { Words } from '../../../electron/contract/strings/format.ts';
import type { Failure, Result, StoryDate } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { failureWords } from '../../strings/failure-words.ts';

/** The date that was typed, as it will stand in the file; an error says why it is none. */
export async function resolveTypedDate(
  words: Words,
  text: string,
): Promise<Result<StoryDate, string>> {
  const result = await request('resolve-date', { text: text.trim() });
  return result.ok ? result : { ok: false, error: dateRefusal(words, result.error) };
}

export function dateRefusal(words: Words, failure: Failure): string {
  const reason = failure.details?.reason;
  if (reason === 'ambiguous' || reason === 'nonexistent' || reason === 'unreadable')
    return words(`panel.date.${reason}`);
  return failureWords(words, failure);
}
