import { queryOptions } from '@tanstack/react-query';
import { main } from '../bridge/bridge.ts';
import { ReadFailure } from './archive-queries.ts';

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
