import { create } from 'zustand';
import { nothingSelected, type Selection } from './selection.ts';

/** The selection of the list. Read with the functions of selection.ts. */
export const useSelection = create<{ readonly selection: Selection }>(() => ({
  selection: nothingSelected,
}));

export function changeSelection(change: (selection: Selection) => Selection): void {
  useSelection.setState(({ selection }) => ({ selection: change(selection) }));
}

export function currentSelection(): Selection {
  return useSelection.getState().selection;
}
