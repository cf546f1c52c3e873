import type { StringKey } from './strings/strings.ts';

/**
 * Every command, declared once: read by the menu, the keys, the toolbar and the help.
 *
 * `label` is a key of the strings table. `accelerator` is Electron's, with its modifiers in the
 * order `CmdOrCtrl Ctrl Alt Shift`; `CmdOrCtrl` is Command on macOS. It is the usual key: a person
 * may choose another (shortcuts.ts).
 */
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'story' | 'window' | 'help';

export interface Command {
  readonly label: StringKey;
  readonly accelerator: string;
  /** On macOS and Linux/Windows where they differ by custom. */
  readonly macAccelerator?: string;
  /** A second key by custom, as long as the person has chosen no other for the command. */
  readonly twin?: { readonly accelerator: string; readonly onMac: boolean };
  /** Alone, where no text is typed, while keys without modifiers are on. Letters: in the list only. */
  readonly single?: string;
  readonly menu: MenuName;
  /** Items of one group stand together between separators. */
  readonly group: number;
  /** Label of the submenu that the item stands in, with the others of its group. */
  readonly submenu?: StringKey;
  /** Handled by main itself; all others are sent to the focused window. */
  readonly by?: 'main';
}

function command(
  menu: MenuName,
  group: number,
  label: StringKey,
  accelerator: string,
  more: Omit<Command, 'menu' | 'group' | 'label' | 'accelerator'> = {},
): Command {
  return { menu, group, label, accelerator, ...more };
}

export const commands = {
  'new-window': command('file', 1, 'command.newWindow', 'CmdOrCtrl+N', { by: 'main' }),
  'new-archive': command('file', 1, 'command.newArchive', 'CmdOrCtrl+Shift+N', { by: 'main' }),
  'open-archive': command('file', 1, 'command.openArchive', 'CmdOrCtrl+O', { by: 'main' }),
  'open-sample': command('file', 1, 'command.openSample', 'CmdOrCtrl+Shift+O', { by: 'main' }),
  'import-files': command('file', 2, 'command.importFiles', 'CmdOrCtrl+Shift+I'),
  'import-folder': command('file', 2, 'command.importFolder', 'CmdOrCtrl+Shift+D'),
  'import-clipboard': command('file', 2, 'command.importClipboard', 'CmdOrCtrl+Shift+V'),
  'export-bundle': command('file', 2, 'command.exportBundle', 'CmdOrCtrl+Shift+E'),
  'export-pdf': command('file', 2, 'command.exportPdf', 'CmdOrCtrl+Alt+P'),
  print: command('file', 4, 'command.print', 'CmdOrCtrl+P'),
  'import-report': command('file', 2, 'command.openImportReport', 'CmdOrCtrl+J'),
  'check-archive': command('file', 3, 'command.checkArchive', 'CmdOrCtrl+Shift+K'),
  'prune-history': command('file', 3, 'command.pruneHistory', 'CmdOrCtrl+Shift+Y'),
  undo: command('edit', 1, 'command.undo', 'CmdOrCtrl+Z', { single: 'Z' }),
  redo: command('edit', 1, 'command.redo', 'CmdOrCtrl+Shift+Z', {
    twin: { accelerator: 'CmdOrCtrl+Y', onMac: false },
  }),
  'select-all': command('edit', 3, 'command.selectAll', 'CmdOrCtrl+A'),
  find: command('edit', 4, 'command.find', 'CmdOrCtrl+F', { single: '/' }),
  'search-form': command('edit', 4, 'command.searchForm', 'CmdOrCtrl+Shift+F'),
  'find-next': command('edit', 4, 'command.findNext', 'F3', { single: 'N' }),
  'find-previous': command('edit', 4, 'command.findPrevious', 'Shift+F3', { single: 'Shift+N' }),
  'replace-text': command('edit', 4, 'command.replaceText', 'CmdOrCtrl+H', {
    macAccelerator: 'CmdOrCtrl+Alt+F',
  }),
  'search-history': command('edit', 5, 'command.searchHistory', 'CmdOrCtrl+Shift+H'),
  'clear-searches': command('edit', 5, 'command.clearSearches', 'CmdOrCtrl+Alt+Backspace'),
  'remember-searches': command('edit', 5, 'command.rememberSearches', 'CmdOrCtrl+Alt+R'),
  'toggle-sidebar': command('view', 1, 'command.toggleSidebar', 'CmdOrCtrl+Alt+1'),
  'choose-places': command('view', 1, 'command.choosePlaces', 'CmdOrCtrl+Alt+Shift+1'),
  'toggle-reader': command('view', 1, 'command.toggleReader', 'CmdOrCtrl+Alt+2'),
  'toggle-panel': command('view', 1, 'command.togglePanel', 'CmdOrCtrl+Alt+3'),
  'toggle-timeline': command('view', 1, 'command.toggleTimeline', 'CmdOrCtrl+Alt+4'),
  'toggle-table': command('view', 1, 'command.toggleTable', 'CmdOrCtrl+Alt+0'),
  'theme-system': command('view', 2, 'command.themeSystem', 'CmdOrCtrl+Alt+5', {
    submenu: 'menu.appearance',
  }),
  'theme-light': command('view', 2, 'command.themeLight', 'CmdOrCtrl+Alt+6', {
    submenu: 'menu.appearance',
  }),
  'theme-dark': command('view', 2, 'command.themeDark', 'CmdOrCtrl+Alt+7', {
    submenu: 'menu.appearance',
  }),
  'density-comfortable': command('view', 3, 'command.densityComfortable', 'CmdOrCtrl+Alt+8', {
    submenu: 'menu.density',
  }),
  'density-compact': command('view', 3, 'command.densityCompact', 'CmdOrCtrl+Alt+9', {
    submenu: 'menu.density',
  }),
  activity: command('view', 5, 'command.activity', 'CmdOrCtrl+Alt+A'),
  'toggle-notifications': command('view', 5, 'command.toggleNotifications', 'CmdOrCtrl+Alt+M'),
  'language-en': command('view', 4, 'command.languageEnglish', 'CmdOrCtrl+Shift+F1', {
    submenu: 'menu.language',
  }),
  'language-ar': command('view', 4, 'command.languageArabic', 'CmdOrCtrl+Shift+F2', {
    submenu: 'menu.language',
  }),
  'language-de': command('view', 4, 'command.languageGerman', 'CmdOrCtrl+Shift+F3', {
    submenu: 'menu.language',
  }),
  'language-es': command('view', 4, 'command.languageSpanish', 'CmdOrCtrl+Shift+F4', {
    submenu: 'menu.language',
  }),
  'language-fr': command('view', 4, 'command.languageFrench', 'CmdOrCtrl+Shift+F5', {
    submenu: 'menu.language',
  }),
  'go-back': command('go', 0, 'command.goBack', 'Alt+Left', { macAccelerator: 'CmdOrCtrl+[' }),
  'go-forward': command('go', 0, 'command.goForward', 'Alt+Right', {
    macAccelerator: 'CmdOrCtrl+]',
  }),
  'go-all': command('go', 1, 'command.goAll', 'CmdOrCtrl+1'),
  'go-attention': command('go', 1, 'command.goAttention', 'CmdOrCtrl+2'),
  'go-pictures': command('go', 1, 'command.goPictures', 'CmdOrCtrl+3'),
  'go-trash': command('go', 1, 'command.goTrash', 'CmdOrCtrl+4'),
  'go-tags': command('go', 1, 'command.goTags', 'CmdOrCtrl+5'),
  'go-names': command('go', 1, 'command.goNames', 'CmdOrCtrl+6'),
  'go-last-import': command('go', 1, 'command.goLastImport', 'CmdOrCtrl+7'),
  'go-unfiled': command('go', 1, 'command.goUnfiled', 'CmdOrCtrl+8'),
  'go-duplicates': command('go', 1, 'command.goDuplicates', 'CmdOrCtrl+9'),
  'go-missing': command('go', 1, 'command.goMissing', 'CmdOrCtrl+Shift+1'),
  'go-retracted': command('go', 1, 'command.goRetracted', 'CmdOrCtrl+Shift+2'),
  'next-pane': command('go', 2, 'command.nextPane', 'F6'),
  'previous-pane': command('go', 2, 'command.previousPane', 'Shift+F6'),
  'next-section': command('go', 2, 'command.nextSection', 'CmdOrCtrl+Tab', {
    macAccelerator: 'Ctrl+Tab',
  }),
  'previous-section': command('go', 2, 'command.previousSection', 'CmdOrCtrl+Shift+Tab', {
    macAccelerator: 'Ctrl+Shift+Tab',
  }),
  'previous-story': command('go', 3, 'command.previousStory', 'Alt+Up', { single: 'K' }),
  'next-story': command('go', 3, 'command.nextStory', 'Alt+Down', { single: 'J' }),
  'more-like': command('go', 4, 'command.moreLike', 'CmdOrCtrl+L', { single: 'M' }),
  'near-copies': command('go', 4, 'command.nearCopies', 'CmdOrCtrl+Shift+L'),
  'compare-copies': command('go', 4, 'command.compareCopies', 'CmdOrCtrl+D'),
  'open-window': command('story', 0, 'command.openWindow', 'CmdOrCtrl+Alt+N'),
  'edit-fields': command('story', 1, 'command.editFields', 'CmdOrCtrl+E', { single: 'E' }),
  'add-tag': command('story', 1, 'command.addTag', 'CmdOrCtrl+T', { single: 'T' }),
  'add-subject': command('story', 1, 'command.addSubject', 'CmdOrCtrl+Shift+T'),
  'add-picture': command('story', 1, 'command.addPicture', 'CmdOrCtrl+Shift+A'),
  'record-update': command('story', 1, 'command.recordUpdate', 'CmdOrCtrl+U', { single: 'U' }),
  'new-collection': command('story', 2, 'command.newCollection', 'CmdOrCtrl+Shift+C'),
  'different-stories': command('story', 6, 'command.differentStories', 'CmdOrCtrl+Shift+X'),
  'keep-copies': command('story', 6, 'command.keepCopies', 'CmdOrCtrl+Shift+G'),
  'rename-tag': command('story', 2, 'command.renameTag', 'CmdOrCtrl+Shift+R'),
  'save-search': command('story', 2, 'command.saveSearch', 'CmdOrCtrl+S'),
  'move-up': command('story', 5, 'command.moveUp', 'Alt+Shift+Up'),
  'move-down': command('story', 5, 'command.moveDown', 'Alt+Shift+Down'),
  'download-pictures': command('story', 3, 'command.downloadPictures', 'CmdOrCtrl+Shift+J'),
  'write-sidecars': command('story', 3, 'command.writeSidecars', 'CmdOrCtrl+Shift+S'),
  'show-in-folder': command('story', 3, 'command.showInFolder', 'CmdOrCtrl+Shift+B'),
  trash: command('story', 4, 'command.trash', 'CmdOrCtrl+Backspace'),
  'command-palette': command('help', 1, 'command.commandPalette', 'CmdOrCtrl+Shift+P', {
    twin: { accelerator: 'CmdOrCtrl+K', onMac: true },
  }),
  'show-shortcuts': command('help', 1, 'command.showShortcuts', 'CmdOrCtrl+/', { single: '?' }),
  'search-syntax': command('help', 1, 'command.searchSyntax', 'F1'),
  'show-tour': command('help', 2, 'command.showTour', 'Shift+F1'),
  about: command('help', 3, 'command.about', 'CmdOrCtrl+F1'),
} as const;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as [CommandId, ...CommandId[]];
