import { type ReactNode, useRef } from 'react';
import styles from './context-menu.module.css';
import { Popover } from './popover.tsx';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A menu at a point of the window; `children` is a `Menu`. */
export function ContextMenu(props: {
  readonly at: Point | null;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { at, label, onClose, children } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  if (at === null) return null;
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement="bottom start"
        offset={0}
      >
        {children}
      </Popover>
    </>
  );
}
