import { isModal } from './is-modal.ts';
import { step } from './step-acts.ts';

/** Buttons of a mouse that has some for back and forward, as the DOM counts them. */
const steps: Readonly<Record<number, 1 | -1>> = { 3: -1, 4: 1 };

/**
 * Milliseconds within which the page and the system may both tell of one press: some systems send
 * such a button as a command of the window, too.
 */
const onePress = 250;

let last = Number.NEGATIVE_INFINITY;

/** One press, one step, by whomever it is told. */
export function stepOnce(by: 1 | -1): void {
  const now = performance.now();
  if (now - last < onePress) return;
  last = now;
  if (!isModal()) step(by);
}

/** Listens for the mouse's own keys of back and forward. The returned function ends it. */
export function listenToMouse(): () => void {
  const onButton = (event: MouseEvent) => {
    const by = steps[event.button];
    if (by === undefined) return;
    event.preventDefault();
    if (event.type === 'mouseup') stepOnce(by);
  };
  document.addEventListener('mousedown', onButton);
  document.addEventListener('mouseup', onButton);
  return () => {
    document.removeEventListener('mousedown', onButton);
    document.removeEventListener('mouseup', onButton);
  };
}
