import { create } from 'zustand';
import type { PaneName } from './fit-panes.ts';

/** The hints of the tour, in their order: the pane that each is about, and what it points at. */
export const tourHints = [
  { name: 'search', pane: 'results', target: '[data-tour="search"]' },
  { name: 'panel', pane: 'panel', target: '[data-field="headline"]' },
  { name: 'record', pane: 'panel', target: '#panel-corrections' },
  { name: 'tags', pane: 'sidebar', target: '[role="treeitem"][data-key^="tag/="]' },
  { name: 'export', pane: 'sidebar', target: '[data-tour="export"]' },
] as const satisfies readonly {
  readonly name: string;
  readonly pane: PaneName;
  readonly target: string;
}[];

/** Which hint is shown; null while there is no tour. */
export const useTour = create<{ readonly at: number | null }>(() => ({ at: null }));
