import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { FilterField } from '../../../../electron/contract/types.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { classes } from '../../../components/classes.ts';
import {
  type Suggestion,
  SuggestionPopover,
  useSuggestions,
} from '../../../components/suggestions.tsx';
import { languageName, statusWords } from '../../../strings/names.ts';
import { useLocale, useWords } from '../../../strings/words.tsx';
import { resolveTypedDate } from '../resolve-typed-date.ts';
import { TypedDate } from '../typed-date.tsx';
import { useValues } from '../use-values.ts';
import styles from './batch.module.css';
import { type FieldPlan, mildestMode, type SingleMode } from './batch-plan.ts';
import { ModeChoice } from './mode-choice.tsx';
import {
  type BatchImageField,
  type SingleField,
  type StoryFacts,
  valuesOf,
} from './story-facts.ts';
import { useWrittenDates } from './use-written-dates.ts';
import { VariousValues } from './various-values.tsx';

type BatchTextRowProps = (
  | { readonly kind: 'single'; readonly field: SingleField }
  | { readonly kind: 'image'; readonly field: BatchImageField }
) & {
  readonly stories: readonly StoryFacts[];
  /** How many of the stories have what the field belongs to; those alone can be changed. */
  readonly applies: number;
  readonly onPlan: (key: string, plan: FieldPlan | null) => void;
};

const completed: Readonly<Record<string, FilterField>> = {
  section: 'section',
  place: 'place',
  credit: 'credit',
  creator: 'creator',
  copyright: 'copyright',
  usageTerms: 'terms',
};
const dated: readonly string[] = ['published', 'embargo', 'expires'];
const mostOffered = 50;
const statuses = ['usable', 'withheld', 'canceled'] as const;
const modes = ['fill', 'replace'] as const;

/** What is to be written: text, nothing at all (cleared), or not decided yet. */
type Draft = { readonly text: string; readonly isCleared: boolean };

/** One field of many stories: what they have, and what all of them shall get once it is ticked. */
export function BatchTextRow(props: BatchTextRowProps) {
  const { kind, field, stories, applies, onPlan } = props;
  const words = useWords();
  const locale = useLocale();
  const values = useMemo(() => valuesOf(stories, field), [stories, field]);
  const [isTicked, setTicked] = useState(false);
  const [mode, setMode] = useState<SingleMode | null>(null);
  const [draft, setDraft] = useState<Draft>({ text: '', isCleared: false });
  const [date, setDate] = useState<{
    readonly text: string;
    readonly refusal: string | null;
  } | null>(null);
  const [isFocused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isDate = dated.includes(field);
  const written = useWrittenDates(
    isDate ? values.slice(0, mostOffered).flatMap(({ value }) => value ?? []) : [],
  );
  const inUse = useValues(
    completed[field] ?? null,
    draft.text.trim(),
    isFocused && draft.text.trim() !== '',
  );
  const usedMode: SingleMode = draft.isCleared ? 'replace' : (mode ?? mildestMode(values));
  const label = words(kind === 'image' ? `panel.image.${field}` : `field.${field}`);
  const common = values.length === 1 ? values[0]?.value : undefined;

  // A typed date is a plan only once it is understood.
  useEffect(() => {
    if (!isDate || draft.text.trim() === '') return setDate(null);
    let isLatest = true;
    void resolveTypedDate(words, draft.text).then((resolved) => {
      if (!isLatest) return;
      setDate(
        resolved.ok
          ? { text: resolved.value.text, refusal: null }
          : { text: '', refusal: resolved.error },
      );
    });
    return () => {
      isLatest = false;
    };
  }, [isDate, draft.text, words]);

  const typed = isDate ? (date?.text ?? '') : draft.text.trim();
  const planned = isTicked && (draft.isCleared || typed !== '');
  useEffect(() => {
    const value = draft.isCleared ? null : typed;
    const plan: FieldPlan =
      kind === 'image'
        ? { kind, field, mode: usedMode, value }
        : { kind, field, mode: usedMode, value };
    onPlan(field, planned ? plan : null);
  }, [kind, field, planned, draft.isCleared, typed, usedMode, onPlan]);

  function nameOf(value: string): string {
    if (isDate) return written(value);
    if (field === 'language') return languageName(locale, value);
    return field === 'status' ? statusWords(words, value) : value;
  }

  function type(text: string): void {
    setDraft({ text, isCleared: false });
    setTicked(text !== '');
  }

  const completion = useSuggestions({
    suggestions: suggestions(),
    isOpen: isFocused,
    onChoose: (value) => {
      if (value === clearing) {
        setDraft({ text: '', isCleared: true });
        setTicked(true);
      } else type(value);
    },
  });

  function suggestions(): Suggestion[] {
    if (field === 'status') return statusSuggestions();
    if (draft.text.trim() !== '') return inUse.map(({ value, count }) => ({ value, count }));
    const had = values.flatMap(({ value, count }) =>
      value === null ? [] : [{ value, count, label: nameOf(value) }],
    );
    const clear = { value: clearing, label: words('panel.batch.clear') };
    return had.length === 0 ? [] : [...had.slice(0, mostOffered), clear];
  }

  /** A story that says nothing of its status is usable. */
  function statusSuggestions(): Suggestion[] {
    const counted = statuses.map((value) => ({
      value,
      label: statusWords(words, value),
      count: values
        .filter((each) => (each.value ?? 'usable') === value)
        .reduce((all, { count }) => all + count, 0),
    }));
    return counted.toSorted((one, other) => other.count - one.count);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (completion.onKeyDown(event) || event.key !== 'Escape') return;
    event.stopPropagation();
    completion.reset();
    setDraft({ text: '', isCleared: false });
    setTicked(false);
  }

  function onLeave(event: FocusEvent): void {
    if (document.activeElement !== event.target) setFocused(false);
  }

  const placeholder = placeholderText();
  const shownText = field === 'status' && draft.text ? statusWords(words, draft.text) : draft.text;

  function placeholderText(): string {
    if (draft.isCleared) return words('panel.batch.cleared');
    if (values.length > 1) return words('panel.batch.multiple', { count: values.length });
    if (!common) return words(field === 'status' ? 'panel.status.usable' : 'panel.none');
    return nameOf(common);
  }

  return (
    <div className={classes(styles.row, applies < stories.length && styles.partly)}>
      <Checkbox
        aria-label={words('panel.batch.tick', { field: label })}
        isDisabled={applies === 0}
        isSelected={isTicked}
        onChange={setTicked}
      />
      <div className={styles.field} data-field={field}>
        <label className={styles.label} htmlFor={`batch-${field}`}>
          {label}
        </label>
        {applies < stories.length && (
          <span id={`batch-${field}-applies`} className={styles.note}>
            {words('panel.batch.applies', { count: applies, total: stories.length })}
          </span>
        )}
        <input
          ref={input}
          id={`batch-${field}`}
          type="text"
          dir="auto"
          spellCheck={false}
          className={styles.input}
          value={shownText}
          placeholder={placeholder}
          readOnly={field === 'status'}
          disabled={applies === 0}
          aria-describedby={applies < stories.length ? `batch-${field}-applies` : undefined}
          aria-invalid={Boolean(date?.refusal) || undefined}
          {...completion.inputProps}
          onFocus={() => setFocused(true)}
          onBlur={onLeave}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            completion.reset();
            type(event.currentTarget.value);
          }}
        />
        <SuggestionPopover field={input}>{completion.list}</SuggestionPopover>
        {isDate && draft.text !== '' && <TypedDate text={draft.text} />}
        {isTicked && !draft.isCleared && (
          <ModeChoice label={label} modes={modes} mode={usedMode} onChange={setMode} />
        )}
        {isFocused && <VariousValues values={values} />}
      </div>
    </div>
  );
}

/** No value of a field can be this: it is more than one line. */
const clearing = '\n';
