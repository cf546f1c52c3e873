import type { LoadOrder } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Holds the loading of the archive, lets it go on, or stops it. */
export async function orderLoading(order: LoadOrder): Promise<void> {
  const result = await request('order-loading', { order });
  if (!result.ok) tellFailure(currentWords()('loading.failed'), result.error);
}
