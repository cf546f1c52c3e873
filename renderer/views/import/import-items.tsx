import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ImportItem, ImportReport } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { useWords } from '../../strings/words.tsx';
import { ImportItemLine } from './import-item.tsx';
import styles from './import-items.module.css';

/** Items drawn; the counts above them are of all. */
const drawn = 200;
const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'failed'] as const;
type Outcome = (typeof outcomes)[number];

interface ImportItemsProps {
  readonly report: ImportReport;
  /** false: nothing has come in yet. */
  readonly isDone: boolean;
}

/** A report, item by item: what failed first, then what has remarks, then the rest. */
export function ImportItems({ report, isDone }: ImportItemsProps) {
  const words = useWords();
  const [only, setOnly] = useState<Outcome | null>(null);
  if (report.total === 0) return <p>{words('import.nothing')}</p>;
  const there = outcomes.filter((outcome) => report[outcome] > 0);
  const items = report.items
    .filter(({ outcome }) => only === null || outcome === only)
    .toSorted((a, b) => weight(b) - weight(a));
  const all = only === null ? report.total : report[only];
  return (
    <>
      <p className={styles.preview} role={isDone ? 'status' : undefined}>
        {isDone
          ? words('import.done', { count: report.created + report.updated })
          : words('import.preview', { count: report.total })}
      </p>
      {there.length < 2 ? (
        <p className={styles.summary}>
          {there.map((outcome) => (
            <span key={outcome} className={classes(styles.outcome, styles[outcome])}>
              {words(`import.summary.${outcome}`, { count: report[outcome] })}
            </span>
          ))}
        </p>
      ) : (
        <ToggleButtonGroup
          aria-label={words('imports.filter')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[only ?? 'all']}
          onSelectionChange={(keys) => setOnly(there.find((outcome) => keys.has(outcome)) ?? null)}
          className={styles.summary ?? ''}
        >
          <ToggleButton id="all" className={styles.filter ?? ''}>
            {words('imports.all', { count: report.total })}
          </ToggleButton>
          {there.map((outcome) => (
            <ToggleButton
              key={outcome}
              id={outcome}
              className={classes(styles.filter, styles[outcome])}
            >
              {words(`import.summary.${outcome}`, { count: report[outcome] })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {report.nearCopies > 0 && (
        <p className={styles.more}>
          {words('copies.summary', { count: report.nearCopies })}
          {!isDone && ` · ${words('copies.remark')}`}
        </p>
      )}
      <ul className={styles.items}>
        {items.slice(0, drawn).map((item, index) => (
          <ImportItemLine
            // biome-ignore lint/suspicious/noArrayIndexKey: one source can hold several stories without headlines
            key={`${index} ${item.source}`}
            item={item}
            isOnly={report.items.length === 1}
            change={isDone ? report.change : null}
          />
        ))}
      </ul>
      {all > Math.min(drawn, items.length) && (
        <p className={styles.more}>
          {words('import.more', { count: all - Math.min(drawn, items.length) })}
        </p>
      )}
    </>
  );
}

function weight(item: ImportItem): number {
  if (item.outcome === 'failed') return 3;
  if (item.conflicts.length > 0 || item.nearCopies.length > 0) return 2;
  return item.warnings.length > 0 ? 1 : 0;
}
