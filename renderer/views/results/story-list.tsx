import { useQueries } from '@tanstack/react-query';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Query } from '../../../electron/contract/types.ts';
import { ContextMenu, type Point } from '../../components/context-menu.tsx';
import { pageSize, queryClient, searchPageQuery } from '../../stores/archive-queries.ts';
import { moveToRow } from '../../stores/list-rows.ts';
import { isSelected, type Row } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { handleListKey } from './list-keys.ts';
import styles from './story-list.module.css';
import { StoryMenu } from './story-menu.tsx';
import { rowDomId, StoryRow } from './story-row.tsx';
import { useRowHeight } from './use-row-height.ts';
import { useSettled } from './use-settled.ts';

/** Milliseconds for which a page must be in sight before it is asked for. */
const flight = 50;

function pagesOf(list: string): number[] {
  return list === '' ? [] : list.split(',').map(Number);
}

/** The stories found, however many: only the rows in sight are drawn, only their pages are read. */
export function StoryList({ query, total }: { readonly query: Query; readonly total: number }) {
  const words = useWords();
  const selection = useSelection((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  /** Pixels. The list keeps it, because the page would be laid out once more to tell it. */
  const offset = useRef(0);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const rowHeight = useRowHeight();
  const active = selection.active?.index ?? null;

  // The row that the keyboard stands on stays drawn, so that a screen reader keeps its place.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (active === null || active >= range.count || drawn.includes(active)) return drawn;
      return [...drawn, active].sort((a, b) => a - b);
    },
    [active],
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor,
  });
  const measured = useRef(rowHeight);
  useEffect(() => {
    if (measured.current === rowHeight) return;
    measured.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  // Each move, even to where the keyboard stands already: Home goes to the top after the wheel too.
  const row = selection.active;
  useEffect(() => {
    const height = virtual.scrollRect?.height ?? 0;
    if (row === null || height === 0) return;
    const top = row.index * rowHeight;
    const lowest = top + rowHeight - height;
    if (top >= offset.current && lowest <= offset.current) return;
    offset.current = top < offset.current ? top : lowest;
    scroller.current?.scrollTo({ top: offset.current });
  }, [row, rowHeight, virtual]);

  const items = virtual.getVirtualItems();
  // Pages that only fly past are not asked for; those that were read before are there at once.
  const inSight = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))].join();
  const pages = pagesOf(useSettled(inSight, flight));
  useQueries({ queries: pages.map((page) => searchPageQuery(query, page)) });
  const resultAt = (index: number) =>
    queryClient.getQueryData(searchPageQuery(query, Math.floor(index / pageSize)).queryKey)
      ?.results[index % pageSize];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const rows = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1);
    handleListKey(event, rows);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const box = document.getElementById(rowDomId(active ?? 0))?.getBoundingClientRect();
      if (box) setMenuAt({ x: box.left + 24, y: box.top + 24 });
    }
  };
  const onMenu = (row: Row, at: Point) => {
    if (!isSelected(selection, row.id)) void moveToRow(row, 'select');
    setMenuAt(at);
  };

  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        data-pane-focus
        tabIndex={0}
        aria-label={words('results.list')}
        aria-multiselectable
        {...(active !== null && { 'aria-activedescendant': rowDomId(active) })}
        className={styles.list}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          offset.current = event.currentTarget.scrollTop;
        }}
      >
        <div
          role="presentation"
          className={styles.whole}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map(({ index, start }) => (
            <StoryRow
              key={index}
              index={index}
              total={total}
              top={start}
              result={resultAt(index)}
              isActive={index === active}
              onMenu={onMenu}
            />
          ))}
        </div>
      </div>
      <ContextMenu label={words('menu.story')} at={menuAt} onClose={() => setMenuAt(null)}>
        <StoryMenu onDone={() => setMenuAt(null)} />
      </ContextMenu>
    </>
  );
}
