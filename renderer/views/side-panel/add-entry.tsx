import type { FilterField } from '../../../electron/contract/types.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { useInlineEdit } from '../../components/use-inline-edit.ts';
import { showToast } from '../../stores/toast-store.ts';
import { useWords } from '../../strings/words.tsx';
import { useValues } from './use-values.ts';

interface AddEntryProps {
  readonly name: string;
  readonly label: string;
  readonly isMultiline?: boolean;
  readonly suggestFrom?: FilterField;
  /** `false`: it could not be added, and has been told. */
  readonly onAdd: (text: string) => Promise<boolean>;
}

/** An empty line at the end of a list: what is typed in it becomes an entry. */
export function AddEntry({ name, label, isMultiline = false, suggestFrom, onAdd }: AddEntryProps) {
  const words = useWords();
  const edit = useInlineEdit({
    value: '',
    canEdit: true,
    save: async (draft) => {
      const text = draft.trim();
      if (text === '' || (await onAdd(text))) return { kind: 'done' };
      return { kind: 'refused', reason: words('panel.notSaved') };
    },
    onLost: (draft, reason) => showToast({ kind: 'failed', title: reason, text: draft }),
  });
  const suggestions = useValues(suggestFrom ?? null, edit.draft, edit.isEditing);
  return (
    <InlineField
      name={name}
      label={label}
      labelPlace="hidden"
      empty={label}
      edit={edit}
      isMultiline={isMultiline}
      {...(suggestFrom && { suggestions })}
    />
  );
}
