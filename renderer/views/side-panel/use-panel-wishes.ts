import { useEffect } from 'react';
import { type PanelWish, usePanel } from '../../stores/panel-store.ts';

/** The last wish that was granted: a panel that is mounted anew does not grant it again. */
let granted = 0;

/**
 * Does what commands want of the panel: open a field, the tag box, the record form. As long as
 * `grant` is null, what it needs is not on screen yet and the wish waits.
 */
export function usePanelWishes(grant: ((wish: PanelWish) => void) | null): void {
  const { wish, turn } = usePanel();
  useEffect(() => {
    if (wish === null || grant === null || turn === granted) return;
    granted = turn;
    grant(wish);
  }, [wish, turn, grant]);
}
