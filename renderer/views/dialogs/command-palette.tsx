import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import {
  archiveEntries,
  commandEntries,
  foundEntries,
  type PaletteEntry,
  placeEntries,
} from '../../commands/palette-entries.ts';
import { runFromPalette } from '../../commands/run-from-palette.ts';
import { placesQuery } from '../../stores/archive-queries.ts';
import { useCommandState } from '../../stores/command-state.ts';
import { useRecentArchives } from '../../stores/recent-archives.ts';
import { useSettings } from '../../stores/settings-store.ts';
import { useIsStoryWindow } from '../../stores/window-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './command-palette.module.css';
import { PaletteOption } from './palette-option.tsx';

/** Rows that PageUp and PageDown pass over. */
const page = 8;

interface Group {
  readonly title: string | null;
  readonly entries: readonly PaletteEntry[];
}

/** Every command and place by name: the combobox pattern of ARIA, the focus stays in the field. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const groups = useGroups(typed);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[at];
  const optionId = (entry: PaletteEntry) => `${id}-${entries.indexOf(entry)}`;

  const moveTo = (index: number) => {
    setWhyNot(null);
    setAt(index);
  };
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (entry.whyNot) setWhyNot(words(`whyNot.${entry.whyNot}`));
    else {
      onClose();
      runFromPalette(entry);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextIndex(event.key, at, entries.length);
    if (next !== null) moveTo(next);
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={words('palette.title')} className={styles.dialog ?? ''}>
          <div className={styles.field}>
            <Search size="1.125rem" aria-hidden className={styles.icon} />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label={words('palette.placeholder')}
              aria-autocomplete="list"
              aria-expanded={entries.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={active && optionId(active)}
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              placeholder={words('palette.placeholder')}
              className={styles.input}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                moveTo(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div
            role="listbox"
            id={`${id}-list`}
            tabIndex={-1}
            aria-label={words('palette.list')}
            className={styles.list}
          >
            {groups.map(({ title, entries: inGroup }) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
              <div key={title} role="group" aria-label={title ?? words('palette.list')}>
                {title && (
                  <p aria-hidden className={styles.title}>
                    {title}
                  </p>
                )}
                {inGroup.map((entry) => (
                  <PaletteOption
                    key={entry.key}
                    id={optionId(entry)}
                    entry={entry}
                    withAside={title === null}
                    isActive={entry === active}
                    onPoint={() => moveTo(entries.indexOf(entry))}
                    onChoose={() => choose(entry)}
                  />
                ))}
              </div>
            ))}
          </div>
          {entries.length === 0 && <p className={styles.none}>{words('palette.none')}</p>}
          <footer className={styles.foot}>
            <span role="status">{whyNot ?? words('palette.count', { count: entries.length })}</span>
            <span>{words('palette.hint')}</span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1 < count ? at + 1 : 0;
    case 'ArrowUp':
      return at > 0 ? at - 1 : Math.max(0, count - 1);
    case 'PageDown':
      return Math.max(0, Math.min(count - 1, at + page));
    case 'PageUp':
      return Math.max(0, at - page);
    default:
      return null;
  }
}

/** Nothing typed: the commands used last, then all by menu. Else what was found, the best first. */
function useGroups(typed: string): readonly Group[] {
  const words = useWords();
  const state = useCommandState();
  const recent = useSettings(({ settings }) => settings.recentCommands);
  const hasArchive = !useCommandState(({ off }) => off.get('select-all') === 'no-archive');
  const { data: places } = useQuery({ ...placesQuery(), enabled: hasArchive });
  const archives = useRecentArchives(true);
  const hasList = !useIsStoryWindow();
  return useMemo(() => {
    const commands = commandEntries(words, state);
    if (typed.trim() !== '') {
      const all = [
        ...commands,
        ...(places && hasList ? placeEntries(words, places) : []),
        ...archiveEntries(words, archives),
      ];
      const found = foundEntries(all, typed, recent);
      return found.length > 0 ? [{ title: null, entries: found }] : [];
    }
    const last = recent.flatMap((id) => commands.find(({ command }) => command === id) ?? []);
    const others = commands.filter((entry) => !last.includes(entry));
    const titles = [...new Set(others.map(({ aside }) => aside))];
    return [
      ...(last.length > 0 ? [{ title: words('palette.recent'), entries: last }] : []),
      ...titles.map((title) => ({
        title,
        entries: others.filter(({ aside }) => aside === title),
      })),
    ];
  }, [words, state, recent, places, archives, typed, hasList]);
}
