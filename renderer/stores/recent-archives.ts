import { useQuery } from '@tanstack/react-query';
import type { RecentArchive } from '../../electron/contract/main-requests.ts';
import { main } from '../bridge/bridge.ts';

/** As main knows them, each with the index by which it is opened; asked for whenever they are shown. */
export function useRecentArchives(
  isShown: boolean,
): readonly (RecentArchive & { readonly index: number })[] {
  const { data } = useQuery({
    queryKey: ['recent'],
    queryFn: async () => {
      const started = await main('start', {});
      return started.ok ? started.value.recent.map((one, index) => ({ ...one, index })) : [];
    },
    enabled: isShown,
    staleTime: 0,
  });
  return data ?? [];
}
