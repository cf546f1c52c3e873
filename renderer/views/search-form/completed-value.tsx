import { type KeyboardEvent, useRef, useState } from 'react';
import type { FormRow } from '../../../electron/contract/types.ts';
import { SuggestionPopover, useSuggestions } from '../../components/suggestions.tsx';
import styles from './search-form.module.css';
import { useValueCompletion } from './use-value-completion.ts';

interface CompletedValueProps {
  readonly row: FormRow;
  readonly label: string;
  readonly hint?: string;
  /** Id of what says why the value cannot be used. */
  readonly refusal: string | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (value: string) => void;
}

/** A value that is completed out of the archive's own; Enter searches for what was typed. */
export function CompletedValue(props: CompletedValueProps) {
  const { row, label, hint, refusal, autoFocus, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isTyping, setTyping] = useState(false);
  const suggestions = useValueCompletion(row, isTyping);
  const completion = useSuggestions({ suggestions, isOpen: isTyping, onChoose: choose });

  function choose(value: string): void {
    onChange(value);
    setTyping(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return;
    if (event.key === 'ArrowDown') setTyping(true);
    else if (event.key === 'Enter') setTyping(false);
    else if (event.key === 'Escape' && completion.list) {
      event.stopPropagation();
      setTyping(false);
    } else return;
    if (event.key !== 'Enter') event.preventDefault();
  }

  return (
    <>
      <input
        ref={input}
        type="text"
        dir="auto"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that was asked for
        autoFocus={autoFocus}
        className={styles.input}
        aria-label={label}
        aria-invalid={refusal !== undefined || undefined}
        aria-describedby={refusal}
        placeholder={hint}
        maxLength={1000}
        value={row.value}
        {...completion.inputProps}
        onChange={(event) => {
          completion.reset();
          setTyping(true);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyping(false)}
      />
      <SuggestionPopover field={input}>{completion.list}</SuggestionPopover>
    </>
  );
}
