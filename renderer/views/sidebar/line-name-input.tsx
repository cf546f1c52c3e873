import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../strings/words.tsx';
import styles from './place-line.module.css';

/** The name of a line while it is changed: Enter and leaving take it, Escape leaves it as it was. */
export function LineNameInput(props: {
  readonly name: string;
  /** What it is being changed to. */
  readonly typed: string;
  /** null: as it was. */
  readonly onEnd: (name: string | null) => void;
}) {
  const { name, onEnd } = props;
  const words = useWords();
  const [typed, setTyped] = useState(props.typed);
  const input = useRef<HTMLInputElement>(null);
  const hasEnded = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function end(taken: boolean): void {
    if (hasEnded.current) return;
    hasEnded.current = true;
    const next = typed.trim();
    onEnd(taken && next !== '' && next !== name ? next : null);
  }

  return (
    <input
      ref={input}
      type="text"
      dir="auto"
      spellCheck={false}
      maxLength={1000}
      aria-label={words('rename.to')}
      className={styles.name}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.stopPropagation()}
      onBlur={(event) => {
        // The window was left, not the field.
        if (document.activeElement !== event.target) end(true);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The same Enter would press the button of a dialog that asks.
        event.preventDefault();
        end(event.key === 'Enter');
      }}
    />
  );
}
