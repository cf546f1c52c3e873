import type { EndedWork } from '../../electron/contract/activity.ts';
import type { Words } from '../../electron/contract/strings/format.ts';
import { workCounts } from '../../electron/contract/work-counts.ts';
import { actionWords } from './action-words.ts';
import { failureWords } from './failure-words.ts';

/** What was done, as undo names it, where it is a change. */
export function activityTitle(words: Words, { name, result }: EndedWork): string {
  const { action, counts } = result;
  return action === null
    ? words(`activity.name.${name}`)
    : actionWords(words, action, counts.stories ?? 0);
}

export function outcomeWords(words: Words, { outcome, code }: EndedWork): string {
  const how = words(`activity.outcome.${outcome}`);
  return code === null ? how : `${how}. ${failureWords(words, { code, message: '' })}`;
}

/** Of how many it was done; what is none at all is not counted. */
export function countWords(words: Words, { counts }: EndedWork['result']): readonly string[] {
  return workCounts.flatMap((name) => {
    const count = counts[name] ?? 0;
    if (count === 0) return [];
    return name === 'stories'
      ? words('common.stories', { count })
      : words(`activity.count.${name}`, { count });
  });
}
