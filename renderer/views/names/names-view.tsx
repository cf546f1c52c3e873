import { useQuery } from '@tanstack/react-query';
import { ArrowDown10, ArrowDownAZ, Merge, Tags, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { NameField } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import {
  failureOf,
  infoQuery,
  nameClustersQuery,
  namesQuery,
} from '../../stores/archive-queries.ts';
import { openDialog } from '../../stores/dialog-store.ts';
import { goTo } from '../../stores/search-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { PlaceBar } from '../shell/place-bar.tsx';
import { NameClusters } from './name-clusters.tsx';
import { has, type NameOrder, type NameShow, nameShows, shownNames } from './name-filter.ts';
import { NameList } from './name-list.tsx';
import styles from './names-view.module.css';

const fields: readonly NameField[] = ['tag', 'byline', 'credit'];

/** Every tag, byline or credit with how many stories have it: found, put in order, renamed, made one. */
export function NamesView({ field }: { readonly field: NameField }) {
  const words = useWords();
  const locale = useLocale();
  const { data: names, error } = useQuery(namesQuery(field));
  const { data: clusters = [] } = useQuery(nameClustersQuery(field));
  const canEdit = useQuery(infoQuery()).data?.access.kind === 'writable';
  const [typed, setTyped] = useState('');
  const [show, setShow] = useState<NameShow>('all');
  const [order, setOrder] = useState<NameOrder>('count');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (error)
    return (
      <EmptyState
        icon={Tags}
        title={words('search.failed')}
        text={failureWords(words, failureOf(error))}
      />
    );
  if (!names) return null;
  const shown = shownNames(names, typed, show, order, locale);
  const likely = clusters.filter((cluster) => cluster.some((entry) => has(entry, typed)));
  const counts = {
    all: names.length,
    unused: names.filter(({ count }) => count === 0).length,
    likely: clusters.length,
  };
  // What is not shown is not acted upon.
  const chosen = show === 'likely' ? [] : shown.filter(({ name }) => selected.has(name));
  const isEmpty = show === 'likely' ? likely.length === 0 : shown.length === 0;

  return (
    <div className={styles.view}>
      <PlaceBar
        title={
          <ToggleButtonGroup
            aria-label={words('names.fields')}
            disallowEmptySelection
            selectedKeys={[field]}
            onSelectionChange={([key]) => {
              const next = fields.find((one) => one === key);
              if (next) goTo({ kind: 'names', field: next });
              setSelected(new Set());
            }}
            className={styles.fields ?? ''}
          >
            {fields.map((one) => (
              <ToggleButton key={one} id={one} className={styles.fieldTab ?? ''}>
                {words(`names.title.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
      >
        <TextField
          label={words('names.find')}
          labelHidden
          placeholder={words('names.find')}
          value={typed}
          onChange={setTyped}
          className={styles.find ?? ''}
        />
        <IconButton
          icon={order === 'count' ? ArrowDown10 : ArrowDownAZ}
          label={words(order === 'count' ? 'names.byName' : 'names.byCount')}
          onPress={() => setOrder(order === 'count' ? 'name' : 'count')}
        />
      </PlaceBar>
      <div className={styles.acts}>
        <ToggleButtonGroup
          aria-label={words('search.filters')}
          disallowEmptySelection
          selectedKeys={[show]}
          onSelectionChange={([key]) => setShow(nameShows.find((one) => one === key) ?? 'all')}
          className={styles.shows ?? ''}
        >
          {nameShows.map((one) => (
            <ToggleButton key={one} id={one} className={styles.show ?? ''}>
              {words(`names.show.${one}`)}
              <span className={styles.count}>{counts[one].toLocaleString(locale)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {canEdit && show !== 'likely' && (
          <div className={styles.buttons}>
            <Button
              isDisabled={chosen.length < 2}
              onPress={() =>
                openDialog({ kind: 'merge-names', field, names: chosen.map(({ name }) => name) })
              }
            >
              <Merge size="0.875rem" aria-hidden />
              {words('names.merge.act', { count: chosen.length })}
            </Button>
            {field === 'tag' && (
              <Button
                kind="danger"
                isDisabled={chosen.length === 0}
                onPress={() =>
                  openDialog({ kind: 'delete-tags', tags: chosen.map(({ name }) => name) })
                }
              >
                <Trash2 size="0.875rem" aria-hidden />
                {words('names.delete.act', { count: chosen.length })}
              </Button>
            )}
          </div>
        )}
      </div>
      {isEmpty ? (
        <EmptyState
          icon={Tags}
          title={words(names.length === 0 ? `names.none.${field}` : 'names.noneSuch')}
          text={words(show === 'likely' ? 'names.likely.none' : 'names.none.text')}
        />
      ) : show === 'likely' ? (
        <NameClusters field={field} clusters={likely} canEdit={canEdit} />
      ) : (
        <NameList
          field={field}
          names={shown}
          canEdit={canEdit}
          selected={selected}
          onSelect={setSelected}
        />
      )}
    </div>
  );
}
