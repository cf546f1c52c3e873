import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { fittingPanes, type PaneName } from './fit-panes.ts';
import { isWide, useSearch } from './search-store.ts';
import { useSettings } from './settings-store.ts';

/** Where there is no room for all panes: which one was asked for last, and how much room there is. */
const usePanes = create<{ readonly askedFor: PaneName | null; readonly width: number }>(() => ({
  askedFor: null,
  width: Number.POSITIVE_INFINITY,
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

/** The panes that are on screen: those that are not hidden and have room. */
export function useShownPanes(): readonly PaneName[] {
  const hidden = useSettings((state) => state.settings.panes.hidden);
  const isAlone = useSearch(({ place }) => isWide(place));
  return usePanes(
    useShallow(({ askedFor, width }) => {
      const all: readonly PaneName[] = isAlone
        ? ['sidebar', 'results', 'panel']
        : ['sidebar', 'results', 'reader', 'panel'];
      const wanted = all.filter((name) => name === 'results' || !hidden.includes(name));
      return fittingPanes(wanted, width, askedFor);
    }),
  );
}
