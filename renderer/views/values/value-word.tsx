import { type ReactNode, useState } from 'react';
import type { Point } from '../../components/context-menu.tsx';
import { pressValue, type ValueTarget } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';
import { isTextSelected, ValueMenu } from './value-menu.tsx';
import styles from './value-word.module.css';

interface ValueWordProps {
  readonly value: string;
  /** What finds it. */
  readonly target: ValueTarget;
  /** What its field is called: the value can be copied with it. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A value that is looked for when it is pressed; its menu has more. */
export function ValueWord({ value, target, label, children = value }: ValueWordProps) {
  const words = useWords();
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.word}
        title={words('value.pressHint', { value })}
        onClick={(event) => pressValue(event, target)}
        onContextMenu={(event) => {
          if (isTextSelected()) return;
          event.preventDefault();
          setMenuAt({ x: event.clientX, y: event.clientY });
        }}
      >
        <bdi>{children}</bdi>
      </button>
      <ValueMenu
        at={menuAt}
        onClose={() => setMenuAt(null)}
        text={value}
        target={target}
        {...(label !== undefined && { label })}
      />
    </>
  );
}
