import { useQuery } from '@tanstack/react-query';
import { ArrowDownUp, FileText, NotebookPen } from 'lucide-react';
import { runCommand } from '../../commands/handlers.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useCurrentCollection } from '../../stores/current-collection.ts';
import { openDialog } from '../../stores/dialog-store.ts';
import { isInOwnOrder } from '../../stores/query-change.ts';
import { changeSort, useSearch } from '../../stores/search-store.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './collection-bar.module.css';

/** Above the stories of one collection: what it is called, what was noted of it, and how its order is changed. */
export function CollectionBar() {
  const words = useWords();
  const collection = useCurrentCollection();
  const query = useSearch((state) => state.query);
  const canWrite = useQuery(infoQuery()).data?.access.kind === 'writable';
  const [up, down, pdf] = [
    useShortcut('move-up'),
    useShortcut('move-down'),
    useShortcut('export-pdf'),
  ];
  if (collection === null) return null;
  const { name, note } = collection;
  const editNote = () => openDialog({ kind: 'note-collection', collection });
  return (
    <section aria-label={words('dossier.bar', { name })} className={styles.bar}>
      <div className={styles.text}>
        <h2 className={styles.title}>{words('dossier.bar', { name: isolated(name) })}</h2>
        {note !== null && (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        )}
        {isInOwnOrder(query) ? (
          canWrite && (
            <p className={styles.detail}>
              {words('dossier.inOwnOrder', {
                up: isolated(up ?? '↑'),
                down: isolated(down ?? '↓'),
              })}
            </p>
          )
        ) : (
          <Button
            kind="quiet"
            className={styles.act ?? ''}
            onPress={() => changeSort({ by: 'collection', direction: 'ascending' })}
          >
            <ArrowDownUp size="0.8125rem" aria-hidden />
            {words('dossier.showOwnOrder')}
          </Button>
        )}
      </div>
      <IconButton
        icon={NotebookPen}
        label={words(note === null ? 'dossier.addNote' : 'note.edit')}
        isDisabled={!canWrite}
        onPress={editNote}
      />
      <IconButton
        icon={FileText}
        label={words('command.exportPdf')}
        shortcut={pdf}
        onPress={() => runCommand('export-pdf')}
      />
    </section>
  );
}
