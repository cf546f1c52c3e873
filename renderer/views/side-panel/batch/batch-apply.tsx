import { Check } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { ChangeReport, Progress } from '../../../../electron/contract/types.ts';
import { request } from '../../../bridge/bridge.ts';
import { isCancel } from '../../../bridge/is-cancel.ts';
import { tellFailure, undo } from '../../../commands/archive-acts.ts';
import { announce } from '../../../components/announce.ts';
import { Button } from '../../../components/button.tsx';
import { ProgressLine } from '../../../components/progress-line.tsx';
import { progressWords } from '../../../strings/progress-words.ts';
import { useWords } from '../../../strings/words.tsx';
import styles from './batch.module.css';
import { BatchFailures } from './batch-failures.tsx';
import { type FieldPlan, groupByEdits, previewBatch } from './batch-plan.ts';
import { BatchPreviewList } from './batch-preview-list.tsx';
import type { StoryFacts } from './story-facts.ts';
import { useBlockedStories } from './use-blocked-stories.ts';

/** What applying would do, in numbers and story by story, and the button that carries the number. */
export function BatchApply(props: {
  readonly stories: readonly StoryFacts[];
  readonly plans: readonly FieldPlan[];
}) {
  const { stories, plans } = props;
  const words = useWords();
  const blocked = useBlockedStories(stories, plans.length > 0);
  const preview = useMemo(() => previewBatch(stories, plans, blocked), [stories, plans, blocked]);
  const [isShown, setShown] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState<ChangeReport['failed']>([]);
  const [done, setDone] = useState<string | null>(null);
  const cancel = useRef<AbortController | null>(null);
  const count = preview.changed.length;
  const hasPreview = count > 0 || preview.blocked.length > 0;

  async function apply(): Promise<void> {
    const controller = new AbortController();
    cancel.current = controller;
    setFailed([]);
    setDone(null);
    setProgress({ step: 'saving', done: 0, total: count });
    try {
      const result = await request(
        'edit-each',
        { plans: groupByEdits(preview.changed), reason: null },
        { signal: controller.signal, onProgress: setProgress },
      );
      if (!result.ok) return tellFailure(words('panel.notSaved'), result.error);
      const text = words('panel.batch.done', { count: result.value.changed.length });
      setFailed(result.value.failed);
      setDone(result.value.changed.length > 0 ? text : null);
      announce(text);
    } catch (error) {
      if (!isCancel(error)) throw error;
    } finally {
      setProgress(null);
    }
  }

  return (
    <footer className={styles.footer}>
      {failed.length > 0 && <BatchFailures failed={failed} stories={stories} />}
      {done !== null && (
        <div className={styles.done}>
          <Check size={14} aria-hidden />
          <span>{done}</span>
          <Button
            kind="quiet"
            onPress={() => {
              setDone(null);
              void undo();
            }}
          >
            {words('common.undo')}
          </Button>
        </div>
      )}
      {isShown && hasPreview && <BatchPreviewList preview={preview} />}
      <p className={styles.summary} role="status">
        {plans.length === 0
          ? words('panel.batch.noPlan')
          : words('panel.batch.preview', {
              changed: count,
              already: preview.already,
              without: preview.without,
              blocked: preview.blocked.length,
            })}
      </p>
      {progress ? (
        <div className={styles.progress}>
          <p>{progressWords(words, progress)}</p>
          <ProgressLine
            label={progressWords(words, progress)}
            done={progress.done}
            total={progress.total}
          />
          <Button onPress={() => cancel.current?.abort()}>{words('common.cancel')}</Button>
        </div>
      ) : (
        <div className={styles.footerActs}>
          <Button
            kind="quiet"
            isDisabled={!hasPreview}
            aria-expanded={isShown}
            onPress={() => setShown(!isShown)}
          >
            {words(isShown ? 'panel.batch.hideChanges' : 'panel.batch.showChanges')}
          </Button>
          <Button kind="primary" isDisabled={count === 0} onPress={() => void apply()}>
            {words('panel.batch.apply', { count })}
          </Button>
        </div>
      )}
    </footer>
  );
}
