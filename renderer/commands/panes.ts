import type { StringKey } from '../../electron/contract/strings/strings.ts';
import { announce } from '../components/announce.ts';
import { type PaneName, paneNames } from '../stores/fit-panes.ts';
import { changeLook, currentLook } from '../stores/list-look.ts';
import { askForPane, isPeeking, setPeeking } from '../stores/pane-store.ts';
import {
  changeSettings,
  type HideablePane,
  setPaneHidden,
  useSettings,
} from '../stores/settings-store.ts';
import { currentWords } from '../strings/current-words.ts';

/** Hides a pane that is on screen; one that is hidden, or had no room, is shown. */
export function togglePane(pane: HideablePane): void {
  const hide = paneElement(pane) !== null;
  keepingFocus(() => {
    if (!hide) askForPane(pane);
    if (pane === 'reader') setPeeking(false);
    setPaneHidden(pane, hide);
  });
  tellPane(pane, hide);
}

/** A look at the selected story where the reader is hidden, and away again; the keyboard stays in the list. */
export function togglePeek(): void {
  const show = !isPeeking();
  keepingFocus(() => {
    if (show) askForPane('reader');
    setPeeking(show);
  });
  tellPane('reader', !show);
}

/** Other panes are drawn anew: the keyboard stays in its own, or goes to the list where that is gone. */
function keepingFocus(change: () => void): void {
  const from = paneNames.find((name) => paneElement(name)?.contains(document.activeElement));
  change();
  requestAnimationFrame(() => {
    if (from !== undefined && document.activeElement === document.body)
      focusStop(paneElement(from) === null ? 'results' : from);
  });
}

function tellPane(pane: HideablePane, isHidden: boolean): void {
  const words = currentWords();
  announce(words(isHidden ? 'pane.hidden' : 'pane.shown', { pane: words(`pane.${pane}`) }));
}

export function toggleTimeline(): void {
  const show = !useSettings.getState().settings.timeline;
  changeSettings({ timeline: show });
  announce(currentWords()(show ? 'search.timeline.shown' : 'search.timeline.hidden'));
}

/** Rows or table; the keyboard stays in the list. */
export function toggleTable(): void {
  const asTable = currentLook().listLook === 'rows';
  const inList = document.activeElement?.closest('[data-story-list]') ?? null;
  changeLook({ listLook: asTable ? 'table' : 'rows' });
  announce(currentWords()(asTable ? 'columns.asTable' : 'columns.asRows'));
  if (inList !== null) requestAnimationFrame(() => focusStop('results'));
}

/** Messages and the tour are on the round of F6 while there are any. */
const stops = [...paneNames, 'messages', 'tour'] as const;
type Stop = (typeof stops)[number];

/** Goes to the next pane that is shown, round and round. */
export function cyclePane(step: 1 | -1): void {
  const shown = stops.filter((stop) => paneElement(stop) !== null);
  const at = shown.findIndex((stop) => paneElement(stop)?.contains(document.activeElement));
  const from = at === -1 && step === -1 ? 0 : at;
  const next = shown[(from + step + shown.length) % shown.length];
  if (next) focusStop(next);
}

/** Puts the keyboard into a pane; one that is hidden, or has no room, is shown first. */
export function focusPane(pane: PaneName): void {
  const isShown = paneElement(pane) !== null;
  if (!isShown) {
    askForPane(pane);
    if (pane !== 'results') setPaneHidden(pane, false);
  }
  if (isShown) focusStop(pane);
  else requestAnimationFrame(() => focusStop(pane));
}

function focusStop(stop: Stop): void {
  const element = paneElement(stop);
  const inside =
    element?.querySelector<HTMLElement>('[data-pane-focus]') ??
    (stop === 'messages' ? element?.querySelector('button') : null);
  (inside ?? element)?.focus();
  announce(currentWords()(stopWords(stop)));
}

function stopWords(stop: Stop): StringKey {
  if (stop === 'messages') return 'toast.region';
  return stop === 'tour' ? 'tour.region' : `pane.${stop}`;
}

function paneElement(stop: Stop): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${stop}"]`);
}
