import { pinnableFields } from '../../../electron/contract/settings.ts';
import { announce } from '../../components/announce.ts';
import { type PinnableField, setFieldPinned, useSettings } from '../../stores/settings-store.ts';
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
    run: () => {
      setFieldPinned(field, !isPinned);
      announce(words(isPinned ? 'panel.unpinned' : 'panel.pinned'));
      requestAnimationFrame(() => focusField(name));
    },
  };
}

/** An entry of the bylines stands for all of them. */
function pinnable(name: string): PinnableField | undefined {
  const field = name.replace(/^byline\.\d+$/, 'byline');
  return pinnableFields.find((one) => one === field);
}

/** It stands elsewhere now, and what had the focus is gone. */
function focusField(name: string): void {
  document
    .querySelector<HTMLElement>(`[data-pane="panel"] [data-field="${name}"] :is(button, input)`)
    ?.focus();
}
