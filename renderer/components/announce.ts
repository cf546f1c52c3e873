import { create } from 'zustand';

/**
 * What a screen reader is told without moving the focus. One polite region is mounted by the app;
 * saying the same words twice in a row is heard twice.
 */
export const useAnnouncement = create<{ readonly text: string; readonly turn: number }>(() => ({
  text: '',
  turn: 0,
}));

export function announce(text: string): void {
  useAnnouncement.setState((state) => ({ text, turn: state.turn + 1 }));
}
