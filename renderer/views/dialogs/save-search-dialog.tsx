import { useState } from 'react';
import { Form } from 'react-aria-components';
import { request } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { queryClient } from '../../stores/archive-queries.ts';
import { useSearch } from '../../stores/search-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { filterWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';

/** Keeps words, filters and order of the search under a name. */
export function SaveSearchDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const locale = useLocale();
  const query = useSearch((state) => state.query);
  const parts = query.filters.map((filter) => filterWords(words, locale, filter));
  const [name, setName] = useState([query.text, ...parts].filter(Boolean).join(', ').slice(0, 200));
  const [error, setError] = useState<string | null>(null);

  const save = async () => {
    const result = await request('save-search', { name, query });
    if (!result.ok) return setError(failureWords(words, result.error));
    await queryClient.invalidateQueries({ queryKey: ['places'] });
    showToast({ kind: 'done', title: words('search.save.done', { name }) });
    onClose();
  };

  return (
    <Dialog
      isOpen
      size="small"
      title={words('search.save.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="save-search" isDisabled={!name.trim()}>
            {words('search.save.act')}
          </Button>
        </>
      }
    >
      <Form
        id="save-search"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          autoFocus
          label={words('search.save.name')}
          value={name}
          onChange={setName}
          error={error}
          maxLength={200}
        />
      </Form>
    </Dialog>
  );
}
