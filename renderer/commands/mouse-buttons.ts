import { isEditable } from './is-editable.ts';
import { isModal } from './is-modal.ts';
import { step } from './step-acts.ts';

/** Buttons of a mouse that has some for back and forward, as the DOM counts them. */
const middle = 1;
const steps: Readonly<Record<number, 1 | -1>> = { 3: -1, 4: 1 };

/** Who tells of a press: some systems send such a button as a command of the window, too. */
export type Teller = 'page' | 'system';

/** Milliseconds within which both tellers may speak of one press. */
const onePress = 250;

let last: { readonly teller: Teller; readonly at: number } | null = null;

/** One press, one step, though both may tell of it; quick presses are told by the same teller. */
export function stepOnce(by: 1 | -1, teller: Teller): void {
  const at = performance.now();
  if (last !== null && last.teller !== teller && at - last.at < onePress) return;
  last = { teller, at };
  if (!isModal()) step(by);
}

/** On X11 the middle button pastes what is selected anywhere: into a field, and nowhere else. */
function keepFromPasting(event: MouseEvent): void {
  const field = event.target instanceof Element ? event.target.closest('input, textarea') : null;
  if (event.button === middle && !isEditable(field)) event.preventDefault();
}

/** Listens for the mouse's own keys of back and forward. The returned function ends it. */
export function listenToMouse(): () => void {
  const onButton = (event: MouseEvent) => {
    const by = steps[event.button];
    if (by === undefined) return;
    event.preventDefault();
    if (event.type === 'mouseup') stepOnce(by, 'page');
  };
  document.addEventListener('mousedown', onButton);
  document.addEventListener('mouseup', onButton);
  document.addEventListener('mouseup', keepFromPasting);
  return () => {
    document.removeEventListener('mousedown', onButton);
    document.removeEventListener('mouseup', onButton);
    document.removeEventListener('mouseup', keepFromPasting);
  };
}
