import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form, Radio, RadioGroup } from 'react-aria-components';
import type { NameField } from '../../../electron/contract/types.ts';
import { deleteTags, mergeNames, setAlias } from '../../commands/name-acts.ts';
import { Button } from '../../components/button.tsx';
import choices from '../../components/choices.module.css';
import { ConfirmDialog, Dialog } from '../../components/dialog.tsx';
import { TextDialog } from '../../components/text-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { namesQuery, searchPageQuery } from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { everything } from '../../stores/query-change.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './names-view.module.css';

const longestName = 1000;

/** How many stories have one of these names. */
function useStories(field: NameField, names: readonly string[]): number {
  const filters = [{ field, values: [...names], exclude: false }];
  const { data } = useQuery({
    ...searchPageQuery({ ...everything, filters }, 0),
    enabled: names.length > 0,
  });
  return names.length === 0 ? 0 : (data?.total ?? 0);
}

/** Several names become one: which of them stays, or another, and what that changes. */
export function MergeNamesDialog(props: {
  readonly field: NameField;
  readonly names: readonly string[];
}) {
  const { field, names } = props;
  const words = useWords();
  const closeDialog = useCloseDialog();
  const { data } = useQuery(namesQuery(field));
  const known = new Map(data?.map((entry) => [entry.name, entry.count]));
  const sorted = names.toSorted((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0));
  const [into, setInto] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const name = into ?? sorted[0] ?? '';
  const others = names.filter((each) => each !== name.trim());
  const count = useStories(field, others);

  const merge = async () => {
    const result = await mergeNames({ field, from: others, into: name.trim() });
    if (result !== null && !result.ok) setError(failureWords(words, result.error));
    else closeDialog();
  };

  return (
    <Dialog
      isOpen
      size="small"
      title={words('names.merge.title')}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{words('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="merge-names" isDisabled={name.trim() === ''}>
            {words('names.merge.do')}
          </Button>
        </>
      }
    >
      <Form
        id="merge-names"
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <RadioGroup
          aria-label={words('names.merge.which')}
          value={sorted.includes(name) ? name : null}
          onChange={setInto}
          className={choices.scopes ?? ''}
        >
          {sorted.map((each) => (
            <Radio key={each} value={each} className={choices.scope ?? ''}>
              <bdi className={styles.name}>{each}</bdi>
              <span className={styles.stories}>
                {words('names.stories', { count: known.get(each) ?? 0 })}
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <TextField
          label={words('names.merge.into')}
          value={name}
          onChange={(next) => {
            setInto(next);
            setError(null);
          }}
          maxLength={longestName}
          error={error}
          description={words('names.merge.about', { count })}
        />
      </Form>
    </Dialog>
  );
}

/** A byline or a credit is given another name; the former one stays as an alias. */
export function RenameNameDialog(props: { readonly field: NameField; readonly name: string }) {
  const { field, name } = props;
  const words = useWords();
  const closeDialog = useCloseDialog();
  const count = useStories(field, [name]);
  return (
    <TextDialog
      title={words('names.rename.title', { name })}
      label={words('rename.to')}
      text={name}
      act={words('renameTag.act')}
      maxLength={longestName}
      onSave={async (into) => {
        if (into === name) return { ok: true, value: null };
        return (await mergeNames({ field, from: [name], into })) ?? { ok: true, value: null };
      }}
      onClose={closeDialog}
    >
      <p className={styles.hint}>{words('names.rename.about', { count })}</p>
    </TextDialog>
  );
}

export function AddAliasDialog(props: { readonly field: NameField; readonly name: string }) {
  const { field, name } = props;
  const words = useWords();
  const closeDialog = useCloseDialog();
  return (
    <TextDialog
      title={words('names.alias.title', { name })}
      label={words('names.alias.label')}
      text=""
      act={words('names.alias.save')}
      maxLength={longestName}
      onSave={(alias) => setAlias(field, alias, name)}
      onClose={closeDialog}
    >
      <p className={styles.hint}>{words('names.alias.about')}</p>
    </TextDialog>
  );
}

export function DeleteTagsDialog({ tags }: { readonly tags: readonly string[] }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const stories = useStories('tag', tags);
  const name = tags[0] ?? '';
  return (
    <ConfirmDialog
      isOpen
      title={words('names.delete.title', { count: tags.length, name })}
      text={words('names.delete.about', { count: stories })}
      act={words('names.delete.do')}
      onConfirm={() => void deleteTags(tags)}
      onClose={closeDialog}
    />
  );
}
