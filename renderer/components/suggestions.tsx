import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useWords } from '../strings/words.tsx';
import { Popover } from './popover.tsx';
import styles from './suggestions.module.css';

export interface Suggestion {
  readonly value: string;
  /** How often it is in use; stands at the end of the line. */
  readonly count?: number;
  /** Shown in place of the value. */
  readonly label?: string;
  /** What it is, in a word; stands at the end of the line. */
  readonly kind?: string;
  /** A second line: what tells it from others of the same name. */
  readonly detail?: string;
}

/**
 * A field that completes from values in use: the combobox pattern of ARIA, focus stays in the field.
 *
 * Arrows walk, nothing is chosen until then, so that Enter keeps what was typed.
 */
export function useSuggestions(props: {
  readonly suggestions: readonly Suggestion[];
  readonly isOpen: boolean;
  readonly onChoose: (value: string) => void;
}) {
  const { suggestions, isOpen, onChoose } = props;
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const isShown = isOpen && suggestions.length > 0;
  const active = isShown && at !== null ? suggestions[at] : undefined;
  const listId = `${id}-list`;
  const optionId = (index: number) => `${id}-${index}`;

  /** `true`: the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isShown || event.nativeEvent.isComposing || event.altKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(step(at, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
      return true;
    }
    if (event.key !== 'Enter' || event.shiftKey || active === undefined) return false;
    event.preventDefault();
    setAt(null);
    onChoose(active.value);
    return true;
  }

  return {
    onKeyDown,
    /** The value that the arrows stand on. */
    active: active?.value ?? null,
    /** What was typed has changed: nothing in the list is meant any more. */
    reset: () => setAt(null),
    inputProps: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': isShown,
      'aria-controls': isShown ? listId : undefined,
      'aria-activedescendant': active && at !== null ? optionId(at) : undefined,
    } as const,
    list: isShown && (
      <SuggestionList
        id={listId}
        optionId={optionId}
        suggestions={suggestions}
        at={at}
        onChoose={onChoose}
      />
    ),
  };
}

/** Past either end nothing is active: the field's own text is. */
function step(at: number | null, by: 1 | -1, length: number): number | null {
  if (at === null) return by === 1 ? 0 : length - 1;
  const next = at + by;
  return next < 0 || next >= length ? null : next;
}

interface SuggestionListProps {
  readonly id: string;
  readonly optionId: (index: number) => string;
  readonly suggestions: readonly Suggestion[];
  readonly at: number | null;
  readonly onChoose: (value: string) => void;
}

function SuggestionList({ id, optionId, suggestions, at, onChoose }: SuggestionListProps) {
  const words = useWords();
  return (
    <div
      role="listbox"
      aria-label={words('search.completions')}
      id={id}
      tabIndex={-1}
      className={styles.list}
    >
      {suggestions.map(({ value, count, kind, label, detail }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys of its list
        <div
          key={value}
          role="option"
          id={optionId(index)}
          tabIndex={-1}
          aria-selected={index === at}
          ref={index === at ? scrollNear : null}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          <span className={styles.label} dir="auto">
            {label ?? value}
            {detail && <span className={styles.detail}>{detail}</span>}
          </span>
          {kind && <span className={styles.count}>{kind}</span>}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </div>
      ))}
    </div>
  );
}

function scrollNear(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** The list below its field and at least as wide, above everything else. */
export function SuggestionPopover(props: {
  readonly field: RefObject<HTMLElement | null>;
  readonly children: React.ReactNode;
}) {
  const words = useWords();
  if (!props.children) return null;
  return (
    <Popover
      isNonModal
      isOpen
      triggerRef={props.field}
      placement="bottom start"
      offset={2}
      className={styles.popover ?? ''}
    >
      <section aria-label={words('search.completions')}>{props.children}</section>
    </Popover>
  );
}
