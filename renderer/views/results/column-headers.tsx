import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Column, ColumnName } from '../../../electron/contract/columns.ts';
import { classes } from '../../components/classes.ts';
import { ContextMenu, type Point } from '../../components/context-menu.tsx';
import { GridPart } from '../../components/grid-part.tsx';
import { useSearch } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { sortByColumn, sortOfColumn } from './column-sort.ts';
import { numberColumns } from './story-cell.tsx';
import styles from './story-table.module.css';

interface ColumnHeadersProps {
  readonly columns: readonly Column[];
  readonly template: string;
  readonly inlineSize: string;
  /** `width` in rem, while it is being dragged. */
  readonly onResize: (name: ColumnName, width: number) => void;
  readonly onResized: (name: ColumnName, width: number) => void;
}

/**
 * The head of the table: one stop of the Tab key, in which arrows walk. Enter and Space sort; F10,
 * the menu key, Alt+Down and a right click open the menu of a column.
 */
export function ColumnHeaders(props: ColumnHeadersProps) {
  const { columns, template, inlineSize } = props;
  const words = useWords();
  const [focused, setFocused] = useState<ColumnName | null>(null);
  const [menu, setMenu] = useState<{ name: ColumnName; at: Point } | null>(null);
  const head = useRef<HTMLDivElement>(null);
  const stop = columns.some(({ name }) => name === focused) ? focused : columns[0]?.name;

  const focusHeader = (name: ColumnName | undefined) =>
    head.current?.querySelector<HTMLElement>(`[data-column="${name}"]`)?.focus();
  const openMenu = (name: ColumnName, button: Element) => {
    const { left, right, bottom } = button.getBoundingClientRect();
    setMenu({ name, at: { x: isMirrored() ? right : left, y: bottom } });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = columns.findIndex(({ name }) => name === stop);
    const forward = isMirrored() ? 'ArrowLeft' : 'ArrowRight';
    const back = isMirrored() ? 'ArrowRight' : 'ArrowLeft';
    const { key, altKey, target } = event;
    const button = target instanceof Element ? target : event.currentTarget;
    if (stop && (key === 'ContextMenu' || key === 'F10' || (key === 'ArrowDown' && altKey)))
      openMenu(stop, button);
    else if (key === forward) focusHeader(columns[at + 1]?.name);
    else if (key === back) focusHeader(columns[at - 1]?.name);
    else if (key === 'Home') focusHeader(columns[0]?.name);
    else if (key === 'End') focusHeader(columns.at(-1)?.name);
    else if (key === 'ArrowDown')
      head.current?.closest<HTMLElement>('[data-story-list]')?.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  };

  return (
    <>
      <GridPart
        ref={head}
        role="rowgroup"
        className={styles.head}
        style={{ inlineSize }}
        onKeyDown={onKeyDown}
      >
        <GridPart
          role="row"
          aria-rowindex={1}
          className={styles.headers}
          style={{ gridTemplateColumns: template }}
        >
          {columns.map((column, at) => (
            <Header
              key={column.name}
              {...props}
              column={column}
              at={at}
              isStop={column.name === stop}
              onFocus={() => setFocused(column.name)}
              onMenu={(button) => openMenu(column.name, button)}
            />
          ))}
        </GridPart>
      </GridPart>
      <ContextMenu
        label={words('columns.menu')}
        at={menu?.at ?? null}
        onClose={() => {
          setMenu(null);
          requestAnimationFrame(() => focusHeader(stop ?? undefined));
        }}
      >
        {menu && <ColumnMenu name={menu.name} onDone={() => setMenu(null)} />}
      </ContextMenu>
    </>
  );
}

interface HeaderProps extends ColumnHeadersProps {
  readonly column: Column;
  readonly at: number;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onMenu: (button: Element) => void;
}

function Header({ column, at, isStop, onFocus, onMenu, onResize, onResized }: HeaderProps) {
  const { name } = column;
  const words = useWords();
  const sort = useSearch((state) => state.query.sort);
  const own = sortOfColumn(name);
  const isSorted = own === sort.by;
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <GridPart
      role="columnheader"
      aria-colindex={at + 1}
      {...(own !== null && { 'aria-sort': isSorted ? sort.direction : ('none' as const) })}
      className={styles.header}
      onContextMenu={(event) => {
        event.preventDefault();
        onFocus();
        onMenu(event.currentTarget);
      }}
    >
      <button
        type="button"
        data-column={name}
        tabIndex={isStop ? 0 : -1}
        className={classes(
          styles.title,
          own === null && styles.unsortable,
          numberColumns.includes(name) && styles.numberTitle,
        )}
        onFocus={onFocus}
        onClick={(event) => (own === null ? onMenu(event.currentTarget) : sortByColumn(own, sort))}
      >
        <span className={styles.label}>{words(`columns.${name}`)}</span>
        {isSorted && <Arrow size="0.75rem" aria-hidden className={styles.arrow} />}
      </button>
      <Edge column={column} onResize={onResize} onResized={onResized} />
    </GridPart>
  );
}

/** The edge that is dragged; by keys a column is resized in its menu. */
function Edge(props: Pick<HeaderProps, 'column' | 'onResize' | 'onResized'>) {
  const { column, onResize, onResized } = props;
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);

  function widthAt(event: PointerEvent): number {
    const { x, width } = from.current ?? { x: event.clientX, width: column.width };
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return width + ((event.clientX - x) * (isMirrored() ? -1 : 1)) / rem;
  }

  return (
    <span
      aria-hidden
      className={styles.edge}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: column.width };
      }}
      onPointerMove={(event) => {
        if (from.current) onResize(column.name, widthAt(event));
      }}
      onPointerUp={(event) => {
        if (!from.current) return;
        const width = widthAt(event);
        from.current = null;
        onResized(column.name, width);
      }}
      onPointerCancel={() => {
        if (from.current) onResized(column.name, from.current.width);
        from.current = null;
      }}
    />
  );
}

function isMirrored(): boolean {
  return document.documentElement.dir === 'rtl';
}
