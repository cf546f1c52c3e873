import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { request } from '../../bridge/bridge.ts';
import { tellChange } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { placesQuery } from '../../stores/archive-queries.ts';
import { setFilter } from '../../stores/query-change.ts';
import { changeFilters, useSearch } from '../../stores/search-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './rename-tag-dialog.module.css';

interface RenameTagDialogProps {
  readonly tag: string;
  readonly onClose: () => void;
}

/** Renames a tag everywhere. A name that exists makes it a merge, and the dialog says so first. */
export function RenameTagDialog({ tag, onClose }: RenameTagDialogProps) {
  const words = useWords();
  const locale = useLocale();
  const { data: places } = useQuery(placesQuery());
  const tags = places?.tags ?? [];
  const [from, setFrom] = useState(tag);
  const [to, setTo] = useState(tag);
  const [error, setError] = useState<string | null>(null);
  const chosen = from || (tags[0]?.value ?? '');
  const count = tags.find(({ value }) => value === chosen)?.count ?? 0;
  const same = new Intl.Collator(locale, { sensitivity: 'base', usage: 'search' });
  const merged = tags.find(({ value }) => value !== chosen && same.compare(value, to.trim()) === 0);

  const rename = async () => {
    const result = await request('rename-tag', { from: chosen, to: to.trim() });
    if (!result.ok) return setError(failureWords(words, result.error));
    tellChange(result, (changed) => words('renameTag.done', { count: changed }));
    const { filters } = useSearch.getState().query;
    if (filters.some(({ field, values }) => field === 'tag' && values.includes(chosen)))
      changeFilters((now) =>
        setFilter(setFilter(now, 'tag', chosen, 'off'), 'tag', to.trim(), 'include'),
      );
    onClose();
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
          label={words('renameTag.to')}
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
