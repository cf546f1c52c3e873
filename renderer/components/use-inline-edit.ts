import { useEffect, useRef, useState } from 'react';

/** What became of a value that was to be saved. `refused` keeps what was typed and says why. */
export type EditOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface InlineEdit {
  readonly isEditing: boolean;
  /** On its way to the archive: what was typed is shown until it is there. */
  readonly isSaving: boolean;
  readonly draft: string;
  readonly isDirty: boolean;
  /** Why the value was refused. */
  readonly error: string | null;
  readonly begin: () => void;
  readonly change: (draft: string) => void;
  /** Saves what was typed, or `draft` in its place; nothing typed, nothing saved unless `always`. */
  readonly commit: (draft?: string, always?: boolean) => Promise<void>;
  readonly cancel: () => void;
}

interface InlineEditOptions {
  readonly value: string;
  readonly canEdit: boolean;
  readonly save: (draft: string) => Promise<EditOutcome>;
  /** The field is taken away with something typed in it that could not be saved. */
  readonly onLost: (draft: string, reason: string) => void;
  readonly onBegin?: () => void;
}

type State =
  | { readonly kind: 'shown' }
  | { readonly kind: 'editing'; readonly draft: string; readonly error: string | null }
  | { readonly kind: 'saving'; readonly draft: string };

/**
 * A value that becomes a field while it is edited.
 *
 * Leaving commits, so a field that is taken away (another story is selected) commits as well.
 */
export function useInlineEdit(options: InlineEditOptions): InlineEdit {
  const { value, canEdit } = options;
  const [state, setState] = useState<State>({ kind: 'shown' });
  const original = useRef(value);
  const latest = useRef({ options, state });
  latest.current = { options, state };

  useEffect(
    () => () => {
      const last = latest.current;
      if (last.state.kind !== 'editing' || last.state.draft === original.current) return;
      const { draft } = last.state;
      void last.options.save(draft).then((outcome) => {
        if (outcome.kind === 'refused') last.options.onLost(draft, outcome.reason);
      });
    },
    [],
  );

  /** Asked for while the value was being saved. */
  const isAwaited = useRef(false);
  useEffect(() => {
    if (state.kind === 'saving' || !isAwaited.current) return;
    isAwaited.current = false;
    // What was saved comes back as the value in a turn of its own.
    const timer = setTimeout(() => again.current());
    return () => clearTimeout(timer);
  }, [state.kind]);

  function begin(): void {
    if (state.kind === 'saving') isAwaited.current = true;
    if (!canEdit || state.kind !== 'shown') return;
    original.current = value;
    options.onBegin?.();
    setState({ kind: 'editing', draft: value, error: null });
  }
  const again = useRef(begin);
  again.current = begin;

  function change(draft: string): void {
    setState((now) => (now.kind === 'editing' ? { ...now, draft, error: null } : now));
  }

  async function commit(given?: string, always = false): Promise<void> {
    const now = latest.current.state;
    if (now.kind !== 'editing') return;
    const draft = given ?? now.draft;
    if (!always && draft === original.current) return setState({ kind: 'shown' });
    const saving: State = { kind: 'saving', draft };
    latest.current = { ...latest.current, state: saving };
    setState(saving);
    const outcome = await options.save(draft);
    if (outcome.kind === 'done') setState({ kind: 'shown' });
    else setState({ kind: 'editing', draft, error: outcome.reason });
  }

  return {
    isEditing: state.kind === 'editing',
    isSaving: state.kind === 'saving',
    draft: state.kind === 'shown' ? value : state.draft,
    isDirty: state.kind === 'editing' && state.draft !== original.current,
    error: state.kind === 'editing' ? state.error : null,
    begin,
    change,
    commit,
    cancel: () => setState({ kind: 'shown' }),
  };
}
