import { pinnableFields } from '../../../electron/contract/settings.ts';
import { announce } from '../../components/announce.ts';
import { type PinnableField, setFieldPinned, useSettings } from '../../stores/settings-store.ts';
import { currentWords } from '../../strings/current-words.ts';
import { useWords } from '../../strings/words.tsx';

export interface PinAct {
  readonly label: string;
  readonly run: () => void;
}

/** Pins a field to the head of the panel, or lets it go; null for fields that cannot be pinned. */
export function usePinAct(name: string): PinAct | null {
  const words = useWords();
  const pinned = useSettings(({ settings }) => settings.pinnedFields);
  const field = pinnable(name);
  if (field === undefined) return null;
  const isPinned = pinned.includes(field);
  return {
    label: words(isPinned ? 'panel.unpin' : 'panel.pin'),
    run: () => setPinned(field, !isPinned, name),
  };
}

/** Lets a field go from the head of the panel. */
export function unpin(field: PinnableField): void {
  setPinned(field, false, field);
}

/** `focused`: the part of the field that has the keyboard then. */
function setPinned(field: PinnableField, isPinned: boolean, focused: string): void {
  setFieldPinned(field, isPinned);
  announce(currentWords()(isPinned ? 'panel.pinned' : 'panel.unpinned'));
  requestAnimationFrame(() => focusField(focused));
}

/** An entry of a list stands for all of them. */
function pinnable(name: string): PinnableField | undefined {
  const field = name.replace(/^(byline|notes)\.\d+$/, '$1');
  return pinnableFields.find((one) => one === field);
}

/** It stands elsewhere now, and what had the focus is gone. */
function focusField(name: string): void {
  document
    .querySelector<HTMLElement>(
      `[data-pane="panel"] :is([data-field="${name}"], [data-field^="${name}."]) :is(button, input)`,
    )
    ?.focus();
}
