import { Lock } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import { classes } from './classes.ts';
import type { Point } from './context-menu.tsx';
import styles from './inline-field.module.css';
import { type Suggestion, SuggestionPopover, useSuggestions } from './suggestions.tsx';
import type { InlineEdit } from './use-inline-edit.ts';

export interface InlineFieldProps {
  readonly label: string;
  /** `beside` on one line with the value, `above` it for long texts, or only read out. */
  readonly labelPlace?: 'beside' | 'above' | 'hidden';
  readonly edit: InlineEdit;
  /** What is shown instead of the raw value. */
  readonly display?: ReactNode;
  readonly title?: string | undefined;
  /** What an empty value reads. */
  readonly empty: string;
  /** More than one line can be typed; it grows with its text. */
  readonly isMultiline?: boolean;
  readonly look?: 'headline' | 'standfirst' | 'small';
  readonly direction?: 'auto' | 'ltr';
  readonly language?: string | undefined;
  readonly isReadOnly?: boolean;
  readonly suggestions?: readonly Suggestion[];
  /** What the field says of its value: findings, the date that was understood. */
  readonly note?: ReactNode;
  /** Stands below while editing: acts, a conflict. Nothing in it takes the field's commit away. */
  readonly below?: ReactNode;
  /** Leaving does not commit, because something below asks first. */
  readonly holdsOnLeave?: boolean;
  /** The value was asked for its menu: by the right button, or the menu key. */
  readonly onMenu?: (at: Point) => void;
  /** The value was pressed with Shift or Alt: it is to be looked for, not edited. */
  readonly onFind?: (press: { readonly shiftKey: boolean; readonly altKey: boolean }) => void;
  /** Names the field for `data-field`, by which commands and jumps find it. */
  readonly name?: string;
  /** An act at the end of the line, such as taking it away. */
  readonly trailing?: ReactNode;
}

/** Tab went out of one field: the one that it enters opens too. */
let isTabbing = false;

/** A field was taken away while it was edited, because another story came: its own field opens there. */
let carriedOn: string | null = null;

/**
 * A value that looks like text until it is edited. Enter commits (in a field of several lines so
 * does Ctrl or Cmd with Enter, and Shift+Enter breaks the line), Esc reverts, Tab commits and goes on.
 */
export function InlineField(props: InlineFieldProps) {
  const { label, labelPlace = 'beside', edit, name, note, below, trailing } = props;
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const value = useRef<HTMLButtonElement>(null);
  const wantsFocus = useRef(false);
  const { isEditing } = edit;
  const wasRefused = useRef(false);
  wasRefused.current = edit.error !== null;

  useEffect(() => {
    // A refused value is a field again: the focus was on what stood in its place.
    const wasOnValue = isEditing && document.activeElement === document.body;
    if (!wantsFocus.current && !wasOnValue) return;
    wantsFocus.current = false;
    if (isEditing) enter(input.current, wasRefused.current);
    else value.current?.focus();
  }, [isEditing]);

  const carry = useRef({ isEditing, begin });
  carry.current = { isEditing, begin };
  useEffect(() => {
    if (name !== undefined && carriedOn === name) carry.current.begin();
    return () => {
      if (carry.current.isEditing) carryOn(name ?? null);
    };
  }, [name]);

  function begin(): void {
    wantsFocus.current = true;
    edit.begin();
  }
  function commit(draft?: string): void {
    wantsFocus.current = true;
    void edit.commit(draft);
  }
  function cancel(): void {
    wantsFocus.current = true;
    edit.cancel();
  }
  function onLeave(event: FocusEvent<HTMLElement>): void {
    if (!isEditing || props.holdsOnLeave) return;
    const isWindowLeft = document.activeElement === event.target;
    if (isWindowLeft || event.currentTarget.contains(event.relatedTarget)) return;
    wantsFocus.current = false;
    void edit.commit();
  }

  const hasNote = Boolean(edit.error ?? note);
  const describedBy = hasNote ? `${id}-note` : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the focus leave whatever is inside
    <div className={classes(styles.field, styles[labelPlace])} data-field={name} onBlur={onLeave}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      <div className={styles.main}>
        <div className={styles.line}>
          {isEditing ? (
            <FieldInput
              {...props}
              inputRef={input}
              labelledBy={`${id}-label`}
              describedBy={describedBy}
              onCommit={commit}
              onCancel={cancel}
            />
          ) : (
            <ShownValue
              {...props}
              id={id}
              valueRef={value}
              describedBy={describedBy}
              onBegin={begin}
            />
          )}
          {trailing}
        </div>
        {hasNote && (
          <div id={`${id}-note`} className={styles.note}>
            {edit.error !== null && <p className={styles.error}>{edit.error}</p>}
            {note}
          </div>
        )}
        {isEditing && below}
      </div>
    </div>
  );
}

function ShownValue(
  props: InlineFieldProps & {
    readonly id: string;
    readonly valueRef: React.RefObject<HTMLButtonElement | null>;
    readonly describedBy: string | undefined;
    readonly onBegin: () => void;
  },
) {
  const { id, valueRef, describedBy, onBegin, edit, isReadOnly, display, empty, look } = props;
  const shown = edit.isSaving ? edit.draft : (display ?? edit.draft);
  const isEmpty = edit.draft === '';
  return (
    <button
      type="button"
      ref={valueRef}
      data-inline-value
      className={classes(
        styles.value,
        look && styles[look],
        isEmpty && styles.empty,
        edit.isSaving && styles.saving,
        isReadOnly && styles.readOnly,
      )}
      aria-labelledby={isEmpty && empty === props.label ? `${id}-value` : `${id}-label ${id}-value`}
      aria-describedby={describedBy}
      aria-disabled={isReadOnly || undefined}
      title={props.title}
      onClick={(event) => {
        if (props.onFind && (event.shiftKey || event.altKey)) props.onFind(event);
        else onBegin();
      }}
      onFocus={() => {
        if (isTabbing && !isReadOnly) onBegin();
      }}
      onKeyDown={(event) => {
        if (event.key === 'F2') onBegin();
      }}
      onContextMenu={(event) => {
        if (!props.onMenu || window.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        props.onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <span
        id={`${id}-value`}
        dir={isEmpty ? undefined : (props.direction ?? 'auto')}
        lang={isEmpty ? undefined : props.language}
        className={styles.text}
      >
        {isEmpty ? empty : shown}
      </span>
      {isReadOnly && <Lock size={12} aria-hidden className={styles.lock} />}
    </button>
  );
}

const none: readonly Suggestion[] = [];

function FieldInput(
  props: InlineFieldProps & {
    readonly inputRef: React.RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
    readonly labelledBy: string;
    readonly describedBy: string | undefined;
    readonly onCommit: (draft?: string) => void;
    readonly onCancel: () => void;
  },
) {
  const { edit, inputRef, isMultiline = false, suggestions = none, onCommit, onCancel } = props;
  // In a longer text the arrows go from line to line until something is typed.
  const isOpen = !isMultiline || edit.isDirty || edit.draft === '';
  const completion = useSuggestions({ suggestions, isOpen, onChoose: onCommit });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') noteTab();
    if (completion.onKeyDown(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && !(isMultiline && event.shiftKey)) {
      event.preventDefault();
      onCommit();
    }
  }

  const shared = {
    ref: inputRef,
    value: edit.draft,
    dir: props.direction ?? 'auto',
    lang: props.language,
    className: classes(styles.input, props.look && styles[props.look]),
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    'aria-invalid': edit.error !== null || undefined,
    onKeyDown,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      completion.reset();
      edit.change(event.currentTarget.value);
    },
  };
  const { role, 'aria-expanded': isExpanded, ...completed } = completion.inputProps;
  return (
    <>
      {isMultiline ? (
        // A field of several lines is no combobox: it has the list without being called one.
        <textarea {...shared} {...(props.suggestions && completed)} rows={1} />
      ) : (
        <input
          {...shared}
          {...(props.suggestions && { ...completed, role, 'aria-expanded': isExpanded })}
          type="text"
          spellCheck={false}
        />
      )}
      <SuggestionPopover field={inputRef}>{completion.list}</SuggestionPopover>
    </>
  );
}

function carryOn(name: string | null): void {
  carriedOn = name;
  setTimeout(() => {
    carriedOn = null;
  });
}

function noteTab(): void {
  isTabbing = true;
  setTimeout(() => {
    isTabbing = false;
  });
}

/** What can be replaced is selected; what was refused is to be mended, from its end. */
function enter(input: HTMLInputElement | null, wasRefused: boolean): void {
  input?.focus();
  if (wasRefused) input?.setSelectionRange(input.value.length, input.value.length);
  else input?.select();
}

/** Opens a field by its `data-field` name, as a command does. `false` when it is not on screen. */
export function openInlineField(name: string): boolean {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const value = field?.querySelector<HTMLElement>('[data-inline-value]');
  const input = field?.querySelector<HTMLElement>('input, textarea');
  (value ?? input)?.focus();
  value?.click();
  return Boolean(value ?? input);
}
