import { useSettings } from '../stores/settings-store.ts';
import { commandOfKey } from './accelerators.ts';
import { focusSearch, isEditable, runCommand } from './handlers.ts';
import { importText } from './import-acts.ts';

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isModal()) return;
  const { platform, settings } = useSettings.getState();
  const editing = isEditable(document.activeElement);
  const command = commandOfKey(event, platform);
  if (command && !(editing && command === 'trash')) {
    event.preventDefault();
    runCommand(command);
    return;
  }
  if (editing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/' && settings.singleKeys) {
    event.preventDefault();
    focusSearch();
  }
}

/** Text copied elsewhere becomes a story, unless a field wants it. */
function onPaste(event: ClipboardEvent): void {
  if (isModal() || isEditable(document.activeElement)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!text.trim()) return;
  event.preventDefault();
  importText(text);
}

/** A dialog keeps the keys to itself. */
function isModal(): boolean {
  return (
    document.querySelector('[role="dialog"][data-rac], [role="alertdialog"][data-rac]') !== null
  );
}

/** Listens for the keys of all commands. The returned function ends it. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('paste', onPaste);
  };
}
