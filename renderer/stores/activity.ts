import { queryOptions } from '@tanstack/react-query';
import { main } from '../bridge/bridge.ts';
import { ReadFailure, read } from './archive-queries.ts';

/** The work of this archive, whichever window began it; main says when it is another. */
export function activityQuery() {
  return queryOptions({
    queryKey: ['activity'],
    staleTime: 0,
    queryFn: async () => {
      const list = await main('activity', {});
      if (!list.ok) throw new ReadFailure(list.error);
      return list.value;
    },
  });
}

/** What the check has found that is the last one in the list of activity; null: that was before the archive was opened. */
export function lastCheckQuery(work: string) {
  return queryOptions({
    queryKey: ['last-check', work],
    queryFn: ({ signal }) => read('last-check', {}, signal),
    gcTime: 0,
  });
}
