import { type ReactNode, useState } from 'react';
import type { FilterField } from '../../../electron/contract/types.ts';
import type { Point } from '../../components/context-menu.tsx';
import { pressValue } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';
import { isTextSelected, ValueMenu } from './value-menu.tsx';
import styles from './value-word.module.css';

interface ValueWordProps {
  readonly field: FilterField;
  readonly value: string;
  readonly children?: ReactNode;
}

/** A value that is looked for when it is pressed; its menu has more. */
export function ValueWord({ field, value, children = value }: ValueWordProps) {
  const words = useWords();
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.word}
        title={words('value.pressHint', { value })}
        onClick={(event) => pressValue(event, field, value)}
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
        filter={{ field, value }}
      />
    </>
  );
}
