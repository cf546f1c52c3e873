import { create } from 'zustand';
import type { Progress } from '../../electron/contract/types.ts';
import type { PanelSection } from './panel-store.ts';

/** What the panel itself remembers while the window is open. */
interface PanelState {
  readonly closed: ReadonlySet<PanelSection>;
  /** What was saved last, for the line at the foot; null once another story is shown. */
  readonly saved: string | null;
  /** Opens the record form of the field that is being edited; null while none is. */
  readonly record: (() => void) | null;
  /** Pictures on their way into the story; null while there are none. */
  readonly adding: { readonly progress: Progress | null; readonly stop: AbortController } | null;
  /** A field, by its `data-field` name, that is to be opened as soon as it is on screen. */
  readonly wanted: string | null;
}

export const usePanelState = create<PanelState>(() => ({
  closed: new Set(),
  saved: null,
  record: null,
  adding: null,
  wanted: null,
}));

export function setSectionClosed(section: PanelSection, isClosed: boolean): void {
  usePanelState.setState(({ closed }) => {
    const next = new Set(closed);
    if (isClosed) next.add(section);
    else next.delete(section);
    return { closed: next };
  });
}

export function setSaved(saved: string | null): void {
  usePanelState.setState({ saved });
}

/** The field that is being edited takes over "Record update". The returned function gives it back. */
export function offerRecord(record: () => void): () => void {
  usePanelState.setState({ record });
  return () => {
    if (usePanelState.getState().record === record) usePanelState.setState({ record: null });
  };
}

export function setAdding(adding: PanelState['adding']): void {
  usePanelState.setState({ adding });
}

export function wantField(wanted: string | null): void {
  usePanelState.setState({ wanted });
}
