import { create } from 'zustand';
import type { Query } from '../../electron/contract/types.ts';
import {
  currentStep,
  type History,
  mapSteps,
  moveBy,
  replaceStep,
  startAt,
  visit,
  withdrawTo,
} from './history.ts';
import {
  goTo,
  isBeside,
  type ListLook,
  type Place,
  restoreSearch,
  useSearch,
} from './search-store.ts';
import { onlySelected, type Selection, selectedCount } from './selection.ts';
import { useSelection } from './selection-store.ts';

/** One step of what was looked at: a list, and what was selected in it when it was left. */
export interface Visit {
  readonly place: Place;
  readonly query: Query;
  readonly sortChosen: boolean;
  readonly look: ListLook | null;
  readonly selection: Selection;
  /** It came from the one before by typing in the search box alone. */
  readonly typed: boolean;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Milliseconds after which what is being typed counts as looked at. */
const looked = 1_500;

export const useVisits = create<History<Visit>>(() => startAt(here(false)));

let due = false;
let wanted = false;

/** Notes each list that is shown, for the life of the page. The returned function ends it. */
export function followVisits(): () => void {
  useVisits.setState(startAt(here(false)), true);
  const ends = [useSearch.subscribe(noteSoon), useSelection.subscribe(noteSoon)];
  return () => {
    for (const end of ends) end();
  };
}

/** What is selected next is a step of its own, though the list stays: a story that is named elsewhere. */
export function visitStory(): void {
  note();
  wanted = true;
}

/** One act changes several stores: what is noted is how they are at its end. */
function noteSoon(): void {
  if (due) return;
  due = true;
  queueMicrotask(note);
}

function note(): void {
  due = false;
  const history = useVisits.getState();
  const now = currentStep(history);
  const next = here(isTypedFrom(now));
  const isAnother = wanted && onlySelected(now.selection) !== onlySelected(next.selection);
  wanted = false;
  if (isSameList(now, next) && !isAnother) {
    const { selection, look } = next;
    if (now.selection === selection && now.look === look) return;
    useVisits.setState(replaceStep(history, { ...now, selection, look }));
    return;
  }
  useVisits.setState(isStillTyped(now, next) ? retyped(history, next) : visit(history, next));
}

function here(typed: boolean): Visit {
  const { place, query, sortChosen, look } = useSearch.getState();
  const { selection } = useSelection.getState();
  return { place, query, sortChosen, look, selection, typed, since: Date.now() };
}

function isTypedFrom({ place, query }: Visit): boolean {
  const now = useSearch.getState();
  return (
    now.query.text !== query.text &&
    keyOf(now.place) === keyOf(place) &&
    keyOf(now.query.filters) === keyOf(query.filters)
  );
}

/** A word on its way is no step: only what it has become, or what stood there for a while. */
function isStillTyped(now: Visit, next: Visit): boolean {
  return (
    now.typed && next.typed && selectedCount(now.selection) === 0 && next.since - now.since < looked
  );
}

/** Typed, and taken away again at once: nothing has happened. */
function retyped(history: History<Visit>, next: Visit): History<Visit> {
  const before = history.steps[history.at - 1];
  return before && isSameList(before, next)
    ? withdrawTo(history, { ...before, selection: next.selection })
    : replaceStep(history, next);
}

function isSameList(one: Visit, other: Visit): boolean {
  return keyOf(one.place) === keyOf(other.place) && keyOf(one.query) === keyOf(other.query);
}

/** Alike whatever the order in which its fields were set. */
function keyOf(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function canGo(history: History<Visit>, by: 1 | -1): boolean {
  return moveBy(history, by) !== null;
}

/** One step back or forward, with the selection that it had; null where there is none. */
export function goBy(by: number): Visit | null {
  note();
  const history = moveBy(useVisits.getState(), by);
  if (history === null) return null;
  useVisits.setState(history);
  const step = currentStep(history);
  restoreSearch(step);
  useSelection.setState({ selection: step.selection });
  return step;
}

/** Out of what stands beside a story, to the list before it, as it was; null where the list is none of these. */
export function leaveBeside(): Visit | null {
  note();
  const { steps, at } = useVisits.getState();
  const { place } = useSearch.getState();
  if (!isBeside(place)) return null;
  const key = keyOf(place);
  const before = steps.findLastIndex((step, index) => index < at && keyOf(step.place) !== key);
  if (before !== -1) return goBy(before - at);
  goTo({ kind: 'all' });
  return here(false);
}

/** Articles have other ids, or are gone. */
export function followSelections(change: (selection: Selection) => Selection): void {
  useVisits.setState((history) =>
    mapSteps(history, (step) => {
      const selection = change(step.selection);
      return selection === step.selection ? step : { ...step, selection };
    }),
  );
}
