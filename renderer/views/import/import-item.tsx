import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type {
  ArticleId,
  ChangeId,
  ImportItem,
  ImportWarning,
} from '../../../electron/contract/types.ts';
import { showImport } from '../../commands/import-acts.ts';
import { classes } from '../../components/classes.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { goTo } from '../../stores/search-store.ts';
import { showStory } from '../../stores/show-story.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { ImportContents } from './import-contents.tsx';
import { ImportCopies } from './import-copies.tsx';
import styles from './import-items.module.css';
import { ImportConflicts, ImportDifferences, ImportNotes } from './import-remarks.tsx';

interface ImportItemLineProps {
  readonly item: ImportItem;
  /** Alone, an item shows what was understood of it at once; among others when it is asked to. */
  readonly isOnly: boolean;
  /** The change that brought it in; null while it has not come in. */
  readonly change: ChangeId | null;
}

export function ImportItemLine({ item, isOnly, change }: ImportItemLineProps) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const [isOpen, setOpen] = useState(isOnly);
  const headline = item.headline ?? (item.error ? item.source : words('common.untitled'));
  const { contents, id, outcome } = item;
  const detailsId = useId();
  const hasDetails = contents !== null || item.fields.length > 0;
  const isIn = outcome === 'created' || outcome === 'updated';
  return (
    <li className={styles.item}>
      <p className={styles.label}>
        <span className={classes(styles.outcome, styles[outcome])}>
          {words(
            change !== null && isIn ? `imports.outcome.${outcome}` : `import.outcome.${outcome}`,
          )}
        </span>
      </p>
      <div className={styles.words}>
        {change !== null && id !== null && outcome !== 'failed' ? (
          <Button
            className={classes(styles.headline, styles.open)}
            aria-label={words('imports.open', { headline })}
            onPress={() => {
              show(id, isIn ? change : null);
              closeDialog();
            }}
          >
            <span dir="auto">{headline}</span>
          </Button>
        ) : (
          <p className={styles.headline} dir="auto">
            {headline}
          </p>
        )}
        <p className={styles.source}>
          <bdi>{item.path ?? item.source}</bdi>
        </p>
        {item.error && <p className={styles.error}>{failureWords(words, item.error)}</p>}
        <Warnings warnings={item.warnings} />
        <ImportConflicts conflicts={item.conflicts} />
        <ImportCopies item={item} isIn={change !== null} />
        <Counts item={item} />
        {hasDetails && isOpen && (
          <div id={detailsId}>
            <ImportDifferences differences={item.differences} />
            <ImportNotes notes={item.fields} />
            {contents && <ImportContents contents={contents} />}
          </div>
        )}
      </div>
      {hasDetails && (
        <Button
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': detailsId })}
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

/** @param change Of a story that stands in its list. */
function show(id: ArticleId, change: ChangeId | null): void {
  if (change === null) goTo({ kind: 'all' });
  else showImport(change);
  showStory(id, 'story');
}

/** Each kind once, with how often. */
function Warnings({ warnings }: { readonly warnings: readonly ImportWarning[] }) {
  const words = useWords();
  const kinds = new Map<string, { readonly text: string; readonly count: number }>();
  for (const { code, field } of warnings) {
    const text = `${words(`import.warning.${code}`)}${field ? ` (${fieldWords(words, field)})` : ''}`;
    kinds.set(text, { text, count: (kinds.get(text)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].map(({ text, count }) => (
    <p key={text} className={styles.warning}>
      {count === 1 ? text : words('imports.warningTimes', { warning: text, count })}
    </p>
  ));
}

/** What the details have more of. */
function Counts({ item }: { readonly item: ImportItem }) {
  const words = useWords();
  const dropped = item.fields.filter(({ kind }) => kind === 'dropped').length;
  const changed = item.fields.length - dropped;
  const parts = [
    ...(item.differences.length > 0
      ? [words('imports.differenceCount', { count: item.differences.length })]
      : []),
    ...(dropped > 0 ? [words('imports.droppedCount', { count: dropped })] : []),
    ...(changed > 0 ? [words('imports.changedCount', { count: changed })] : []),
  ];
  return parts.length === 0 ? null : <p className={styles.counts}>{parts.join(' · ')}</p>;
}
