import { create } from 'zustand';

/** Hits in the story that is being read: how many, and which one is at hand (from 0). */
export const useReader = create<{
  readonly find: string;
  readonly hits: number;
  readonly at: number;
}>(() => ({ find: '', hits: 0, at: 0 }));

export function setHits(hits: number): void {
  useReader.setState({ hits, at: 0 });
}

/** To the next or previous hit, round the end. */
export function stepHit(step: 1 | -1): void {
  useReader.setState(({ hits, at }) => ({ at: hits === 0 ? 0 : (at + step + hits) % hits }));
}

export function findInStory(find: string): void {
  useReader.setState({ find });
}
