import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportItem, ImportReport } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { ImportContents } from './import-contents.tsx';
import styles from './import-items.module.css';

/** Items drawn; the counts above them are of all. */
const drawn = 200;
const outcomes = ['created', 'updated', 'unchanged', 'duplicate', 'failed'] as const;

/** A report, item by item: what failed first, then what has remarks, then the rest. */
export function ImportItems({ report }: { readonly report: ImportReport }) {
  const words = useWords();
  if (report.total === 0) return <p>{words('import.nothing')}</p>;
  const items = report.items.toSorted((a, b) => weight(b) - weight(a));
  return (
    <>
      <p className={styles.preview}>{words('import.preview', { count: report.total })}</p>
      <p className={styles.summary}>
        {outcomes
          .filter((outcome) => report[outcome] > 0)
          .map((outcome) => (
            <span key={outcome} className={classes(styles.outcome, styles[outcome])}>
              {words(`import.summary.${outcome}`, { count: report[outcome] })}
            </span>
          ))}
      </p>
      <ul className={styles.items}>
        {items.slice(0, drawn).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one source can hold several stories without headlines
          <Item key={`${index} ${item.source}`} item={item} isOnly={items.length === 1} />
        ))}
      </ul>
      {items.length > drawn && (
        <p className={styles.more}>{words('import.more', { count: items.length - drawn })}</p>
      )}
    </>
  );
}

function weight(item: ImportItem): number {
  if (item.outcome === 'failed') return 2;
  return item.warnings.length > 0 ? 1 : 0;
}

/** Alone, an item shows what was understood of it at once; among others when it is asked to. */
function Item({ item, isOnly }: { readonly item: ImportItem; readonly isOnly: boolean }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(isOnly);
  const headline = item.headline ?? (item.error ? item.source : words('common.untitled'));
  const { contents } = item;
  const contentsId = useId();
  return (
    <li className={styles.item}>
      <span className={classes(styles.outcome, styles[item.outcome])}>
        {words(`import.outcome.${item.outcome}`)}
      </span>
      <div className={styles.words}>
        <p className={styles.headline} dir="auto">
          {headline}
        </p>
        <p className={styles.source}>
          <bdi>{item.path ?? item.source}</bdi>
        </p>
        {item.error && <p className={styles.error}>{failureWords(words, item.error)}</p>}
        {item.warnings.map((warning) => (
          <p key={`${warning.code} ${warning.field} ${warning.message}`} className={styles.warning}>
            {words(`import.warning.${warning.code}`)}
            {warning.field && ` (${fieldWords(words, warning.field)})`}
          </p>
        ))}
        {contents && isOpen && (
          <div id={contentsId}>
            <ImportContents contents={contents} />
          </div>
        )}
      </div>
      {contents && (
        <Button
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': contentsId })}
          aria-label={words('import.understood', { headline })}
          className={styles.toggle ?? ''}
          onPress={() => setOpen(!isOpen)}
        >
          <ChevronDown size="1rem" aria-hidden className={classes(isOpen && styles.turned)} />
        </Button>
      )}
    </li>
  );
}
