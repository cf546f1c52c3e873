import type { StringKey } from './strings/strings.ts';

/**
 * Every command, declared once: read by the menu, the keys, the toolbar and the help.
 *
 * `label` is a key of the strings table. `accelerator` is Electron's; `CmdOrCtrl` is Command on
 * macOS. A command without `menu` is reached by key, button or context menu only.
 */
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'story' | 'window' | 'help';

export interface Command {
  readonly label: StringKey;
  readonly accelerator?: string;
  /** On macOS and Linux/Windows where they differ by custom. */
  readonly macAccelerator?: string;
  readonly menu?: MenuName;
  /** Items of one group stand together between separators. */
  readonly group?: number;
  /** Label of the submenu that the item stands in, with the others of its group. */
  readonly submenu?: StringKey;
  /** Handled by main itself; all others are sent to the focused window. */
  readonly by?: 'main';
}

function command(value: Command): Command {
  return value;
}

export const commands = {
  'new-archive': command({
    label: 'command.newArchive',
    accelerator: 'CmdOrCtrl+Shift+N',
    menu: 'file',
    group: 1,
    by: 'main',
  }),
  'open-archive': command({
    label: 'command.openArchive',
    accelerator: 'CmdOrCtrl+O',
    menu: 'file',
    group: 1,
    by: 'main',
  }),
  'open-sample': command({ label: 'command.openSample', menu: 'file', group: 1, by: 'main' }),
  'import-files': command({
    label: 'command.importFiles',
    accelerator: 'CmdOrCtrl+Shift+I',
    menu: 'file',
    group: 2,
  }),
  'import-folder': command({
    label: 'command.importFolder',
    menu: 'file',
    group: 2,
  }),
  'import-clipboard': command({
    label: 'command.importClipboard',
    accelerator: 'CmdOrCtrl+Shift+V',
    menu: 'file',
    group: 2,
  }),
  'export-bundle': command({
    label: 'command.exportBundle',
    accelerator: 'CmdOrCtrl+Shift+E',
    menu: 'file',
    group: 2,
  }),
  'check-archive': command({ label: 'command.checkArchive', menu: 'file', group: 3 }),
  'prune-history': command({ label: 'command.pruneHistory', menu: 'file', group: 3 }),
  undo: command({ label: 'command.undo', accelerator: 'CmdOrCtrl+Z', menu: 'edit', group: 1 }),
  redo: command({
    label: 'command.redo',
    accelerator: 'CmdOrCtrl+Shift+Z',
    menu: 'edit',
    group: 1,
  }),
  'select-all': command({
    label: 'command.selectAll',
    accelerator: 'CmdOrCtrl+A',
    menu: 'edit',
    group: 3,
  }),
  find: command({ label: 'command.find', accelerator: 'CmdOrCtrl+F', menu: 'edit', group: 4 }),
  'find-next': command({ label: 'command.findNext', accelerator: 'F3', menu: 'edit', group: 4 }),
  'find-previous': command({
    label: 'command.findPrevious',
    accelerator: 'Shift+F3',
    menu: 'edit',
    group: 4,
  }),
  'toggle-sidebar': command({
    label: 'command.toggleSidebar',
    accelerator: 'CmdOrCtrl+Alt+1',
    menu: 'view',
    group: 1,
  }),
  'toggle-reader': command({
    label: 'command.toggleReader',
    accelerator: 'CmdOrCtrl+Alt+2',
    menu: 'view',
    group: 1,
  }),
  'toggle-panel': command({
    label: 'command.togglePanel',
    accelerator: 'CmdOrCtrl+Alt+3',
    menu: 'view',
    group: 1,
  }),
  'toggle-timeline': command({
    label: 'command.toggleTimeline',
    accelerator: 'CmdOrCtrl+Alt+4',
    menu: 'view',
    group: 1,
  }),
  'theme-system': command({
    label: 'command.themeSystem',
    menu: 'view',
    group: 2,
    submenu: 'menu.appearance',
  }),
  'theme-light': command({
    label: 'command.themeLight',
    menu: 'view',
    group: 2,
    submenu: 'menu.appearance',
  }),
  'theme-dark': command({
    label: 'command.themeDark',
    menu: 'view',
    group: 2,
    submenu: 'menu.appearance',
  }),
  'density-comfortable': command({
    label: 'command.densityComfortable',
    menu: 'view',
    group: 3,
    submenu: 'menu.density',
  }),
  'density-compact': command({
    label: 'command.densityCompact',
    menu: 'view',
    group: 3,
    submenu: 'menu.density',
  }),
  'language-en': command({
    label: 'command.languageEnglish',
    menu: 'view',
    group: 4,
    submenu: 'menu.language',
  }),
  'language-ar': command({
    label: 'command.languageArabic',
    menu: 'view',
    group: 4,
    submenu: 'menu.language',
  }),
  'language-de': command({
    label: 'command.languageGerman',
    menu: 'view',
    group: 4,
    submenu: 'menu.language',
  }),
  'language-es': command({
    label: 'command.languageSpanish',
    menu: 'view',
    group: 4,
    submenu: 'menu.language',
  }),
  'language-fr': command({
    label: 'command.languageFrench',
    menu: 'view',
    group: 4,
    submenu: 'menu.language',
  }),
  'go-all': command({ label: 'command.goAll', accelerator: 'CmdOrCtrl+1', menu: 'go', group: 1 }),
  'go-attention': command({
    label: 'command.goAttention',
    accelerator: 'CmdOrCtrl+2',
    menu: 'go',
    group: 1,
  }),
  'go-pictures': command({
    label: 'command.goPictures',
    accelerator: 'CmdOrCtrl+3',
    menu: 'go',
    group: 1,
  }),
  'go-trash': command({
    label: 'command.goTrash',
    accelerator: 'CmdOrCtrl+4',
    menu: 'go',
    group: 1,
  }),
  'next-pane': command({ label: 'command.nextPane', accelerator: 'F6', menu: 'go', group: 2 }),
  'previous-pane': command({
    label: 'command.previousPane',
    accelerator: 'Shift+F6',
    menu: 'go',
    group: 2,
  }),
  'previous-story': command({
    label: 'command.previousStory',
    accelerator: 'Alt+Up',
    menu: 'go',
    group: 3,
  }),
  'next-story': command({
    label: 'command.nextStory',
    accelerator: 'Alt+Down',
    menu: 'go',
    group: 3,
  }),
  'more-like': command({
    label: 'command.moreLike',
    accelerator: 'CmdOrCtrl+L',
    menu: 'go',
    group: 4,
  }),
  'near-copies': command({
    label: 'command.nearCopies',
    accelerator: 'CmdOrCtrl+Shift+L',
    menu: 'go',
    group: 4,
  }),
  'compare-copies': command({ label: 'command.compareCopies', menu: 'go', group: 4 }),
  'go-back': command({
    label: 'command.goBack',
    accelerator: 'Alt+Left',
    macAccelerator: 'CmdOrCtrl+[',
    menu: 'go',
    group: 4,
  }),
  'edit-fields': command({
    label: 'command.editFields',
    accelerator: 'CmdOrCtrl+E',
    menu: 'story',
    group: 1,
  }),
  'add-tag': command({
    label: 'command.addTag',
    accelerator: 'CmdOrCtrl+T',
    menu: 'story',
    group: 1,
  }),
  'add-picture': command({
    label: 'command.addPicture',
    accelerator: 'CmdOrCtrl+Shift+A',
    menu: 'story',
    group: 1,
  }),
  'record-update': command({
    label: 'command.recordUpdate',
    accelerator: 'CmdOrCtrl+U',
    menu: 'story',
    group: 1,
  }),
  'new-collection': command({ label: 'command.newCollection', menu: 'story', group: 2 }),
  'rename-tag': command({ label: 'command.renameTag', menu: 'story', group: 2 }),
  'save-search': command({
    label: 'command.saveSearch',
    accelerator: 'CmdOrCtrl+S',
    menu: 'story',
    group: 2,
  }),
  'write-sidecars': command({ label: 'command.writeSidecars', menu: 'story', group: 3 }),
  'show-in-folder': command({ label: 'command.showInFolder', menu: 'story', group: 3 }),
  trash: command({
    label: 'command.trash',
    accelerator: 'CmdOrCtrl+Backspace',
    menu: 'story',
    group: 4,
  }),
  'show-shortcuts': command({
    label: 'command.showShortcuts',
    accelerator: 'CmdOrCtrl+/',
    menu: 'help',
    group: 1,
  }),
} as const;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as [CommandId, ...CommandId[]];
