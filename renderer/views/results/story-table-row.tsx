import { memo } from 'react';
import type { Column } from '../../../electron/contract/columns.ts';
import { classes } from '../../components/classes.ts';
import { GridPart } from '../../components/grid-part.tsx';
import { useWords } from '../../strings/words.tsx';
import { numberColumns, StoryCell } from './story-cell.tsx';
import styles from './story-table.module.css';
import { useStoryRow } from './use-story-row.ts';
import { rowDomId, type StoryRowProps } from './use-story-rows.tsx';

interface StoryTableRowProps extends StoryRowProps {
  readonly columns: readonly Column[];
  /** Of its grid. */
  readonly template: string;
}

export const StoryTableRow = memo(function StoryTableRow(props: StoryTableRowProps) {
  const { index, top, result, isActive, columns, template } = props;
  const words = useWords();
  const row = useStoryRow(props);
  const style = { transform: `translateY(${top}px)`, gridTemplateColumns: template };
  if (!result || !row)
    return (
      <GridPart
        role="row"
        id={rowDomId(index)}
        tabIndex={-1}
        aria-rowindex={index + 2}
        aria-selected={false}
        aria-busy
        className={styles.row}
        style={style}
      >
        <GridPart role="gridcell" aria-label={words('results.reading')} />
      </GridPart>
    );
  return (
    <GridPart
      {...row.rowProps}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={classes(
        styles.row,
        row.isChosen && styles.selected,
        isActive && styles.active,
        row.dropSide && styles[row.dropSide],
      )}
      style={style}
    >
      {columns.map(({ name }, at) => (
        <GridPart
          key={name}
          role="gridcell"
          aria-colindex={at + 1}
          className={classes(styles.cell, numberColumns.includes(name) && styles.number)}
        >
          <StoryCell name={name} result={result} />
        </GridPart>
      ))}
    </GridPart>
  );
});
