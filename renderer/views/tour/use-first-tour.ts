import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { startTour } from '../../commands/tour-acts.ts';
import { infoQuery, searchPageQuery } from '../../stores/archive-queries.ts';
import { useDialog } from '../../stores/dialog-store.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useSettings } from '../../stores/settings-store.ts';

/** The first archive with stories in it starts the tour, once nothing else is asked. */
export function useFirstTour(): void {
  const isSeen = useSettings((state) => state.settings.tourSeen);
  const isAsking = useDialog((state) => state.open !== null);
  const query = useSearch((state) => state.query);
  const { data: info } = useQuery(infoQuery());
  const { data: firstPage } = useQuery(searchPageQuery(query, 0));
  const isReady = info?.loading === null && (firstPage?.total ?? 0) > 0;
  useEffect(() => {
    if (!isSeen && !isAsking && isReady) void startTour();
  }, [isSeen, isAsking, isReady]);
}
