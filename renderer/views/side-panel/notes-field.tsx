import { useWords } from '../../strings/words.tsx';
import { ListEntries } from './list-entries.tsx';

export function NotesField() {
  const words = useWords();
  return (
    <ListEntries
      field="notes"
      label={words('field.notes')}
      add={words('panel.notes.add')}
      isMultiline
    />
  );
}
