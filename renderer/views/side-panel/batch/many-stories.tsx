import { PencilLine, Plus, Replace, Share, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { request } from '../../../bridge/bridge.ts';
import { tellChange } from '../../../commands/archive-acts.ts';
import { runCommand } from '../../../commands/handlers.ts';
import { useShortcut } from '../../../commands/use-shortcut.ts';
import { Button } from '../../../components/button.tsx';
import { openInlineField } from '../../../components/inline-field.tsx';
import { type PanelWish, setBatch } from '../../../stores/panel-store.ts';
import { selectedCount, targetOf } from '../../../stores/selection.ts';
import { currentSelection, useSelection } from '../../../stores/selection-store.ts';
import { useWords } from '../../../strings/words.tsx';
import { ReadOnlyLine } from '../read-only-line.tsx';
import { RecordForm } from '../record-form.tsx';
import { usePanelWishes } from '../use-panel-wishes.ts';
import styles from './batch.module.css';
import { ReadingStories } from './reading-stories.tsx';
import { SelectionTags } from './selection-tags.tsx';
import { useSelectedStories } from './use-selected-stories.ts';

/** Several stories are selected: how many, their tags, and what can be done with all of them. */
export function ManyStories({ canEdit }: { readonly canEdit: boolean }) {
  const words = useWords();
  const count = useSelection((state) => selectedCount(state.selection));
  const selected = useSelectedStories();
  const [isRecording, setRecording] = useState(false);
  const grant = useCallback(({ section, act }: PanelWish) => {
    if (act === 'record') setRecording(true);
    else if (section === 'tags') requestAnimationFrame(() => openInlineField('tags'));
  }, []);
  usePanelWishes(selected.isComplete ? grant : null);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.title}>{words('panel.many.title', { count })}</h2>
      </header>
      {!canEdit && <ReadOnlyLine />}
      <div className={styles.scroll}>
        {canEdit && (
          <div className={styles.block}>
            <Acts count={count} onRecord={() => setRecording(true)} />
            {isRecording && (
              <RecordForm
                onClose={() => setRecording(false)}
                onRecord={async (update) => {
                  const target = targetOf(currentSelection());
                  if (!target) return;
                  const edits = [{ kind: 'add-update' as const, ...update }];
                  const result = await request('edit', { target, edits, base: null, reason: null });
                  const title = (changed: number) =>
                    words('panel.many.recorded', { count: changed });
                  if (tellChange(result, title)) setRecording(false);
                }}
              />
            )}
          </div>
        )}
        <div className={styles.block}>
          <h3 className={styles.heading}>{words('panel.section.tags')}</h3>
          {selected.isComplete ? (
            <SelectionTags stories={selected.stories} canEdit={canEdit} />
          ) : (
            <ReadingStories selected={selected} total={count} />
          )}
        </div>
      </div>
    </div>
  );
}

function Acts({ count, onRecord }: { readonly count: number; readonly onRecord: () => void }) {
  const words = useWords();
  const editKey = useShortcut('edit-fields');
  const replaceKey = useShortcut('replace-text');
  return (
    <div className={styles.acts}>
      <Button kind="primary" onPress={() => setBatch(true)}>
        <PencilLine size={14} aria-hidden />
        {words('reader.many.edit', { count })}
        {editKey && <kbd className={styles.keys}>{editKey}</kbd>}
      </Button>
      <Button onPress={onRecord}>
        <Plus size={14} aria-hidden />
        {words('panel.recordUpdateOrCorrection')}
      </Button>
      <Button onPress={() => runCommand('replace-text')}>
        <Replace size={14} aria-hidden />
        {words('act.replaceText')}
        {replaceKey && <kbd className={styles.keys}>{replaceKey}</kbd>}
      </Button>
      <Button onPress={() => runCommand('export-bundle')}>
        <Share size={14} aria-hidden />
        {words('command.exportBundle')}
      </Button>
      <Button kind="danger" onPress={() => runCommand('trash')}>
        <Trash2 size={14} aria-hidden />
        {words('act.trash')}
      </Button>
    </div>
  );
}
