import { create } from 'zustand';

/** Sections of the side panel, in their fixed order. */
export const panelSections = [
  'story',
  'times',
  'bylines',
  'images',
  'tags',
  'corrections',
  'notes',
  'history',
  'file',
] as const;
export type PanelSection = (typeof panelSections)[number];

export interface PanelWish {
  readonly section: PanelSection;
  /**
   * `show`: the section, under its title; `focus`: its first field; `record`: the form that records
   * an update or correction.
   */
  readonly act: 'show' | 'focus' | 'record';
  /** The field of the section to focus, where it is not the first. */
  readonly field?: 'subjects';
}

/**
 * What commands want of the side panel. `turn` counts up with each wish, so that the same wish
 * twice is seen twice.
 */
export const usePanel = create<{
  readonly wish: PanelWish | null;
  readonly turn: number;
  /** Several stories are being edited at once; entered on purpose, left with Done. */
  readonly batch: boolean;
}>(() => ({ wish: null, turn: 0, batch: false }));

export function wishOfPanel(wish: PanelWish): void {
  usePanel.setState(({ turn }) => ({ wish, turn: turn + 1 }));
}

export function setBatch(batch: boolean): void {
  usePanel.setState({ batch });
}
