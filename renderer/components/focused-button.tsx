import { useEffect, useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';

/**
 * Takes the focus when it comes in place of what had it: a button that ends a long act is disabled
 * meanwhile, and `autoFocus` comes before the focus is let go.
 */
export function FocusedButton(props: Omit<ButtonProps, 'ref' | 'autoFocus'>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => button.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return <Button {...props} ref={button} />;
}
