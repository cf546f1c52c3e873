import { type BrowserWindow, type ContextMenuParams, Menu } from 'electron';
import type { Words } from '../contract/strings/format.ts';

/** Cut, copy and paste where text can be edited or is selected; the pages' own menus come first. */
export function showContextMenu(
  window: BrowserWindow,
  params: ContextMenuParams,
  words: Words,
): void {
  const { canCut, canCopy, canPaste, canSelectAll } = params.editFlags;
  if (!params.isEditable && params.selectionText === '') return;
  const menu = Menu.buildFromTemplate([
    ...(params.isEditable
      ? [{ role: 'cut' as const, label: words('menu.cut'), enabled: canCut }]
      : []),
    { role: 'copy', label: words('menu.copy'), enabled: canCopy },
    ...(params.isEditable
      ? [{ role: 'paste' as const, label: words('menu.paste'), enabled: canPaste }]
      : []),
    { type: 'separator' },
    { role: 'selectAll', label: words('command.selectAll'), enabled: canSelectAll },
  ]);
  menu.popup({ window });
}
