import type { Words } from '../../../electron/contract/strings/format.ts';
import { isStringKey } from '../../../electron/contract/strings/strings.ts';
import type { Failure } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { failureWords } from '../../strings/failure-words.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './replace-dialog.module.css';
import type { ReplacePlan } from './use-replace-plan.ts';

/** What was found, or why nothing was looked for. */
export function ReplaceStatus(props: {
  readonly plan: ReplacePlan;
  readonly hasField: boolean;
  readonly onStop: () => void;
  readonly onLookAgain: () => void;
}) {
  const { plan, hasField, onStop, onLookAgain } = props;
  const words = useWords();
  return (
    <div className={styles.status}>
      <div role="status" className={styles.summary}>
        <p>{statusWords(words, plan, hasField)}</p>
        {plan.kind === 'found' && plan.report.failed.length > 0 && (
          <p className={styles.warning}>
            {words('replace.blocked', { count: plan.report.failed.length })}
          </p>
        )}
      </div>
      {plan.kind === 'looking' && plan.progress && (
        <div className={styles.progress}>
          <ProgressLine
            label={words('replace.looking')}
            done={plan.progress.done}
            total={plan.progress.total}
          />
          <Button onPress={onStop}>{words('loading.stop')}</Button>
        </div>
      )}
      {plan.kind === 'stopped' && (
        <Button onPress={onLookAgain}>{words('replace.lookAgain')}</Button>
      )}
    </div>
  );
}

function statusWords(words: Words, plan: ReplacePlan, hasField: boolean): string {
  switch (plan.kind) {
    case 'nothing':
      return words(hasField ? 'replace.nothing' : 'replace.noField');
    case 'looking':
      return plan.progress ? progressWords(words, plan.progress) : words('replace.looking');
    case 'stopped':
      return words('replace.stopped');
    case 'refused':
      return words('replace.refused');
    case 'found': {
      const { matches, changed } = plan.report;
      return words('replace.found', { matches, count: changed.length });
    }
  }
}

/** Why an expression is not used; another failure in its own words. */
export function refusalWords(words: Words, failure: Failure): string {
  const key = `replace.refused.${failure.details?.why}`;
  return isStringKey(key) ? words(key) : failureWords(words, failure);
}
