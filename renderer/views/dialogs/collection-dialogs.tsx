import { useState } from 'react';
import type { CollectionId, CollectionPlace } from '../../../electron/contract/types.ts';
import { createCollection, noteCollection, noteTag } from '../../commands/collection-acts.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextDialog } from '../../components/text-dialog.tsx';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { selectedCount, targetOf } from '../../stores/selection.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';

const mostName = 200;
const mostNote = 10_000;

/** A collection of the selected stories, or an empty one. */
export function NewCollectionDialog({ parent }: { readonly parent: CollectionId | null }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const [selection] = useState(currentSelection);
  const count = selectedCount(selection);
  const [isWanted, setWanted] = useState(true);
  return (
    <TextDialog
      title={words('collection.new')}
      label={words('search.save.name')}
      text=""
      act={words('collection.create')}
      maxLength={mostName}
      onSave={(name) => createCollection(name, parent, isWanted ? targetOf(selection) : null)}
      onClose={closeDialog}
    >
      {count > 0 && (
        <Checkbox isSelected={isWanted} onChange={setWanted}>
          {words('collection.withSelection', { count })}
        </Checkbox>
      )}
    </TextDialog>
  );
}

export function CollectionNoteDialog({ collection }: { readonly collection: CollectionPlace }) {
  const words = useWords();
  return (
    <NoteDialog
      title={words('note.of', { name: collection.name })}
      note={collection.note}
      onSave={(note) => noteCollection(collection.id, note)}
    />
  );
}

export function TagNoteDialog({
  tag,
  note,
}: {
  readonly tag: string;
  readonly note: string | null;
}) {
  const words = useWords();
  return (
    <NoteDialog
      title={words('note.of', { name: tag })}
      note={note}
      onSave={(text) => noteTag(tag, text)}
    />
  );
}

function NoteDialog(props: {
  readonly title: string;
  readonly note: string | null;
  readonly onSave: (note: string | null) => ReturnType<typeof noteTag>;
}) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  return (
    <TextDialog
      title={props.title}
      label={words('note.label')}
      text={props.note ?? ''}
      act={words('search.save.act')}
      maxLength={mostNote}
      lines={4}
      mayBeEmpty
      onSave={(text) => props.onSave(text === '' ? null : text)}
      onClose={closeDialog}
    />
  );
}
