import type { CommandId } from '../../electron/contract/commands.ts';
import { grantDropped } from '../bridge/bridge.ts';
import { useCommandState, type WhyNot } from '../stores/command-state.ts';
import { useSettings } from '../stores/settings-store.ts';
import { dismissToast, showToast, useToasts } from '../stores/toast-store.ts';
import { isStoryWindow } from '../stores/window-store.ts';
import { plainCommandName } from '../strings/command-words.ts';
import { currentWords } from '../strings/current-words.ts';
import { commandOfKey } from './accelerators.ts';
import { runCommand } from './handlers.ts';
import { importText } from './import-acts.ts';
import { isEditable } from './is-editable.ts';
import { isModal } from './is-modal.ts';
import { addGranted, pastePicture } from './picture-acts.ts';
import { picturesIn } from './pictures-in.ts';
import { commandOfSingleKey } from './single-keys.ts';
import { leaveBesideStory } from './step-acts.ts';

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isModal()) return;
  const editing = isEditable(document.activeElement);
  const command = commandOf(event, editing);
  if (command) {
    event.preventDefault();
    if (!saysWhyNot(command, editing)) runCommand(command);
    return;
  }
  if (editing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && leaveBesideStory()) event.preventDefault();
}

function commandOf(event: KeyboardEvent, editing: boolean): CommandId | null {
  // AltGr types signs, and counts as Ctrl and Alt.
  if (event.getModifierState('AltGraph')) return null;
  const { platform, settings } = useSettings.getState();
  const command = commandOfKey(event, platform, settings.shortcuts);
  if (command) return editing && command === 'trash' ? null : command;
  if (editing || !settings.singleKeys) return null;
  return commandOfSingleKey(event, isInList());
}

function isInList(): boolean {
  return document.activeElement?.matches('[data-story-list]') ?? false;
}

/** Reasons that are known a moment late: the key is heard, and does nothing where there is nothing. */
const late: readonly (WhyNot | undefined)[] = [
  'no-undo',
  'no-redo',
  'no-hits',
  'no-stories',
  'no-search',
];
/** In a field these are the field's own. */
const ofFields: readonly CommandId[] = ['undo', 'redo', 'select-all'];

/** Says why a key can do nothing now; false where it can. */
function saysWhyNot(command: CommandId, editing: boolean): boolean {
  const whyNot = useCommandState.getState().off.get(command);
  if (!whyNot || late.includes(whyNot) || (editing && ofFields.includes(command))) return false;
  const words = currentWords();
  tell(plainCommandName(command, words), words(`whyNot.${whyNot}`));
  return true;
}

/** Once, however often the key is pressed. */
function tell(title: string, text: string): void {
  for (const toast of useToasts.getState().toasts)
    if (toast.kind === 'note') dismissToast(toast.id);
  showToast({ kind: 'note', title, text });
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
  else if (text.trim() !== '' && !isStoryWindow()) importText(text);
  else if (picture !== undefined) await pastePicture(picture);
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
