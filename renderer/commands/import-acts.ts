import type { Grant } from '../../electron/contract/main-requests.ts';
import { grantDropped, main } from '../bridge/bridge.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';

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
