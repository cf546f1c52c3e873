import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { CheckReport } from '../../../electron/contract/types.ts';
import { main } from '../../bridge/bridge.ts';
import {
  checkArchive,
  damageOf,
  reportText,
  stopCheck,
  verdictWords,
} from '../../commands/check-acts.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useCheck } from '../../stores/check-store.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { currentWords } from '../../strings/current-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './check-dialog.module.css';
import { ProblemGroups } from './problem-groups.tsx';

/** The check of the whole archive: how far it is, then what it has found. Closing lets it go on. */
export function CheckDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const state = useCheck();
  return (
    <Dialog
      isOpen
      title={words('check.title')}
      onClose={closeDialog}
      footer={
        state.kind === 'running' ? (
          <>
            <Button onPress={stopCheck}>{words('check.stop')}</Button>
            <Button kind="primary" autoFocus onPress={closeDialog}>
              {words('check.goOn')}
            </Button>
          </>
        ) : (
          <>
            {state.kind === 'done' && (
              <Button onPress={() => void copy(state.report)}>{words('check.copy')}</Button>
            )}
            <Button onPress={checkArchive}>{words('check.again')}</Button>
            <Button kind="primary" autoFocus onPress={closeDialog}>
              {words('common.done')}
            </Button>
          </>
        )
      }
    >
      {state.kind === 'idle' && <p className={styles.about}>{words('check.stopped')}</p>}
      {state.kind === 'failed' && <p role="alert">{failureWords(words, state.failure)}</p>}
      {state.kind === 'running' && (
        <div className={styles.running}>
          <p className={styles.about}>{words('check.about')}</p>
          <JobProgress label={words('check.running')} job={state} />
        </div>
      )}
      {state.kind === 'done' && <Report report={state.report} />}
    </Dialog>
  );
}

function Report({ report }: { readonly report: CheckReport }) {
  const words = useWords();
  const damage = damageOf(report);
  const { repaired } = report;
  const others = report.problems.length - damage.length;
  const isSound = damage.length === 0;
  const Icon = isSound ? CircleCheck : TriangleAlert;
  return (
    <div className={styles.report}>
      <p className={classes(styles.verdict, isSound ? styles.sound : styles.damaged)}>
        <Icon size="1.125rem" aria-hidden />
        {verdictWords(report)}
      </p>
      {!isSound && <ProblemGroups problems={damage} />}
      {repaired.length > 0 && (
        <section>
          <h3 className={styles.heading}>{words('check.repairedTitle')}</h3>
          <ProblemGroups problems={repaired} />
        </section>
      )}
      {others > 0 && <p className={styles.about}>{words('check.attention', { count: others })}</p>}
    </div>
  );
}

async function copy(report: CheckReport): Promise<void> {
  await main('copy-text', { text: reportText(report) });
  announce(currentWords()('check.copied'));
}
