import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { saveSearch } from '../../commands/saved-search-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { placesQuery } from '../../stores/archive-queries.ts';
import { useSavedSearch } from '../../stores/saved-search.ts';
import { useSearch } from '../../stores/search-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { filterWords } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';

/** Keeps words, filters and order of the search, and how its list looks, under a name. A name that is taken is said so first. */
export function SaveSearchDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const locale = useLocale();
  const query = useSearch((state) => state.query);
  const parts = query.filters.map((filter) => filterWords(words, locale, filter));
  const { data: places } = useQuery(placesQuery());
  const begun = useSavedSearch();
  const [name, setName] = useState(
    begun?.name ?? [query.text, ...parts].filter(Boolean).join(', ').slice(0, 200),
  );
  const [error, setError] = useState<string | null>(null);
  const replaces = places?.savedSearches.some((saved) => saved.name === name.trim()) === true;

  const save = async () => {
    const wanted = name.trim();
    const result = await saveSearch(wanted, query);
    if (!result.ok) return setError(failureWords(words, result.error));
    showToast({ kind: 'done', title: words('search.save.done', { name: wanted }) });
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
            {words(replaces ? 'search.save.replace' : 'search.save.act')}
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
          {...(replaces && { description: words('search.save.replaces') })}
          maxLength={200}
        />
      </Form>
    </Dialog>
  );
}
