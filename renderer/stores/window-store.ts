import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/types.ts';

/** The one story that this window is for; null: it shows the whole archive. */
export const useWindow = create<{ readonly story: ArticleId | null }>(() => ({ story: null }));

export function isStoryWindow(): boolean {
  return useWindow.getState().story !== null;
}

export function useIsStoryWindow(): boolean {
  return useWindow(({ story }) => story !== null);
}
