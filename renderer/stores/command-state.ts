import { create } from 'zustand';
import type { CommandId } from '../../electron/contract/commands.ts';

/** Why a command can do nothing now (words: `whyNot.…`). */
export type WhyNot =
  | 'no-archive'
  | 'read-only'
  | 'no-selection'
  | 'not-one'
  | 'no-stories'
  | 'no-hits'
  | 'no-search'
  | 'no-copies'
  | 'no-own-order'
  | 'no-searches'
  | 'nothing-before'
  | 'nothing-after'
  | 'story-window'
  | 'no-undo'
  | 'no-redo'
  | 'busy';

export interface CommandState {
  /** Commands that can do nothing now. */
  readonly off: ReadonlyMap<CommandId, WhyNot>;
  /** What undo and redo are called, with what they would take back or do again. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** What the menus and the palette show of the commands. */
export const useCommandState = create<CommandState>(() => ({
  off: new Map(),
  undoLabel: null,
  redoLabel: null,
}));
