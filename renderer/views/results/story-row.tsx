import { type DragEvent, type MouseEvent, memo } from 'react';
import type { SearchResult } from '../../../electron/contract/types.ts';
import { main } from '../../bridge/bridge.ts';
import { focusPane } from '../../commands/panes.ts';
import { classes } from '../../components/classes.ts';
import type { Point } from '../../components/context-menu.tsx';
import { moveToRow, toggleRow } from '../../stores/list-rows.ts';
import { isSelected, type Row } from '../../stores/selection.ts';
import { currentSelection, useSelection } from '../../stores/selection-store.ts';
import { storyDragType } from '../../stores/story-drag.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords, wholeProblem } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { MarkedWords } from './marked-words.tsx';
import { StoryMarks } from './story-marks.tsx';
import styles from './story-row.module.css';

export function rowDomId(index: number): string {
  return `story-row-${index}`;
}

const middle = 1;

/** Left to itself the middle button scrolls, and pastes what is selected anywhere (X11). */
function keepFromMiddle(event: MouseEvent): void {
  if (event.button === middle) event.preventDefault();
}

interface StoryRowProps {
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** undefined while its page is still being read. */
  readonly result: SearchResult | undefined;
  readonly isActive: boolean;
  readonly onMenu: (row: Row, at: Point) => void;
}

export const StoryRow = memo(function StoryRow(props: StoryRowProps) {
  const { index, total, top, result, isActive, onMenu } = props;
  const selected = useSelection((state) =>
    result === undefined ? false : isSelected(state.selection, result.article.id),
  );
  const row = result && { index, id: result.article.id };
  const position = { transform: `translateY(${top}px)` };
  if (!result || !row)
    return (
      <div
        role="option"
        id={rowDomId(index)}
        tabIndex={-1}
        aria-selected={false}
        aria-busy
        className={styles.row}
        style={position}
      />
    );

  const onClick = (event: MouseEvent) => {
    event.currentTarget.parentElement?.parentElement?.focus();
    if (event.ctrlKey || event.metaKey) void toggleRow(row);
    else void moveToRow(row, event.shiftKey ? 'extend' : 'select');
  };
  const onDragStart = (event: DragEvent) => {
    if (!isSelected(currentSelection(), row.id)) void moveToRow(row, 'select');
    event.dataTransfer.setData(storyDragType, row.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of all its rows
    <div
      role="option"
      id={rowDomId(index)}
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classes(styles.row, selected && styles.selected, isActive && styles.active)}
      style={position}
      draggable
      onClick={onClick}
      onDoubleClick={() => focusPane('reader')}
      onMouseDown={keepFromMiddle}
      onMouseUp={keepFromMiddle}
      onAuxClick={(event) => {
        if (event.button === middle) void main('open-story', { article: row.id });
      }}
      onDragStart={onDragStart}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(row, { x: event.clientX, y: event.clientY });
      }}
    >
      <RowText result={result} />
    </div>
  );
});

/** Apart, so that a row that is selected draws no text again. */
const RowText = memo(function RowText({ result }: { readonly result: SearchResult }) {
  const words = useWords();
  const dates = useDates();
  const { article, headline, snippet, hits, findings, copies } = result;
  const { published, section, byline, tags } = article;
  const unread = wholeProblem(article);
  return (
    <>
      <p className={styles.meta}>
        {section && (
          <span className={styles.section} dir="auto">
            {section}
          </span>
        )}
        <time className={styles.date} title={published ? dates.relative(published) : undefined}>
          {published ? dates.short(published) : words('results.undated')}
        </time>
        {byline.length > 0 && (
          <span className={styles.byline} dir="auto">
            {byline.join(words('common.listSeparator'))}
          </span>
        )}
      </p>
      <div className={styles.text}>
        <p className={styles.headline} dir="auto" lang={article.language ?? undefined}>
          {headline.text ? (
            <MarkedWords {...headline} />
          ) : unread ? (
            article.path
          ) : (
            words('common.untitled')
          )}
        </p>
        <div className={styles.rest}>
          <p className={styles.snippet} dir="auto" lang={article.language ?? undefined}>
            {unread ? failureWords(words, unread) : <MarkedWords {...snippet} />}
          </p>
        </div>
      </div>
      <p className={styles.marks}>
        <StoryMarks findings={findings} article={article} copies={copies} />
        <span className={styles.tags} dir="auto">
          {tags.join(' · ')}
        </span>
        {hits > 0 && <span className={styles.hits}>{words('results.hits', { count: hits })}</span>}
      </p>
    </>
  );
});
