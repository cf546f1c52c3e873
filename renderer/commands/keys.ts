import { grantDropped } from '../bridge/bridge.ts';
import { goBack } from '../stores/search-store.ts';
import { useSettings } from '../stores/settings-store.ts';
import { commandOfKey } from './accelerators.ts';
import { focusSearch, isEditable, runCommand } from './handlers.ts';
import { importText } from './import-acts.ts';
import { addGranted, pastePicture } from './picture-acts.ts';
import { picturesIn } from './pictures-in.ts';

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
  if (event.key === 'Escape' && goBack()) event.preventDefault();
  if (event.key === '/' && settings.singleKeys) {
    event.preventDefault();
    focusSearch();
  }
}

/**
 * What was copied elsewhere: pictures are added to the story at hand, text becomes a story. A field
 * keeps the text that is pasted into it; of the panel's fields none can take a picture.
 */
function onPaste(event: ClipboardEvent): void {
  if (isModal()) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const pictures = picturesIn(event.clipboardData);
  const field = isEditable(document.activeElement) ? document.activeElement : null;
  if (field && (text.trim() !== '' || field.closest('[data-pane="panel"]') === null)) return;
  if (text.trim() === '' && pictures.length === 0) return;
  event.preventDefault();
  void paste(text, pictures);
}

/** An office program puts a picture of its text beside the text; a file manager puts names beside files. */
async function paste(text: string, pictures: readonly File[]): Promise<void> {
  const grants = await grantDropped(pictures);
  const [picture] = pictures;
  if (grants.length > 0) await addGranted(grants);
  else if (text.trim() !== '') importText(text);
  else if (picture !== undefined) await pastePicture(picture);
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
