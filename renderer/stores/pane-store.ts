import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { fittingPanes, leastWidth, type PaneName, paneNames } from './fit-panes.ts';
import { isWide, useSearch } from './search-store.ts';
import { setPaneHidden, useSettings } from './settings-store.ts';
import { useIsStoryWindow } from './window-store.ts';

interface PaneState {
  /** Where there is no room for all panes: which one was asked for last. */
  readonly askedFor: PaneName | null;
  /** CSS pixels of the window. */
  readonly width: number;
  /** The reader is hidden, and shown for a look. */
  readonly peeks: boolean;
}

const usePanes = create<PaneState>(() => ({
  askedFor: null,
  width: Number.POSITIVE_INFINITY,
  peeks: false,
}));

/** Follows the width of the window, for the life of the page. */
export function followWidth(): void {
  const measure = () => usePanes.setState({ width: window.innerWidth });
  measure();
  window.addEventListener('resize', measure);
}

/** Gives this pane room before all others. */
export function askForPane(pane: PaneName): void {
  usePanes.setState({ askedFor: pane });
}

/** Brings the side panel back, and gives it room before all others. */
export function showPanel(): void {
  askForPane('panel');
  setPaneHidden('panel', false);
}

/** Shows a hidden reader for a look, or ends that. */
export function setPeeking(peeks: boolean): void {
  usePanes.setState({ peeks });
}

export function isPeeking(): boolean {
  return usePanes.getState().peeks;
}

const panesWith: Readonly<Record<'story' | 'widePlace', readonly PaneName[]>> = {
  story: ['reader', 'panel'],
  widePlace: ['sidebar', 'results', 'panel'],
};

/** CSS pixels that a wide place needs before the panel, which says little beside it, gets any. */
const widePlace = 420;

function isHidden(hidden: readonly PaneName[], name: PaneName): boolean {
  return hidden.includes(name);
}

/** The panes that are on screen: those that are not hidden and have room. */
export function useShownPanes(): readonly PaneName[] {
  const hidden = useSettings((state) => state.settings.panes.hidden);
  const isAlone = useSearch(({ place }) => isWide(place));
  const isStory = useIsStoryWindow();
  return usePanes(
    useShallow(({ askedFor, width, peeks }) => {
      const all = isStory ? panesWith.story : isAlone ? panesWith.widePlace : paneNames;
      const stays = isStory ? 'reader' : 'results';
      const isTight = isAlone && width < leastWidth.sidebar + widePlace + leastWidth.panel;
      const isThere = (name: PaneName) => !isHidden(hidden, name) || (peeks && name === 'reader');
      const wanted = all.filter(
        (name) => name === stays || (isThere(name) && !(isTight && name === 'panel')),
      );
      return fittingPanes(wanted, width, askedFor);
    }),
  );
}
