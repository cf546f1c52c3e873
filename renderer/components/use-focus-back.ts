import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the keyboard back to what a form was opened with, as soon as the form is gone: in the same
 * frame, and only where it went with the form and nobody has taken it elsewhere.
 */
export function useFocusBack(isOpen: boolean, opener: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const isClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (isClosed && document.activeElement === document.body) opener.current?.focus();
  }, [isOpen, opener]);
}
