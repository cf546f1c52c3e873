import type { Grant } from '../../electron/contract/main-requests.ts';
import type { ChangeId, Filter, Target } from '../../electron/contract/types.ts';
import { grantDropped, main } from '../bridge/bridge.ts';
import { placesQuery, queryClient } from '../stores/archive-queries.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { everything } from '../stores/query-change.ts';
import { goTo, useSearch } from '../stores/search-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Asks for files, or for a folder, then shows what would come in. */
export async function chooseImport(folder: boolean): Promise<void> {
  const chosen = await main('choose-import', { folder });
  if (chosen.ok) importGrants(chosen.value);
}

export function importGrants(grants: readonly Grant[]): void {
  if (grants.length === 0) return;
  openDialog({
    kind: 'import',
    source: { kind: 'files', grants: grants.map(({ grant }) => grant) },
  });
}

export async function importDropped(files: readonly File[]): Promise<void> {
  const grants = await grantDropped(files);
  if (grants.length > 0) importGrants(grants);
  else showToast({ kind: 'failed', title: currentWords()('import.dropRefused') });
}

export async function importClipboard(): Promise<void> {
  const pasted = await main('paste-text', {});
  importText(pasted.ok ? pasted.value.text : '');
}

export function importText(text: string): void {
  if (text.trim()) openDialog({ kind: 'import', source: { kind: 'text', text } });
  else showToast({ kind: 'failed', title: currentWords()('import.clipboardEmpty') });
}

/** Stories that an import brought in, short of those that are gone. */
export function importTarget(change: string): Extract<Target, { kind: 'query' }> {
  const filter: Filter = { field: 'import', values: [change], exclude: false };
  return { kind: 'query', query: { ...everything, filters: [filter] } };
}

export function showImport(change: string): void {
  goTo({ kind: 'import', change }, importTarget(change).query);
}

/** In the system's browser. */
export async function openReport(change: ChangeId): Promise<void> {
  const words = currentWords();
  const opened = await main('open-import-report', { change });
  if (!opened.ok) tellFailure(words('imports.noReport'), opened.error);
}

/** Of the import that the list shows, or of the last one. */
export async function openLastReport(): Promise<void> {
  const { place } = useSearch.getState();
  const { imports } = await queryClient.fetchQuery(placesQuery());
  const shown = place.kind === 'import' ? place.change : null;
  const known = imports.find(({ change }) => change === shown) ?? imports[0];
  const words = currentWords();
  if (known !== undefined) await openReport(known.change);
  else
    showToast({
      kind: 'note',
      title: words('imports.noReport'),
      text: words('imports.noReportText'),
    });
}
