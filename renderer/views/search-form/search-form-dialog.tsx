import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { SearchForm } from '../../../electron/contract/types.ts';
import { focusSearch } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import choices from '../../components/choices.module.css';
import { classes } from '../../components/classes.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { failureOf, queryClient } from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import {
  countQuery,
  searchFormQuery,
  searchFormTextQuery,
} from '../../stores/search-help-queries.ts';
import { rememberSearch } from '../../stores/search-history.ts';
import { submitSearch, typeSearch, useSearch } from '../../stores/search-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { TintedQuery } from '../results/query-parts.tsx';
import { useSettled } from '../results/use-settled.ts';
import { ConditionRow } from './condition-row.tsx';
import styles from './search-form.module.css';
import { useForm } from './use-form.ts';

/** The text of the search box as a form, and back. Esc leaves the text as it was. */
export function SearchFormDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const [text] = useState(() => useSearch.getState().text);
  const { data, error } = useQuery(searchFormQuery(text));
  if (data) return <FormDialog text={text} initial={data} />;
  return (
    <Dialog isOpen size="large" title={words('form.title')} onClose={closeDialog}>
      {error && <p role="alert">{failureWords(words, failureOf(error))}</p>}
    </Dialog>
  );
}

/** Milliseconds of rest after a key before the stories are counted. */
const rest = 200;

function FormDialog({ text, initial }: { readonly text: string; readonly initial: SearchForm }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const query = useSearch((state) => state.query);
  const form = useForm(initial);
  const add = useRef<HTMLButtonElement>(null);
  const { data: written } = useQuery({
    ...searchFormTextQuery(form.form),
    placeholderData: keepPreviousData,
  });
  const asked = form.isChanged ? (written?.text ?? '') : text;
  const { filters, sort } = query;
  const { data: count } = useQuery({
    ...countQuery({ text: useSettled(asked, rest), filters, sort }),
    placeholderData: keepPreviousData,
  });

  async function search(event: FormEvent): Promise<void> {
    event.preventDefault();
    const chosen = form.isChanged
      ? (await queryClient.fetchQuery(searchFormTextQuery(form.form))).text
      : text;
    closeDialog();
    typeSearch(chosen);
    submitSearch();
    rememberSearch(chosen);
    requestAnimationFrame(focusSearch);
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={words('form.title')}
      onClose={closeDialog}
      footer={
        <>
          <p role="status" className={styles.count}>
            {count !== undefined && words('common.stories', { count })}
          </p>
          <Button onPress={closeDialog}>{words('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="search-form">
            {words('form.search')}
          </Button>
        </>
      }
    >
      <form id="search-form" className={styles.form} onSubmit={(event) => void search(event)}>
        <RadioGroup
          aria-label={words('form.join')}
          value={form.form.join}
          onChange={(value) => form.setJoin(value === 'any' ? 'any' : 'all')}
          className={classes(choices.line, styles.join)}
        >
          <span>{words('form.join')}</span>
          {(['all', 'any'] as const).map((join) => (
            <Radio key={join} value={join} className={choices.choice ?? ''}>
              {words(`form.${join}`)}
            </Radio>
          ))}
        </RadioGroup>
        <div className={styles.rows}>
          {form.rows.map(({ key, row }, at) => (
            <ConditionRow
              key={key}
              row={row}
              number={at + 1}
              isUnread={written?.unread.includes(at) ?? false}
              autoFocus={at === 0 || form.isChanged}
              onChange={(changed) => form.setRow(key, changed)}
              onRemove={() => {
                form.remove(key);
                add.current?.focus();
              }}
            />
          ))}
        </div>
        <Button ref={add} kind="quiet" className={styles.add ?? ''} onPress={form.add}>
          <Plus size="1rem" aria-hidden />
          {words('form.add')}
        </Button>
        {initial.rest !== '' && (
          <TextField
            label={words('form.rest')}
            description={words('form.restHint')}
            value={form.form.rest}
            onChange={form.setRest}
            maxLength={10_000}
          />
        )}
        <div className={styles.asText}>
          <h3 className={styles.label}>{words('form.text')}</h3>
          {asked.trim() === '' ? (
            <p className={styles.nothing}>{words('form.noText')}</p>
          ) : (
            <p className={styles.text} dir="auto">
              <TintedQuery text={asked} />
            </p>
          )}
          {filters.length > 0 && (
            <p className={styles.nothing}>{words('form.filters', { count: filters.length })}</p>
          )}
        </div>
      </form>
    </Dialog>
  );
}
