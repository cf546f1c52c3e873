import { useState } from 'react';
import type { Column } from '../../../electron/contract/columns.ts';
import type { Query } from '../../../electron/contract/types.ts';
import { GridPart } from '../../components/grid-part.tsx';
import { resizeColumn } from '../../stores/columns.ts';
import { changeLook, useColumns } from '../../stores/list-look.ts';
import { ColumnHeaders } from './column-headers.tsx';
import styles from './story-table.module.css';
import { StoryTableRow } from './story-table-row.tsx';
import { useRowHeight } from './use-row-height.ts';
import { useStoryRows } from './use-story-rows.tsx';

/** The stories found, one a line, in the columns that the person has chosen. */
export function StoryTable({ query, total }: { readonly query: Query; readonly total: number }) {
  const rowHeight = useRowHeight('--table-row-height');
  const { listProps, height, rows, menu } = useStoryRows({
    query,
    total,
    rowHeight,
    above: rowHeight,
  });
  const kept = useColumns();
  /** While a column is being dragged wider or narrower. */
  const [dragged, setDragged] = useState<readonly Column[] | null>(null);
  const columns = dragged ?? kept;
  // With the room at both ends of a line.
  const inlineSize = `max(100%, ${columns.reduce((sum, { width }) => sum + width, 1)}rem)`;
  const template = columns.map(({ width }) => `${width}rem`).join(' ');
  return (
    <>
      <GridPart
        {...listProps}
        role="grid"
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        className={styles.table}
      >
        <ColumnHeaders
          columns={columns}
          template={template}
          inlineSize={inlineSize}
          onResize={(name, width) => setDragged(resizeColumn(kept, name, width))}
          onResized={(name, width) => {
            changeLook({ columns: [...resizeColumn(kept, name, width)] });
            setDragged(null);
          }}
        />
        <GridPart role="rowgroup" className={styles.rows} style={{ blockSize: height, inlineSize }}>
          {rows.map((row) => (
            <StoryTableRow key={row.index} {...row} columns={columns} template={template} />
          ))}
        </GridPart>
      </GridPart>
      {menu}
    </>
  );
}
