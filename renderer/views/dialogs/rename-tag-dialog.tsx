import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { renameTag, tagOfName } from '../../commands/name-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { placesQuery } from '../../stores/archive-queries.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './rename-tag-dialog.module.css';

interface RenameTagDialogProps {
  readonly tag: string;
  /** What was typed for it already. */
  readonly typed?: string | undefined;
  readonly onClose: () => void;
}

/** Renames a tag everywhere. A name that exists makes it a merge, and the dialog says so first. */
export function RenameTagDialog({ tag, typed = tag, onClose }: RenameTagDialogProps) {
  const words = useWords();
  const { data: places } = useQuery(placesQuery());
  const tags = places?.tags ?? [];
  const [from, setFrom] = useState(tag);
  const [to, setTo] = useState(typed);
  const [error, setError] = useState<string | null>(null);
  const chosen = from || (tags[0]?.value ?? '');
  const count = tags.find(({ value }) => value === chosen)?.count ?? 0;
  const merged = tagOfName(tags, chosen, to.trim());

  const rename = async () => {
    const result = await renameTag(chosen, merged?.value ?? to.trim());
    if (result.ok) onClose();
    else setError(failureWords(words, result.error));
  };

  return (
    <Dialog
      isOpen
      size="small"
      title={words('renameTag.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="rename-tag"
            isDisabled={!chosen || !to.trim() || to.trim() === chosen}
          >
            {words(merged ? 'renameTag.actMerge' : 'renameTag.act')}
          </Button>
        </>
      }
    >
      <Form
        id="rename-tag"
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <Select
          label={words('renameTag.which')}
          all={tags.map(({ value }) => ({ value, name: value }))}
          chosen={chosen}
          onChoose={(value) => {
            setFrom(value);
            setTo(value);
          }}
        />
        <TextField
          autoFocus
          label={words('rename.to')}
          value={to}
          onChange={(next) => {
            setTo(next);
            setError(null);
          }}
          error={error}
          maxLength={1000}
          description={
            merged
              ? words('renameTag.merge', { to: merged.value, count })
              : words('renameTag.change', { count })
          }
        />
      </Form>
    </Dialog>
  );
}
