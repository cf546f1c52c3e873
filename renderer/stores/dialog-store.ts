import { createContext, useCallback, useContext } from 'react';
import { create } from 'zustand';
import type {
  ArticleId,
  CollectionId,
  CollectionPlace,
  ExportReport,
  ImportReport,
  NameField,
  Target,
} from '../../electron/contract/types.ts';

/** What is to be imported: files by their grants, or text. */
export type ImportSource =
  | { readonly kind: 'files'; readonly grants: readonly string[] }
  | { readonly kind: 'text'; readonly text: string };

export type OpenDialog =
  | { readonly kind: 'import'; readonly source: ImportSource }
  /** What an import has done that went on in the background. */
  | { readonly kind: 'import-done'; readonly report: ImportReport }
  | { readonly kind: 'activity' }
  | { readonly kind: 'export' }
  /** What did not come along. */
  | { readonly kind: 'export-report'; readonly report: ExportReport }
  | { readonly kind: 'export-pdf' }
  /** The palette. */
  | { readonly kind: 'commands' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'search-syntax' }
  | { readonly kind: 'search-form' }
  | { readonly kind: 'about' }
  | { readonly kind: 'places' }
  /** `file`: as stories name it. */
  | { readonly kind: 'picture'; readonly file: string }
  /** `target` null: the person chooses. */
  | { readonly kind: 'download-pictures'; readonly target: Target | null }
  | { readonly kind: 'sidecars' }
  | { readonly kind: 'check' }
  | { readonly kind: 'prune' }
  /** The story and its near-copies. */
  | { readonly kind: 'compare-copies'; readonly article: ArticleId }
  | { readonly kind: 'new-collection'; readonly parent: CollectionId | null }
  | { readonly kind: 'note-collection'; readonly collection: CollectionPlace }
  | { readonly kind: 'note-tag'; readonly tag: string; readonly note: string | null }
  | { readonly kind: 'save-search' }
  | { readonly kind: 'rename-tag'; readonly tag: string; readonly typed?: string }
  | { readonly kind: 'rename-name'; readonly field: NameField; readonly name: string }
  | { readonly kind: 'add-alias'; readonly field: NameField; readonly name: string }
  | { readonly kind: 'merge-names'; readonly field: NameField; readonly names: readonly string[] }
  | { readonly kind: 'delete-tags'; readonly tags: readonly string[] };

/** The one dialog that is open. */
export const useDialog = create<{ readonly open: OpenDialog | null }>(() => ({ open: null }));

export function openDialog(open: OpenDialog): void {
  useDialog.setState({ open });
}

/** The dialog in which a component stands. */
export const OwnDialog = createContext<OpenDialog | null>(null);

/** Closes the dialog in which the component stands; one that has been opened since stays. */
export function useCloseDialog(): () => void {
  const own = useContext(OwnDialog);
  return useCallback(
    () => useDialog.setState(({ open }) => ({ open: open === own ? null : open })),
    [own],
  );
}
