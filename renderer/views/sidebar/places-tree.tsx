import { type KeyboardEvent, useRef, useState } from 'react';
import type { Places } from '../../../electron/contract/types.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useSettings } from '../../stores/settings-store.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { PlaceLine } from './place-line.tsx';
import { deleteLine, renameLine } from './place-menu.tsx';
import styles from './places-tree.module.css';
import { type TreeLine, treeLines } from './tree-model.ts';

const openAtFirst = ['saved', 'collection', 'section', 'tag', 'year'];

/** Places and filters as one tree: arrows move, Right and Left open and close, Enter and Space press. */
export function PlacesTree({
  places,
  canEdit,
}: {
  readonly places: Places;
  readonly canEdit: boolean;
}) {
  const words = useWords();
  const locale = useLocale();
  const place = useSearch((state) => state.place);
  const query = useSearch((state) => state.query);
  const look = useSearch((state) => state.look);
  const hidden = useSettings(({ settings }) => settings.hiddenPlaces);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst));
  const [focused, setFocused] = useState('all');
  const tree = useRef<HTMLDivElement>(null);

  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const lines = treeLines({
    ...{ words, locale, places, place, query, look, open, toggle, canEdit },
    hidden,
  });
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === focused),
  );

  const focusLine = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
    if (!line) return;
    setFocused(line.key);
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(line.key)}"]`)?.focus();
  };
  const parentOf = (index: number) =>
    lines.slice(0, index).findLastIndex(({ level }) => level < (lines[index]?.level ?? 2));

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at];
    const adds = event.ctrlKey || event.metaKey;
    if (!line || event.altKey || (adds && event.key !== 'Enter' && event.key !== ' ')) return;
    const rtl = document.documentElement.dir === 'rtl';
    const key = rtl ? (mirrored[event.key] ?? event.key) : event.key;
    const act = keyAct(key, line);
    if (act === null) return;
    event.preventDefault();
    if (act === 'press') line.press(adds);
    else if (act === 'toggle') toggle(line.key);
    else if (act === 'rename') canEdit && renameLine(line);
    else if (act === 'delete') canEdit && deleteLine(line);
    else if (act === 'parent') focusLine(parentOf(at));
    else if (act === 'first') focusLine(0);
    else if (act === 'last') focusLine(lines.length - 1);
    else focusLine(at + (act === 'next' ? 1 : -1));
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={words('pane.sidebar')}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => (
        <PlaceLine
          key={line.key}
          line={line}
          isTabStop={index === at}
          onFocus={() => setFocused(line.key)}
          onToggle={() => toggle(line.key)}
        />
      ))}
    </div>
  );
}

const mirrored: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

type Act =
  | 'rename'
  | 'delete'
  | 'press'
  | 'toggle'
  | 'parent'
  | 'next'
  | 'previous'
  | 'first'
  | 'last';

function keyAct(key: string, line: TreeLine): Act | null {
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Enter':
    case ' ':
      return 'press';
    case 'F2':
      return 'rename';
    case 'Delete':
      return 'delete';
    case 'ArrowRight':
      if (line.expanded === null) return null;
      return line.expanded ? 'next' : 'toggle';
    case 'ArrowLeft':
      if (line.expanded) return 'toggle';
      return line.level > 1 ? 'parent' : null;
    default:
      return null;
  }
}
