import type { StringKey } from '../../electron/contract/strings/strings.ts';
import { announce } from '../components/announce.ts';
import { type PaneName, paneNames } from '../stores/fit-panes.ts';
import { changeLook, currentLook } from '../stores/list-look.ts';
import { askForPane } from '../stores/pane-store.ts';
import {
  changeSettings,
  type HideablePane,
  setPaneHidden,
  useSettings,
} from '../stores/settings-store.ts';
import { currentWords } from '../strings/current-words.ts';

/** Hides a pane that is on screen; one that is hidden, or had no room, is shown. */
export function togglePane(pane: HideablePane): void {
  const element = paneElement(pane);
  const hide = element !== null;
  const inside = element?.contains(document.activeElement) ?? false;
  if (!hide) askForPane(pane);
  setPaneHidden(pane, hide);
  const words = currentWords();
  announce(words(hide ? 'pane.hidden' : 'pane.shown', { pane: words(`pane.${pane}`) }));
  // The focus must not vanish together with the pane that held it.
  if (hide && inside) focusPane('results');
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

/** Puts the keyboard into a pane; one that has no room is given it first. */
export function focusPane(pane: PaneName): void {
  const isShown = paneElement(pane) !== null;
  if (!isShown) askForPane(pane);
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
