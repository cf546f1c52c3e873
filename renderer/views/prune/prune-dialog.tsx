import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { PruneReport, StoryDate } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import choices from '../../components/choices.module.css';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { byteWords } from '../side-panel/byte-words.ts';
import { TypedDate } from '../side-panel/typed-date.tsx';
import { useJob } from '../use-job.ts';
import styles from './prune-dialog.module.css';
import { type CutOff, type PrunePlan, usePrunePlan, years } from './use-prune-plan.ts';

/** Removes earlier versions from before a date for good, after a look at how many they are. */
export function PruneDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const locale = useLocale();
  const job = useJob();
  const { data: info } = useQuery(infoQuery());
  const [cutOff, setCutOff] = useState<CutOff>(5);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<PruneReport | null>(null);
  const plan = usePrunePlan(cutOff, typed);
  const count = plan.report?.ok ? plan.report.value.versions : 0;
  const canWrite = info?.access.kind === 'writable';
  const close = () => (job.isRunning ? job.cancel() : closeDialog());

  const start = async ({ text }: StoryDate) => {
    const result = await job.run((options) =>
      request('prune-history', { before: text, dryRun: false }, options),
    );
    if (result?.ok) return setDone(result.value);
    if (result === null) showToast({ kind: 'failed', title: words('prune.stopped') });
    else tellFailure(words('prune.failed'), result.error);
    closeDialog();
  };

  return (
    <Dialog
      isOpen
      title={words('prune.title')}
      isBusy={job.isRunning}
      onClose={close}
      footer={
        done ? (
          <Button kind="primary" autoFocus onPress={closeDialog}>
            {words('common.done')}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{words('common.cancel')}</Button>
            <Button
              kind="danger"
              isDisabled={!canWrite || count === 0 || job.isRunning}
              onPress={() => plan.before && void start(plan.before)}
            >
              {words('prune.act', { count })}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <p role="status">
          {words('prune.done', { count: done.versions, size: byteWords(locale, done.bytes) })}
        </p>
      ) : job.isRunning ? (
        <JobProgress label={words('prune.running')} job={job} />
      ) : (
        <div className={styles.choice}>
          <p className={styles.about}>{words('prune.about')}</p>
          <RadioGroup
            aria-label={words('prune.what')}
            value={String(cutOff)}
            onChange={(value) => setCutOff(years.find((one) => String(one) === value) ?? 'date')}
            className={choices.scopes ?? ''}
          >
            {years.map((one) => (
              <Radio
                key={one}
                value={String(one)}
                autoFocus={one === cutOff}
                className={choices.scope ?? ''}
              >
                {words('prune.years', { count: one })}
              </Radio>
            ))}
            <Radio value="date" className={choices.scope ?? ''}>
              {words('prune.beforeDate')}
            </Radio>
          </RadioGroup>
          {cutOff === 'date' && (
            <div>
              <TextField
                label={words('prune.date')}
                value={typed}
                onChange={setTyped}
                maxLength={200}
              />
              <TypedDate text={typed} />
            </div>
          )}
          {plan.before && <Plan before={plan.before} report={plan.report} />}
          {info && !canWrite && <p role="status">{words('prune.readOnly')}</p>}
        </div>
      )}
    </Dialog>
  );
}

/** What would go, and what stays whatever is chosen. */
function Plan({
  before,
  report,
}: {
  readonly before: StoryDate;
  readonly report: PrunePlan['report'];
}) {
  const words = useWords();
  const locale = useLocale();
  const date = useDates().long(before);
  if (report === null) return <p className={styles.about}>{words('prune.counting')}</p>;
  if (!report.ok) return <p role="alert">{failureWords(words, report.error)}</p>;
  const { versions, changes, bytes } = report.value;
  if (versions === 0) return <p role="status">{words('prune.nothing', { date })}</p>;
  return (
    <div role="status" className={styles.plan}>
      <div className={styles.loss}>
        <p className={styles.count}>
          {words('prune.plan', { versions, changes, date, size: byteWords(locale, bytes) })}
        </p>
        <p>{words('prune.lost')}</p>
      </div>
      <p className={styles.about}>{words('prune.stays')}</p>
    </div>
  );
}
