import { useQuery } from '@tanstack/react-query';
import type { PruneReport, Result, StoryDate } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { infoQuery } from '../../stores/archive-queries.ts';

export const years = [1, 2, 5, 10] as const;

/** Which earlier versions go: those older than so many years, or from before a date that is typed. */
export type CutOff = (typeof years)[number] | 'date';

export interface PrunePlan {
  /** null while a typed date is none. */
  readonly before: StoryDate | null;
  /** What would be removed; null while it is counted. */
  readonly report: Result<PruneReport> | null;
}

/** What pruning would remove, by a dry run for each choice. */
export function usePrunePlan(cutOff: CutOff, typed: string): PrunePlan {
  const { data: info } = useQuery(infoQuery());
  const text = cutOff === 'date' ? typed.trim() : dayBefore(cutOff, info?.timeZone ?? 'UTC');
  const date = useQuery({
    queryKey: ['resolve-date', text],
    queryFn: ({ signal }) => request('resolve-date', { text }, { signal }),
    enabled: text !== '',
    gcTime: 0,
    staleTime: 0,
  });
  const before = text !== '' && date.data?.ok ? date.data.value : null;
  const { data } = useQuery({
    queryKey: ['prune-plan', before?.text],
    queryFn: ({ signal }) =>
      request('prune-history', { before: before?.text ?? '', dryRun: true }, { signal }),
    enabled: before !== null,
    gcTime: 0,
    staleTime: 0,
  });
  return { before, report: before === null ? null : (data ?? null) };
}

/** Today, so many years ago, in the archive's zone. */
function dayBefore(count: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(Date.now());
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  // Most other years have no 29th of February.
  const day = part('month') === '02' && part('day') === '29' ? '28' : part('day');
  return `${Number(part('year')) - count}-${part('month')}-${day}`;
}
