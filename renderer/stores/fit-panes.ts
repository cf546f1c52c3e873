/** The panes of the window, from start to end. */
export const paneNames = ['sidebar', 'results', 'reader', 'panel'] as const;
export type PaneName = (typeof paneNames)[number];

/** CSS pixels below which a pane is of no use. Text of twice the size halves the room that there is. */
export const leastWidth: Readonly<Record<PaneName, number>> = {
  sidebar: 212,
  results: 250,
  reader: 280,
  panel: 236,
};

/** Who stays when there is no room for all, after the one that was asked for last. */
const order: readonly PaneName[] = ['results', 'reader', 'panel', 'sidebar'];

/**
 * Those of `wanted` that have room side by side, in their places. There is always one: the one
 * asked for last, or the list. `width` is the window's, in CSS pixels.
 */
export function fittingPanes(
  wanted: readonly PaneName[],
  width: number,
  askedFor: PaneName | null,
): readonly PaneName[] {
  const ranked = [...wanted].sort((a, b) => rank(a, askedFor) - rank(b, askedFor));
  const fitting = new Set<PaneName>();
  let left = width;
  for (const pane of ranked) {
    if (fitting.size > 0 && leastWidth[pane] > left) continue;
    fitting.add(pane);
    left -= leastWidth[pane];
  }
  return wanted.filter((pane) => fitting.has(pane));
}

function rank(pane: PaneName, askedFor: PaneName | null): number {
  return pane === askedFor ? -1 : order.indexOf(pane);
}
