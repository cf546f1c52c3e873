import type { KeyboardEvent } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { NameEntry, NameField } from '../../../electron/contract/types.ts';
import { showName } from '../../commands/name-acts.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { useSettings } from '../../stores/settings-store.ts';
import { useWords } from '../../strings/words.tsx';
import { NameMenu, renameName } from './name-menu.tsx';
import styles from './names-view.module.css';

/** Height of a row, in px at the usual text size. */
const rowHeights = { comfortable: 44, compact: 34 } as const;

/** The names, one a row: ticked for acts on several; Enter lists the stories, F2 renames, Delete deletes. */
export function NameList(props: {
  readonly field: NameField;
  readonly names: readonly NameEntry[];
  readonly canEdit: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (names: ReadonlySet<string>) => void;
}) {
  const { field, names, canEdit, selected, onSelect } = props;
  const words = useWords();
  const density = useSettings((state) => state.settings.density);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = focusedKey();
    const entry = names.find(({ name }) => name === key);
    if (!entry || !canEdit) return;
    if (event.key === 'F2') renameName(field, entry.name);
    else if (event.key === 'Delete' && field === 'tag') {
      const all = selected.has(entry.name) ? [...selected] : [entry.name];
      openDialog({ kind: 'delete-tags', tags: all });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return (
    <div className={styles.scroller} onKeyDownCapture={onKeyDown}>
      <Virtualizer
        layout={ListLayout}
        layoutOptions={{ rowHeight: (rowHeights[density] * rem) / 16 }}
      >
        <GridList
          key={field}
          aria-label={words(`names.title.${field}`)}
          items={names.map((entry) => ({ ...entry, id: entry.name }))}
          dependencies={[canEdit, words]}
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            onSelect(
              new Set(keys === 'all' ? names.map(({ name }) => name) : [...keys].map(String)),
            )
          }
          onAction={(key) => showName(field, String(key))}
          className={styles.list ?? ''}
        >
          {(entry) => (
            <GridListItem textValue={entry.name} className={styles.row ?? ''}>
              <Checkbox slot="selection" />
              <div className={styles.words}>
                <bdi className={styles.name}>{entry.name}</bdi>
                <NameAbout entry={entry} />
              </div>
              <span className={styles.stories}>
                {words('names.stories', { count: entry.count })}
              </span>
              <NameMenu field={field} entry={entry} canEdit={canEdit} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function NameAbout({ entry }: { readonly entry: NameEntry }) {
  const words = useWords();
  const also =
    entry.aliases.length > 0
      ? words('names.also', { names: entry.aliases.join(words('common.listSeparator')) })
      : null;
  const parts = [also, entry.note].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <span className={styles.about} dir="auto">
      {parts.join(' · ')}
    </span>
  );
}

function focusedKey(): string | null {
  const row = document.activeElement?.closest('[role="row"]');
  return row?.getAttribute('data-key') ?? null;
}
