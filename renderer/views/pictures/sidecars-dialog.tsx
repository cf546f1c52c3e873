import { useState } from 'react';
import type { SidecarReport, Target } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogLead } from '../../components/dialog-lead.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { everything } from '../../stores/query-change.ts';
import { selectedCount, targetOf } from '../../stores/selection.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { SelectionOr } from '../export/scope-choice.tsx';
import { useJob } from '../use-job.ts';
import styles from './picture-dialog.module.css';

type Scope = 'selection' | 'all';

/** Writes what stories say of their pictures into XMP files beside them, and reports each that could not be. */
export function SidecarsDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const job = useJob();
  const [selection] = useState(currentSelection);
  const selected = targetOf(selection);
  const [scope, setScope] = useState<Scope>(selected ? 'selection' : 'all');
  const [report, setReport] = useState<SidecarReport | null>(null);
  const close = () => (job.isRunning ? job.cancel() : closeDialog());

  const start = async () => {
    const target: Target =
      scope === 'selection' && selected ? selected : { kind: 'query', query: everything };
    const result = await job.run((options) => request('write-sidecars', { target }, options));
    if (result === null) showToast({ kind: 'failed', title: words('sidecars.cancelled') });
    else if (!result.ok) tellFailure(words('sidecars.failed'), result.error);
    else return setReport(result.value);
    closeDialog();
  };

  return (
    <Dialog
      isOpen
      title={words('sidecars.title')}
      isBusy={job.isRunning}
      onClose={close}
      footer={
        report ? (
          <Button kind="primary" autoFocus onPress={closeDialog}>
            {words('common.done')}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{words('common.cancel')}</Button>
            <Button kind="primary" isDisabled={job.isRunning} onPress={() => void start()}>
              {words('sidecars.act')}
            </Button>
          </>
        )
      }
    >
      {report ? (
        <Report report={report} />
      ) : (
        <>
          <DialogLead>{words('sidecars.about')}</DialogLead>
          {job.isRunning ? (
            <JobProgress label={words('sidecars.running')} job={job} />
          ) : (
            <SelectionOr
              label={words('sidecars.what')}
              selected={selected ? selectedCount(selection) : 0}
              all={words('sidecars.all')}
              isSelection={scope === 'selection'}
              onChange={(isSelection) => setScope(isSelection ? 'selection' : 'all')}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

function Report({ report }: { readonly report: SidecarReport }) {
  const words = useWords();
  const { written, unchanged, failed } = report;
  return (
    <div role="status" className={styles.fields}>
      <p>{words('sidecars.done', { written: written.length, unchanged: unchanged.length })}</p>
      {failed.length > 0 && (
        <>
          <p>{words('sidecars.failedSome', { count: failed.length })}</p>
          <ul className={styles.changes}>
            {failed.slice(0, 200).map(({ path, error }) => (
              <li key={path}>
                <p dir="ltr">{path}</p>
                <p className={styles.difference}>
                  {failureWords(words, { code: error.code, message: error.message })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
