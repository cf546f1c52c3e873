import { createWords, type Words } from '../../electron/contract/strings/format.ts';
import { useSettings } from '../stores/settings-store.ts';

/** The words of the interface's language, for what runs outside of a view. Views take `useWords()`. */
export function currentWords(): Words {
  return createWords(useSettings.getState().locale);
}
