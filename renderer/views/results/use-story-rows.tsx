import { useQueries } from '@tanstack/react-query';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type UIEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Query, SearchResult } from '../../../electron/contract/types.ts';
import { ContextMenu, type Point } from '../../components/context-menu.tsx';
import { pageSize, queryClient, searchPageQuery } from '../../stores/archive-queries.ts';
import { moveToRow } from '../../stores/list-rows.ts';
import { everything } from '../../stores/query-change.ts';
import { isSelected, type Row } from '../../stores/selection.ts';
import { currentSelection, useSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { handleListKey } from './list-keys.ts';
import { StoryMenu } from './story-menu.tsx';
import { useSettled } from './use-settled.ts';

/** Milliseconds for which a page must be in sight before it is asked for. */
const flight = 50;

export function rowDomId(index: number): string {
  return `story-row-${index}`;
}

/** What a view of the list needs to draw one row. */
export interface StoryRowProps {
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  /** undefined while its page is still being read. */
  readonly result: SearchResult | undefined;
  readonly isActive: boolean;
  readonly onMenu: (row: Row, at: Point) => void;
}

/** Pages of the results of a query. */
interface Pages {
  readonly query: Query;
  readonly pages: readonly number[];
}

const none: Pages = { query: everything, pages: [] };

interface StoryRowsOptions {
  readonly query: Query;
  readonly total: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Pixels of what stands above the rows and stays in sight. */
  readonly above?: number;
}

/**
 * The stories found, however many: only the rows in sight are drawn, only their pages are read. Keys
 * and selection are the same however they are shown.
 */
export function useStoryRows({ query, total, rowHeight, above = 0 }: StoryRowsOptions) {
  const words = useWords();
  const selection = useSelection((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  /** Pixels. The list keeps it, because the page would be laid out once more to tell it. */
  const offset = useRef(0);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
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
    scrollMargin: above,
    rangeExtractor,
  });
  const measured = useRef(rowHeight);
  useEffect(() => {
    if (measured.current === rowHeight) return;
    measured.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  // Another query is another list, and begins at its top.
  const asked = JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another query begins at the top
  useLayoutEffect(() => {
    if (offset.current === 0) return;
    offset.current = 0;
    scroller.current?.scrollTo({ top: 0 });
  }, [asked]);
  const bringInSight = useCallback(
    (row: Row | null) => {
      const height = (virtual.scrollRect?.height ?? 0) - above;
      if (row === null || height <= 0) return;
      const top = row.index * rowHeight;
      const lowest = top + rowHeight - height;
      if (top >= offset.current && lowest <= offset.current) return;
      offset.current = top < offset.current ? top : lowest;
      scroller.current?.scrollTo({ top: offset.current });
    },
    [rowHeight, above, virtual],
  );
  // Each move, even to where the keyboard stands already: Home goes to the top after the wheel too.
  const row = selection.active;
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another list, too, the row is in sight
  useEffect(() => bringInSight(row), [asked, row, bringInSight]);
  // A move inside the list scrolls before anything is drawn for it: afterwards the page would be
  // laid out twice.
  useEffect(
    () =>
      useSelection.subscribe(({ selection: { active } }, before) => {
        if (active !== before.selection.active && (active?.index ?? 0) < total)
          bringInSight(active);
      }),
    [bringInSight, total],
  );

  const items = virtual.getVirtualItems();
  // Pages that only fly past are not asked for; those that were read before are there at once. The
  // first one is read with the total.
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))]
    .filter((page) => page > 0)
    .join();
  const inSight = useMemo(
    () => (pages === '' ? none : { query, pages: pages.split(',').map(Number) }),
    [query, pages],
  );
  const read = useSettled<Pages>(inSight, flight);
  useQueries({ queries: read.pages.map((page) => searchPageQuery(read.query, page)) });
  const resultAt = (index: number) =>
    queryClient.getQueryData(searchPageQuery(query, Math.floor(index / pageSize)).queryKey)
      ?.results[index % pageSize];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Keys of the head of a table are no keys of the rows.
    if (event.target !== event.currentTarget) return;
    const inSightRows = Math.floor((event.currentTarget.clientHeight - above) / rowHeight);
    handleListKey(event, Math.max(1, inSightRows - 1));
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const box = document.getElementById(rowDomId(active ?? 0))?.getBoundingClientRect();
      if (box) setMenuAt({ x: box.left + 24, y: box.top + 24 });
    }
  };
  const onMenu = useCallback((row: Row, at: Point) => {
    if (!isSelected(currentSelection(), row.id)) void moveToRow(row, 'select');
    setMenuAt(at);
  }, []);

  return {
    /** For the element that scrolls, hears the keys and has the focus. */
    listProps: {
      ref: scroller,
      'data-story-list': true,
      'data-pane-focus': true,
      tabIndex: 0,
      'aria-label': words('results.list'),
      'aria-multiselectable': true,
      ...(active !== null && { 'aria-activedescendant': rowDomId(active) }),
      onKeyDown,
      onScroll: (event: UIEvent<HTMLDivElement>) => {
        offset.current = event.currentTarget.scrollTop;
      },
    } as const,
    /** Pixels of all rows, drawn or not. */
    height: virtual.getTotalSize(),
    rows: items.map(
      ({ index, start }): StoryRowProps => ({
        index,
        total,
        top: start - above,
        result: resultAt(index),
        isActive: index === active,
        onMenu,
      }),
    ),
    menu: (
      <ContextMenu label={words('menu.story')} at={menuAt} onClose={() => setMenuAt(null)}>
        <StoryMenu onDone={() => setMenuAt(null)} />
      </ContextMenu>
    ),
  };
}
