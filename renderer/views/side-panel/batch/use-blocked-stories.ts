import { useEffect, useState } from 'react';
import type { ArticleId, Failure } from '../../../../electron/contract/types.ts';
import { read } from '../../../stores/archive-queries.ts';
import type { StoryFacts } from './story-facts.ts';

const pageSize = 500;

type Blocked = ReadonlyMap<ArticleId, Failure>;

const none: Blocked = new Map();

/** Stories that no edit can reach, and why; looked for once something is planned, as far as it is known. */
export function useBlockedStories(stories: readonly StoryFacts[], isPlanned: boolean): Blocked {
  const [blocked, setBlocked] = useState(none);
  useEffect(() => {
    if (!isPlanned) return;
    const controller = new AbortController();
    look(stories, controller.signal).then(setBlocked, () => undefined);
    return () => controller.abort();
  }, [stories, isPlanned]);
  return blocked;
}

async function look(stories: readonly StoryFacts[], signal: AbortSignal): Promise<Blocked> {
  const blocked = new Map<ArticleId, Failure>();
  for (let start = 0; start < stories.length; start += pageSize) {
    const ids = stories.slice(start, start + pageSize).map(({ id }) => id);
    for (const { id, error } of await read('blocked-edits', { ids }, signal))
      blocked.set(id, error);
    signal.throwIfAborted();
  }
  return blocked;
}
