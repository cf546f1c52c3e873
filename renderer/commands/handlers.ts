import type { CommandId } from '../../electron/contract/commands.ts';
import { main } from '../bridge/bridge.ts';
import { openDialog, useDialog } from '../stores/dialog-store.ts';
import { moveBy, selectAllResults } from '../stores/list-rows.ts';
import { askForPane, showPanel } from '../stores/pane-store.ts';
import { setBatch, wishOfPanel } from '../stores/panel-store.ts';
import { attentionQuery } from '../stores/query-change.ts';
import { stepHit } from '../stores/reader-store.ts';
import { askForSearchHistory } from '../stores/search-history.ts';
import { goTo, isWide, showBeside, submitSearch, useSearch } from '../stores/search-store.ts';
import { onlySelected, selectedCount } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { changeSettings } from '../stores/settings-store.ts';
import { isStoryWindow } from '../stores/window-store.ts';
import { pathOf, redo, trashSelection, undo } from './archive-acts.ts';
import { checkArchive } from './check-acts.ts';
import { judgeSelected } from './copy-acts.ts';
import { moveInCollection } from './dossier-acts.ts';
import { chooseImport, importClipboard, openLastReport } from './import-acts.ts';
import { isEditable } from './is-editable.ts';
import { toggleNotifications } from './notification-acts.ts';
import { cyclePane, togglePane, toggleTable, toggleTimeline } from './panes.ts';
import { choosePictures } from './picture-acts.ts';
import { goToLastImport, goToVirtual } from './place-acts.ts';
import { printSelection } from './print-acts.ts';
import { clearSearches, toggleRememberSearches } from './search-history-acts.ts';
import { step } from './step-acts.ts';
import { stepSection } from './step-section.ts';
import { startTour } from './tour-acts.ts';
import { awaitField } from './type-ahead.ts';

type Handler = () => unknown;

/** One handler for each command of the contract; a command without one does not compile. */
const handlers: Readonly<Record<CommandId, Handler>> = {
  'new-window': () => main('new-window', {}),
  'new-archive': () => main('new-archive', {}),
  'open-archive': () => main('open-archive', {}),
  'open-sample': () => main('open-sample', {}),
  'import-files': () => chooseImport(false),
  'import-folder': () => chooseImport(true),
  'import-clipboard': importClipboard,
  'export-bundle': () => openDialog({ kind: 'export' }),
  'export-pdf': () => openDialog({ kind: 'export-pdf' }),
  print: printSelection,
  'import-report': openLastReport,
  'check-archive': checkArchive,
  'prune-history': () => openDialog({ kind: 'prune' }),
  undo: () => inField('undo') || undo(),
  redo: () => inField('redo') || redo(),
  'select-all': () => inField('selectAll') || selectAllResults(),
  find: focusSearch,
  'search-form': () => openDialog({ kind: 'search-form' }),
  'find-next': () => stepHit(1),
  'find-previous': () => stepHit(-1),
  'replace-text': () => openDialog({ kind: 'replace' }),
  'search-history': showSearchHistory,
  'clear-searches': clearSearches,
  'remember-searches': toggleRememberSearches,
  'toggle-sidebar': () => togglePane('sidebar'),
  'choose-places': () => openDialog({ kind: 'places' }),
  'toggle-reader': () => togglePane('reader'),
  'toggle-panel': () => togglePane('panel'),
  'toggle-timeline': toggleTimeline,
  'toggle-table': toggleTable,
  activity: () => openDialog({ kind: 'activity' }),
  'toggle-notifications': toggleNotifications,
  'theme-system': () => changeSettings({ theme: 'system' }),
  'theme-light': () => changeSettings({ theme: 'light' }),
  'theme-dark': () => changeSettings({ theme: 'dark' }),
  'density-comfortable': () => changeSettings({ density: 'comfortable' }),
  'density-compact': () => changeSettings({ density: 'compact' }),
  'language-en': () => changeSettings({ language: 'en' }),
  'language-ar': () => changeSettings({ language: 'ar' }),
  'language-de': () => changeSettings({ language: 'de' }),
  'language-es': () => changeSettings({ language: 'es' }),
  'language-fr': () => changeSettings({ language: 'fr' }),
  'go-all': () => goTo({ kind: 'all' }),
  'go-attention': () => goTo({ kind: 'attention', code: null }, attentionQuery(null)),
  'go-pictures': () => goTo({ kind: 'pictures' }),
  'go-trash': () => goTo({ kind: 'trash' }),
  'go-tags': () => goTo({ kind: 'names', field: 'tag' }),
  'go-names': () => goTo({ kind: 'names', field: 'byline' }),
  'go-last-import': goToLastImport,
  'go-unfiled': () => goToVirtual('unfiled'),
  'go-duplicates': () => goToVirtual('duplicates'),
  'go-missing': () => goToVirtual('missing'),
  'go-retracted': () => goToVirtual('retracted'),
  'next-pane': () => cyclePane(1),
  'previous-pane': () => cyclePane(-1),
  'next-section': () => stepSection(1),
  'previous-section': () => stepSection(-1),
  'previous-story': () => moveBy(-1, 'select'),
  'next-story': () => moveBy(1, 'select'),
  'more-like': () => beside('like'),
  'near-copies': () => beside('copies'),
  'compare-copies': compareCopies,
  'different-stories': () => void judgeSelected('different'),
  'keep-copies': () => void judgeSelected('kept'),
  'go-back': () => step(-1),
  'go-forward': () => step(1),
  'open-window': openWindow,
  'edit-fields': editFields,
  'add-tag': () => inPanel('tags', 'focus'),
  'add-subject': addSubject,
  'add-picture': () => choosePictures(),
  'record-update': () => inPanel('corrections', 'record'),
  'new-collection': () => openDialog({ kind: 'new-collection', parent: null }),
  'rename-tag': renameTag,
  'save-search': saveSearch,
  'move-up': () => moveInCollection('up'),
  'move-down': () => moveInCollection('down'),
  'download-pictures': () => openDialog({ kind: 'download-pictures', target: null }),
  'write-sidecars': () => openDialog({ kind: 'sidecars' }),
  'show-in-folder': showInFolder,
  trash: trashSelection,
  'command-palette': () => openDialog({ kind: 'commands' }),
  'show-shortcuts': () => openDialog({ kind: 'shortcuts' }),
  'search-syntax': () => openDialog({ kind: 'search-syntax' }),
  'show-tour': startTour,
  about: () => openDialog({ kind: 'about' }),
};

export function runCommand(id: CommandId): void {
  handlers[id]();
}

const ofDialogsToo = /^(?:undo|redo|select-all|(?:theme|density|language)-.*)$/;

/** A dialog is finished first: the menus must not put another in its place, with what was typed lost. */
export function runFromMenu(id: CommandId): void {
  if (useDialog.getState().open === null || ofDialogsToo.test(id)) runCommand(id);
}

/**
 * In a field, undo, redo and select all are the field's own. An empty box whose acts are saved at
 * once, such as the tag box, leaves undo to the archive (`data-yields-undo`).
 */
function inField(act: 'undo' | 'redo' | 'selectAll'): boolean {
  const element = document.activeElement;
  if (!isEditable(element)) return false;
  if (act !== 'selectAll' && element?.hasAttribute('data-yields-undo')) return false;
  document.execCommand(act);
  return true;
}

/** The box hears it, and opens its list. */
function showSearchHistory(): void {
  focusSearch();
  requestAnimationFrame(() => askForSearchHistory());
}

export function focusSearch(): void {
  if (isStoryWindow()) {
    focusBox('[data-find-in-story]');
    return;
  }
  const { place } = useSearch.getState();
  if (isWide(place)) goTo({ kind: 'all' });
  if (document.querySelector('[data-search-box]') === null) askForPane('results');
  focusBox('[data-search-box]');
}

/** In the next frame: its pane may only be coming. */
function focusBox(selector: string): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLInputElement>(selector);
    box?.focus();
    box?.select();
  });
}

function inPanel(
  section: 'story' | 'tags' | 'corrections',
  act: 'focus' | 'record',
  field?: 'subjects',
): void {
  const count = selectedCount(currentSelection());
  if (count === 0) return;
  showPanel();
  if (count > 1 && (section === 'story' || field)) setBatch(true);
  awaitField();
  wishOfPanel({ section, act, ...(field && { field }) });
}

/** A window of its own for the story that is selected. */
function openWindow(): void {
  const id = onlySelected(currentSelection());
  if (id !== null) void main('open-story', { article: id });
}

/** The list shows it, even where the pane was not. */
function beside(kind: 'like' | 'copies'): void {
  const id = onlySelected(currentSelection());
  if (id === null) return;
  showBeside(kind, id);
  askForPane('results');
}

function compareCopies(): void {
  const id = onlySelected(currentSelection());
  if (id !== null) openDialog({ kind: 'compare-copies', article: id });
}

/** Of one story in its panel, of several in the editor of many. */
function addSubject(): void {
  inPanel('tags', 'focus', 'subjects');
}

function editFields(): void {
  inPanel('story', 'focus');
}

/** Of what stands in the box, asked or not yet. */
function saveSearch(): void {
  submitSearch();
  openDialog({ kind: 'save-search' });
}

/** The tag that the list is filtered by, or the first in the dialog's own list. */
function renameTag(): void {
  const filter = useSearch.getState().query.filters.find(({ field }) => field === 'tag');
  openDialog({ kind: 'rename-tag', tag: filter?.values[0] ?? '' });
}

async function showInFolder(): Promise<void> {
  const id = onlySelected(currentSelection());
  if (id === null) return;
  const path = await pathOf(id);
  if (path) await main('show-in-folder', { path });
}
