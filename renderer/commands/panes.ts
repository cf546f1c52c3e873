import { announce } from '../components/announce.ts';
import { type HideablePane, isPaneHidden, setPaneHidden } from '../stores/settings-store.ts';
import { currentWords } from '../strings/current-words.ts';

export const paneNames = ['sidebar', 'results', 'reader', 'panel'] as const;
export type PaneName = (typeof paneNames)[number];

export function togglePane(pane: HideablePane): void {
  const hide = !isPaneHidden(pane);
  const inside = paneElement(pane)?.contains(document.activeElement) ?? false;
  setPaneHidden(pane, hide);
  const words = currentWords();
  announce(words(hide ? 'pane.hidden' : 'pane.shown', { pane: words(`pane.${pane}`) }));
  // The focus must not vanish together with the pane that held it.
  if (hide && inside) focusPane('results');
}

/** Goes to the next pane that is shown, round and round. */
export function cyclePane(step: 1 | -1): void {
  const shown = paneNames.filter((pane) => paneElement(pane) !== null);
  const at = shown.findIndex((pane) => paneElement(pane)?.contains(document.activeElement));
  const from = at === -1 && step === -1 ? 0 : at;
  const next = shown[(from + step + shown.length) % shown.length];
  if (next) focusPane(next);
}

export function focusPane(pane: PaneName): void {
  const element = paneElement(pane);
  const inside = element?.querySelector<HTMLElement>('[data-pane-focus]');
  (inside ?? element)?.focus();
  announce(currentWords()(`pane.${pane}`));
}

function paneElement(pane: PaneName): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
}
