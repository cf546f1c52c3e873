import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Places } from '../../../electron/contract/types.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useSettings } from '../../stores/settings-store.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { PlaceLine } from './place-line.tsx';
import { deleteLine } from './place-menu.tsx';
import styles from './places-tree.module.css';
import { isRenamable, keyOfRenamed, renameLine } from './rename-line.ts';
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
  /** The line whose name is being changed. */
  const [renamed, setRenamed] = useState<{ readonly key: string; readonly typed: string } | null>(
    null,
  );
  const tree = useRef<HTMLDivElement>(null);
  /** The line that is to have the keyboard once it is there. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const element = wanted.current === null ? null : elementOf(tree.current, wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });

  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const lines = treeLines({
    ...{ words, locale, places, place, query, look, open, toggle, canEdit },
    hidden,
  });
  const found = lines.findIndex(({ key }) => key === focused);
  /** Where the focused line is gone, what stands in its place. */
  const lastAt = useRef(0);
  const at = found === -1 ? Math.min(lastAt.current, lines.length - 1) : found;
  lastAt.current = at;
  const hadFocus = useRef(false);
  useEffect(() => {
    const line = lines[at];
    if (found !== -1 || !line || tree.current?.contains(document.activeElement)) return;
    setFocused(line.key);
    if (hadFocus.current && document.activeElement === document.body) wanted.current = line.key;
  });

  const focusLine = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
    if (!line) return;
    setFocused(line.key);
    elementOf(tree.current, line.key)?.focus();
  };
  const parentOf = (index: number) =>
    lines.slice(0, index).findLastIndex(({ level }) => level < (lines[index]?.level ?? 2));

  const rename = (line: TreeLine, typed = line.label) => {
    wanted.current = null;
    if (canEdit && isRenamable(line)) setRenamed({ key: line.key, typed });
  };
  const endRename = async (line: TreeLine, name: string | null) => {
    setRenamed(null);
    const isLeft = !elementOf(tree.current, line.key)?.contains(document.activeElement);
    if (!isLeft) wanted.current = line.key;
    if (name === null) return;
    const result = await renameLine(line, name);
    if (isLeft || result === null) return;
    if (!result.ok) return rename(line, name);
    const key = keyOfRenamed(line, name);
    const renamedTo = elementOf(tree.current, key);
    if (!renamedTo) wanted.current = key;
    else if (!renamedTo.contains(document.activeElement)) renamedTo.focus();
  };

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
    else if (act === 'rename') rename(line);
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
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) hadFocus.current = false;
      }}
    >
      {lines.map((line, index) => (
        <PlaceLine
          key={line.key}
          line={line}
          isTabStop={index === at}
          onFocus={() => setFocused(line.key)}
          onToggle={() => toggle(line.key)}
          typedName={renamed?.key === line.key ? renamed.typed : null}
          onRename={() => rename(line)}
          onRenamed={(name) => void endRename(line, name)}
        />
      ))}
    </div>
  );
}

function elementOf(tree: HTMLElement | null, key: string): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
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
