import { isEditable } from './is-editable.ts';

/** Milliseconds for which a field may be on its way. */
const patience = 3_000;

/** What was typed since a field was asked for; null while none is on its way. */
let typed: string | null = null;
let patienceEnds: ReturnType<typeof setTimeout> | undefined;
/** Enter was pressed behind it. */
let isEntered = false;
/** The field has the focus, and gets what was typed in the next frame. */
let isThere = false;

/**
 * A field of the side panel was asked for. Until it is drawn and has the focus, what is typed is
 * kept for it: elsewhere these keys are commands.
 */
export function awaitField(): void {
  typed ??= '';
  clearTimeout(patienceEnds);
  patienceEnds = setTimeout(end, patience);
}

function end(): void {
  clearTimeout(patienceEnds);
  typed = null;
  isEntered = false;
  isThere = false;
}

function onKey(event: KeyboardEvent): void {
  if (typed === null || event.isComposing || isModifier(event)) return;
  const next = isThere || !isInPanel(document.activeElement) ? typedWith(typed, event) : null;
  if (next === null) end();
  else {
    typed = next;
    isEntered ||= event.key === 'Enter';
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** null for a key that is no typing: the person has turned to something else. */
function typedWith(text: string, event: KeyboardEvent): string | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isCommand = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
  if (isCommand) return null;
  if (key.length === 1) return text + key;
  if (key === 'Backspace') return text.slice(0, -1);
  return key === 'Enter' ? text : null;
}

function isModifier({ key }: KeyboardEvent): boolean {
  return /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(key);
}

function isInPanel(element: Element | null): boolean {
  return element?.closest('[data-pane="panel"]') != null;
}

function onFocus({ target }: FocusEvent): void {
  if (typed === null || !(target instanceof Element)) return;
  if (!isInPanel(target)) end();
  else if (!isThere && isEditable(target)) {
    isThere = true;
    // A field selects its text once it has the focus.
    requestAnimationFrame(() => give(target));
  }
}

function give(field: Element): void {
  const [text, isToEnter] = [typed, isEntered];
  end();
  if (document.activeElement !== field) return;
  if (text) document.execCommand('insertText', false, text);
  // The field hears of its text first.
  if (isToEnter) requestAnimationFrame(() => field.dispatchEvent(enter()));
}

function enter(): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
}

/** Listens before all others. The returned function ends it. */
export function listenForTypeAhead(): () => void {
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', end, true);
  return () => {
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', end, true);
  };
}
