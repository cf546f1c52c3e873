import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { main } from '../bridge/bridge.ts';
import { infoQuery } from '../stores/archive-queries.ts';

let told = false;

/**
 * Tells main, once in the life of the page, that its first list has been painted.
 *
 * @param total stories in the list; undefined while that is not known
 */
export function useListShown(total: number | undefined): void {
  const { data: info } = useQuery(infoQuery());
  const settled = info !== undefined && info.loading === null;
  const shown = total !== undefined && (total > 0 || settled) ? total : null;
  useEffect(() => {
    if (shown !== null) tellOnceAfterPaint(shown);
  }, [shown]);
}

/** The second frame begins when the first, with what has just been drawn, is on the screen. */
export function tellOnceAfterPaint(total: number): void {
  if (told) return;
  told = true;
  requestAnimationFrame(() => requestAnimationFrame(() => void main('list-shown', { total })));
}
