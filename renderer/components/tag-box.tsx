import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { pastedNames, splitNames } from '../strings/typed-names.ts';
import { useWords } from '../strings/words.tsx';
import { announce } from './announce.ts';
import { type Suggestion, SuggestionPopover, useSuggestions } from './suggestions.tsx';
import styles from './tag-box.module.css';
import { TagChip } from './tag-chip.tsx';

export interface BoxedTag {
  readonly tag: string;
  /** On how many of a selection it is, when it is not on all: `7 of 12`. */
  readonly partly?: { readonly count: number; readonly total: number };
  /** What it is called, where it is a code. */
  readonly name?: string;
  /** Stands behind the name. */
  readonly note?: string;
  /** A further act of its menu. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

export interface TagBoxProps {
  readonly label: string;
  /** What the empty field reads. */
  readonly addLabel: string;
  /** Names the box for `data-field`. */
  readonly name: string;
  readonly tags: readonly BoxedTag[];
  readonly isReadOnly?: boolean;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly onAdd: (names: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
  /** What its menu calls `onShow`. */
  readonly showLabel?: string;
  readonly onShow?: (tag: string) => void;
  readonly onExclude?: (tag: string) => void;
  readonly onCopy?: (text: string) => void;
  /** What a tag is copied with, when that is asked for. */
  readonly fieldLabel?: string;
  readonly onRename?: (tag: string) => void;
  /** An act of the field that the menu of each tag has. */
  readonly fieldAct?: { readonly label: string; readonly run: () => void };
}

/**
 * Tags in one box. Enter adds what was typed or chosen; Shift+Enter first splits it at commas and
 * semicolons; pasted lines are one tag each; Backspace in the empty box selects the last tag and
 * then removes it; leaving discards what is half-typed.
 */
export function TagBox(props: TagBoxProps) {
  const { label, name, tags, isReadOnly = false, typed, onType, onAdd, onRemove } = props;
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [armed, setArmed] = useState<string | null>(null);
  const last = tags.at(-1)?.tag ?? null;
  const completion = useSuggestions({
    suggestions: props.suggestions,
    isOpen: typed.trim() !== '',
    onChoose: (tag) => add([tag]),
  });

  function add(names: readonly string[]): void {
    onType('');
    completion.reset();
    if (names.length > 0) onAdd(names);
  }

  function remove(tag: string): void {
    setArmed(null);
    onRemove(tag);
    input.current?.focus();
  }

  function onBackspace(): void {
    if (last === null) return;
    if (armed === last) {
      remove(last);
    } else {
      setArmed(last);
      announce(words('panel.tags.armed', { tag: tags.at(-1)?.name ?? last }));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const trimmed = typed.trim();
      add(event.shiftKey ? splitNames(typed) : trimmed === '' ? [] : [trimmed]);
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault();
      onBackspace();
    } else if (event.key === 'Escape' && (typed !== '' || armed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      onType('');
      setArmed(null);
    }
  }

  function onPaste(event: ClipboardEvent): void {
    const names = pastedNames(event.clipboardData.getData('text/plain'));
    if (names.length < 2) return;
    event.preventDefault();
    add(names);
  }

  function onLeave(event: FocusEvent): void {
    if (document.activeElement === event.target) return;
    onType('');
    setArmed(null);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the tags goes to the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is in the field already
    <div
      className={styles.box}
      data-field={name}
      onClick={(event) => {
        if (event.target === event.currentTarget) input.current?.focus();
      }}
    >
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={label}>
          {tags.map((tag) => (
            <TagChip
              key={tag.tag}
              {...tag}
              isArmed={armed === tag.tag}
              {...(props.showLabel && { showLabel: props.showLabel })}
              {...(!isReadOnly && { onRemove: () => remove(tag.tag) })}
              {...(!isReadOnly && tag.partly && { onComplete: () => onAdd([tag.tag]) })}
              {...(props.onShow && { onShow: props.onShow })}
              {...(props.onExclude && { onExclude: props.onExclude })}
              {...(props.onCopy && { onCopy: props.onCopy })}
              {...(props.fieldLabel && { fieldLabel: props.fieldLabel })}
              {...(props.fieldAct && { fieldAct: props.fieldAct })}
              {...(!isReadOnly && props.onRename && { onRename: props.onRename })}
            />
          ))}
        </ul>
      )}
      {isReadOnly && tags.length === 0 && (
        <span className={styles.none}>{words('panel.none')}</span>
      )}
      {!isReadOnly && (
        <input
          ref={input}
          type="text"
          data-yields-undo={typed === '' || undefined}
          dir="auto"
          spellCheck={false}
          aria-label={props.addLabel}
          placeholder={props.addLabel}
          className={styles.input}
          value={typed}
          {...completion.inputProps}
          onChange={(event) => {
            completion.reset();
            setArmed(null);
            onType(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={onLeave}
        />
      )}
      <SuggestionPopover field={input}>
        {completion.list && <section aria-label={props.addLabel}>{completion.list}</section>}
      </SuggestionPopover>
    </div>
  );
}
