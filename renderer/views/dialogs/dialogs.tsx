import {
  type OpenDialog,
  OwnDialog,
  useCloseDialog,
  useDialog,
} from '../../stores/dialog-store.ts';
import { ActivityDialog } from '../activity/activity-dialog.tsx';
import { CheckDialog } from '../check/check-dialog.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ExportReportDialog } from '../export/export-report-dialog.tsx';
import { PdfDialog } from '../export/pdf-dialog.tsx';
import { ImportDialog, ImportDone } from '../import/import-dialog.tsx';
import {
  AddAliasDialog,
  DeleteTagsDialog,
  MergeNamesDialog,
  RenameNameDialog,
} from '../names/name-dialogs.tsx';
import { DownloadDialog } from '../pictures/download-dialog.tsx';
import { PictureDialog } from '../pictures/picture-dialog.tsx';
import { SidecarsDialog } from '../pictures/sidecars-dialog.tsx';
import { PruneDialog } from '../prune/prune-dialog.tsx';
import { ReplaceDialog } from '../replace/replace-dialog.tsx';
import { SearchFormDialog } from '../search-form/search-form-dialog.tsx';
import { PlacesDialog } from '../sidebar/places-dialog.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { CollectionNoteDialog, NewCollectionDialog, TagNoteDialog } from './collection-dialogs.tsx';
import { CommandPalette } from './command-palette.tsx';
import { CompareCopiesDialog } from './compare-copies-dialog.tsx';
import { RenameTagDialog } from './rename-tag-dialog.tsx';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import { SearchSyntaxDialog } from './search-syntax-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The dialog that is open, if any. */
export function Dialogs() {
  const open = useDialog((state) => state.open);
  if (open === null) return null;
  return (
    <OwnDialog value={open}>
      <DialogOf open={open} />
    </OwnDialog>
  );
}

function DialogOf({ open }: { readonly open: OpenDialog }) {
  const closeDialog = useCloseDialog();
  switch (open.kind) {
    case 'import':
      return <ImportDialog source={open.source} />;
    case 'import-done':
      return <ImportDone report={open.report} />;
    case 'activity':
      return <ActivityDialog />;
    case 'export':
      return <ExportDialog />;
    case 'export-report':
      return <ExportReportDialog report={open.report} />;
    case 'export-pdf':
      return <PdfDialog />;
    case 'replace':
      return <ReplaceDialog />;
    case 'picture':
      return <PictureDialog key={open.file} file={open.file} />;
    case 'new-collection':
      return <NewCollectionDialog parent={open.parent} />;
    case 'note-collection':
      return <CollectionNoteDialog collection={open.collection} />;
    case 'note-tag':
      return <TagNoteDialog tag={open.tag} note={open.note} />;
    case 'check':
      return <CheckDialog />;
    case 'prune':
      return <PruneDialog />;
    case 'compare-copies':
      return <CompareCopiesDialog article={open.article} onClose={closeDialog} />;
    case 'sidecars':
      return <SidecarsDialog />;
    case 'download-pictures':
      return <DownloadDialog target={open.target} />;
    case 'commands':
      return <CommandPalette onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'search-syntax':
      return <SearchSyntaxDialog onClose={closeDialog} />;
    case 'search-form':
      return <SearchFormDialog />;
    case 'places':
      return <PlacesDialog onClose={closeDialog} />;
    case 'about':
      return <AboutDialog onClose={closeDialog} />;
    case 'save-search':
      return <SaveSearchDialog onClose={closeDialog} />;
    case 'rename-tag':
      return <RenameTagDialog tag={open.tag} typed={open.typed} onClose={closeDialog} />;
    case 'rename-name':
      return <RenameNameDialog field={open.field} name={open.name} />;
    case 'add-alias':
      return <AddAliasDialog field={open.field} name={open.name} />;
    case 'merge-names':
      return <MergeNamesDialog field={open.field} names={open.names} />;
    case 'delete-tags':
      return <DeleteTagsDialog tags={open.tags} />;
  }
}
