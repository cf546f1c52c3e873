import { showPanel } from '../stores/pane-store.ts';
import { panelSections, wishOfPanel } from '../stores/panel-store.ts';

/** From the section of the side panel that has the keyboard to the next one, round and round. */
export function stepSection(step: 1 | -1): void {
  const drawn = panelSections.flatMap((name) => {
    const element = document.getElementById(`panel-${name}`);
    return element ? [{ name, element }] : [];
  });
  const at = drawn.findIndex(({ element }) => element.contains(document.activeElement));
  const from = at === -1 && step === -1 ? 0 : at;
  const section = drawn[(from + step + drawn.length) % drawn.length]?.name ?? 'story';
  showPanel();
  wishOfPanel({ section, act: 'show' });
}
