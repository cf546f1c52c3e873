import type { Query } from '../../../electron/contract/types.ts';
import styles from './story-list.module.css';
import { StoryRow } from './story-row.tsx';
import { useRowHeight } from './use-row-height.ts';
import { useStoryRows } from './use-story-rows.tsx';

/** The stories found, as rows with a passage of their text. */
export function StoryList({ query, total }: { readonly query: Query; readonly total: number }) {
  const rowHeight = useRowHeight('--row-height');
  const { listProps, height, rows, menu } = useStoryRows({ query, total, rowHeight });
  return (
    <>
      <div {...listProps} role="listbox" className={styles.list}>
        <div role="presentation" className={styles.whole} style={{ blockSize: height }}>
          {rows.map((row) => (
            <StoryRow key={row.index} {...row} />
          ))}
        </div>
      </div>
      {menu}
    </>
  );
}
