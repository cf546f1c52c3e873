import { FileOutput } from 'lucide-react';
import { memo } from 'react';
import type { SearchResult } from '../../../electron/contract/types.ts';
import { dragStoriesOut } from '../../commands/drag-out.ts';
import { classes } from '../../components/classes.ts';
import { moveToRow } from '../../stores/list-rows.ts';
import { type Row, selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords, wholeProblem } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { MarkedWords } from './marked-words.tsx';
import { StoryMarks } from './story-marks.tsx';
import styles from './story-row.module.css';
import { useStoryRow } from './use-story-row.ts';
import { rowDomId, type StoryRowProps } from './use-story-rows.tsx';

export const StoryRow = memo(function StoryRow(props: StoryRowProps) {
  const { index, total, top, result, isActive } = props;
  const row = useStoryRow(props);
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
  return (
    <div
      {...row.rowProps}
      role="option"
      tabIndex={-1}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classes(
        styles.row,
        row.isChosen && styles.selected,
        isActive && styles.active,
        row.dropSide && styles[row.dropSide],
      )}
      style={position}
    >
      <RowText result={result} />
      <DragOutMark row={row.row} isSelected={row.isChosen} />
    </div>
  );
});

/** Dragging this takes the files of the selected stories out of the window; dragging the row stays inside. */
function DragOutMark({ row, isSelected }: { readonly row: Row; readonly isSelected: boolean }) {
  const words = useWords();
  const count = useSelection((state) => (isSelected ? selectedCount(state.selection) : 1));
  return (
    <span
      aria-hidden
      draggable
      className={styles.dragOut}
      title={words('drag.stories', { count })}
      onDragStart={(event) => {
        if (!isSelected) void moveToRow(row, 'select');
        dragStoriesOut(event);
      }}
    >
      <FileOutput size="0.875rem" />
    </span>
  );
}

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
