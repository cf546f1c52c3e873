import { useMemo, useRef, useState } from 'react';
import type { ChangeReport, Progress } from '../../../../electron/contract/types.ts';
import { request } from '../../../bridge/bridge.ts';
import { tellChange } from '../../../commands/archive-acts.ts';
import { Button } from '../../../components/button.tsx';
import { ProgressLine } from '../../../components/progress-line.tsx';
import { progressWords } from '../../../strings/progress-words.ts';
import { useWords } from '../../../strings/words.tsx';
import styles from './batch.module.css';
import { BatchFailures } from './batch-failures.tsx';
import { type FieldPlan, groupByEdits, previewBatch } from './batch-plan.ts';
import { BatchPreviewList } from './batch-preview-list.tsx';
import type { StoryFacts } from './story-facts.ts';

/** What applying would do, in numbers and story by story, and the button that carries the number. */
export function BatchApply(props: {
  readonly stories: readonly StoryFacts[];
  readonly plans: readonly FieldPlan[];
}) {
  const { stories, plans } = props;
  const words = useWords();
  const preview = useMemo(() => previewBatch(stories, plans), [stories, plans]);
  const [isShown, setShown] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState<ChangeReport['failed']>([]);
  const cancel = useRef<AbortController | null>(null);
  const count = preview.changed.length;

  async function apply(): Promise<void> {
    const controller = new AbortController();
    cancel.current = controller;
    setFailed([]);
    setProgress({ step: 'saving', done: 0, total: count });
    try {
      const result = await request(
        'edit-each',
        { plans: groupByEdits(preview.changed), reason: null },
        { signal: controller.signal, onProgress: setProgress },
      );
      tellChange(result, (changed) => words('panel.batch.done', { count: changed }));
      if (result.ok) setFailed(result.value.failed);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      setProgress(null);
    }
  }

  return (
    <footer className={styles.footer}>
      {failed.length > 0 && <BatchFailures failed={failed} stories={stories} />}
      {isShown && count > 0 && <BatchPreviewList preview={preview} />}
      <p className={styles.summary} role="status">
        {plans.length === 0
          ? words('panel.batch.noPlan')
          : words('panel.batch.preview', {
              changed: count,
              already: preview.already,
              without: preview.without,
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
            isDisabled={count === 0}
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
