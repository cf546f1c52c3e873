import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import {
  type OpenDialog,
  OwnDialog,
  openDialog,
  useCloseDialog,
  useDialog,
} from '../../renderer/stores/dialog-store.ts';

it('a dialog that closes late leaves alone the one that was opened since', () => {
  const first: OpenDialog = { kind: 'export' };
  const second: OpenDialog = { kind: 'export' };
  openDialog(first);
  const closeFirst = closeOf(first);
  openDialog(second);
  closeFirst();
  expect(useDialog.getState().open).toBe(second);
  closeOf(second)();
  expect(useDialog.getState().open).toBeNull();
});

/** What a component in that dialog closes it with. */
function closeOf(dialog: OpenDialog): () => void {
  const taken: (() => void)[] = [];
  function Inside(): null {
    taken.push(useCloseDialog());
    return null;
  }
  renderToString(createElement(OwnDialog, { value: dialog }, createElement(Inside)));
  const [close] = taken;
  if (close === undefined) throw new Error('Nothing was drawn');
  return close;
}
