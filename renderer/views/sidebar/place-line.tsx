import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { tagTarget } from '../../commands/archive-acts.ts';
import { putSelection } from '../../commands/collection-acts.ts';
import { classes } from '../../components/classes.ts';
import type { Point } from '../../components/context-menu.tsx';
import { selectedCount, targetOf } from '../../stores/selection.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { storyDragType } from '../../stores/story-drag.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { LineNameInput } from './line-name-input.tsx';
import styles from './place-line.module.css';
import { PlaceMenu } from './place-menu.tsx';
import type { TreeLine } from './tree-model.ts';

interface PlaceLineProps {
  readonly line: TreeLine;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  /** What its name is being changed to; null: it is not. */
  readonly typedName: string | null;
  readonly onRename: () => void;
  /** null: it stays as it was. */
  readonly onRenamed: (name: string | null) => void;
}

export function PlaceLine(props: PlaceLineProps) {
  const { line, isTabStop, onFocus, onToggle, typedName, onRename, onRenamed } = props;
  const words = useWords();
  const locale = useLocale();
  const drop = useStoryDrop(line);
  const name = accessibleName();
  const Icon = line.icon;
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const { tag, savedSearch, collection, imported, hideable } = line;
  const hasMenu = [tag, savedSearch, collection, imported, hideable].some(
    (one) => one !== undefined,
  );

  function accessibleName(): string {
    if (line.heading || line.count === null) return line.label;
    const values = { name: line.label, count: line.count };
    const isFilter = line.key.includes('/=');
    if (line.changed) return words('place.countedChanged', values);
    if (line.pin) return words('pinnedTag.named', { name: filterName(values), pin: line.pin });
    return isFilter ? filterName(values) : words('place.counted', values);
  }

  function filterName(values: { readonly name: string; readonly count: number }): string {
    if (line.filter === 'include') return words('place.included', values);
    return words(line.filter === 'exclude' ? 'place.excluded' : 'place.off', values);
  }

  function tooltip(): string | undefined {
    if (!line.key.includes('/=')) return undefined;
    return line.note ? `${name}\n${line.note}` : name;
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its lines
    <div
      role="treeitem"
      data-key={line.key}
      data-pane-focus={isTabStop || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-level={line.level}
      aria-label={name}
      title={tooltip()}
      aria-selected={line.current || line.filter === 'include'}
      {...(line.expanded !== null && { 'aria-expanded': line.expanded })}
      className={classes(
        styles.line,
        line.level > 1 && styles.inner,
        line.level > 2 && styles[`level${Math.min(line.level, 5)}`],
        line.heading && styles.heading,
        line.quiet && styles.quiet,
        line.current && styles.current,
        line.filter !== 'off' && styles[line.filter],
        drop.hint !== null && styles.dropping,
      )}
      onFocus={onFocus}
      onClick={(event) => line.press(event.ctrlKey || event.metaKey)}
      onContextMenu={(event) => {
        if (!hasMenu) return;
        event.preventDefault();
        setMenuAt({ x: event.clientX, y: event.clientY });
      }}
      {...drop.handlers}
    >
      {line.heading && <Twisty open={line.expanded === true} />}
      {Icon && <Icon size="0.9375rem" strokeWidth={1.75} aria-hidden className={styles.icon} />}
      {typedName !== null ? (
        <LineNameInput name={line.label} typed={typedName} onEnd={onRenamed} />
      ) : (
        <span className={styles.label} dir="auto">
          {drop.hint ?? line.label}
        </span>
      )}
      {line.expanded !== null && !line.heading && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={styles.twistyButton}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Twisty open={line.expanded} />
        </button>
      )}
      {line.changed && (
        <span className={styles.changed} title={words('place.changed')} aria-hidden>
          •
        </span>
      )}
      {hasMenu && (
        <PlaceMenu line={line} at={menuAt} onClose={() => setMenuAt(null)} onRename={onRename} />
      )}
      {line.pin && drop.hint === null && (
        <kbd aria-hidden className={styles.pin}>
          {line.pin.toLocaleString(locale)}
        </kbd>
      )}
      {line.count !== null && drop.hint === null && (
        <span className={styles.count}>{line.count.toLocaleString(locale)}</span>
      )}
    </div>
  );
}

function Twisty({ open }: { readonly open: boolean }) {
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <Icon
      size="0.8125rem"
      aria-hidden
      className={classes(styles.twisty, !open && styles.mirrored)}
    />
  );
}

/** Stories dropped on a tag or into a collection get it; with Alt held they lose it. */
function useStoryDrop({ tag, collection }: TreeLine) {
  const words = useWords();
  const [hint, setHint] = useState<string | null>(null);
  if (tag === undefined && collection === undefined) return { hint: null, handlers: {} };
  const isStories = (event: DragEvent) => event.dataTransfer.types.includes(storyDragType);
  const outcome = (remove: boolean): string => {
    const count = selectedCount(currentSelection());
    if (collection === undefined)
      return words(remove ? 'place.dropToUntag' : 'place.dropToTag', { tag: tag ?? '', count });
    const { name } = collection;
    return words(remove ? 'place.dropToUncollect' : 'place.dropToCollect', { name, count });
  };
  return {
    hint,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isStories(event)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setHint(outcome(event.altKey));
      },
      onDragLeave: () => setHint(null),
      onDrop: (event: DragEvent) => {
        setHint(null);
        if (!isStories(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const target = targetOf(currentSelection());
        if (target === null) return;
        if (collection !== undefined) void putSelection(collection, event.altKey);
        else if (tag !== undefined) void tagTarget(target, [tag], event.altKey);
      },
    },
  };
}
