import { findRow } from '../stores/list-rows.ts';
import { changeSelection, currentSelection } from '../stores/selection-store.ts';
import { goBy, leaveBeside, type Visit } from '../stores/visits.ts';
import { focusPane } from './panes.ts';

/** One step back or forward through what was looked at; false where there is none. */
export function step(by: 1 | -1): boolean {
  return arrive(goBy(by));
}

/** From what stands beside a story back to the list before it; false where the list is none of these. */
export function leaveBesideStory(): boolean {
  return arrive(leaveBeside());
}

function arrive(visit: Visit | null): boolean {
  if (visit === null) return false;
  void followRow(visit);
  requestAnimationFrame(keepKeyboard);
  return true;
}

/** The list may have moved since: the keyboard stands on the story, not on its former line. */
async function followRow({ query, selection }: Visit): Promise<void> {
  const { active } = selection;
  if (active === null) return;
  const row = await findRow(query, active).catch(() => null);
  if (currentSelection() !== selection || row?.index === active.index) return;
  changeSelection((now) => ({ ...now, active: row, anchor: row }));
}

/** A list that is gone takes the keyboard with it. */
function keepKeyboard(): void {
  if (document.activeElement === document.body) focusPane('results');
}
