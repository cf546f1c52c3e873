import { useEffect, useState } from 'react';
import type {
  DownloadReport,
  RemotePictures,
  Result,
  Target,
} from '../../../electron/contract/types.ts';
import { main, request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogLead } from '../../components/dialog-lead.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { FocusedButton } from '../../components/focused-button.tsx';
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
import styles from './download-dialog.module.css';

type Scope = 'selection' | 'all';

/**
 * Names the hosts on which pictures of stories lie, and fetches them once the person has agreed, here
 * and in main's own dialog. Then it says what came and what did not.
 */
export function DownloadDialog({ target: given }: { readonly target: Target | null }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const job = useJob();
  const [selection] = useState(currentSelection);
  const [selected] = useState(() => (given === null ? targetOf(selection) : null));
  const [scope, setScope] = useState<Scope>(selected ? 'selection' : 'all');
  const [ownNetwork, setOwnNetwork] = useState(false);
  const [found, setFound] = useState<Result<RemotePictures> | null>(null);
  const [report, setReport] = useState<DownloadReport | null>(null);
  const [everyStory] = useState<Target>({ kind: 'query', query: everything });
  const target = given ?? (scope === 'selection' && selected ? selected : everyStory);

  const { run } = job;
  useEffect(() => {
    const stop = new AbortController();
    setFound(null);
    void run((options) => request('remote-pictures', { target }, options), stop).then((looked) => {
      if (looked !== null) setFound(looked);
    });
    return () => stop.abort(new DOMException('Closed', 'AbortError'));
  }, [target, run]);

  const remote = found?.ok ? found.value : null;
  const isDownloading = job.isRunning && found !== null;
  const close = () => (isDownloading ? job.cancel() : closeDialog());
  const start = async (hosts: RemotePictures['hosts']) => {
    const agreed = await main('agree-to-download', { hosts: [...hosts], ownNetwork });
    if (!agreed.ok) return tellFailure(words('download.failed'), agreed.error);
    const grant = agreed.value?.grant;
    if (grant === undefined) return;
    const result = await job.run((options) =>
      request('download-pictures', { target, hosts: grant }, options),
    );
    if (result?.ok) return setReport(result.value);
    if (result === null) showToast({ kind: 'failed', title: words('download.cancelled') });
    else tellFailure(words('download.failed'), result.error);
    closeDialog();
  };

  return (
    <Dialog
      isOpen
      title={words('download.title')}
      isBusy={isDownloading}
      onClose={close}
      footer={
        report ? (
          <FocusedButton kind="primary" onPress={closeDialog}>
            {words('common.done')}
          </FocusedButton>
        ) : (
          <>
            <Button onPress={close}>{words('common.cancel')}</Button>
            <Button
              kind="primary"
              isDisabled={job.isRunning || remote === null || remote.pictures === 0}
              onPress={() => remote && void start(remote.hosts)}
            >
              {words('download.act', { count: remote?.pictures ?? 0 })}
            </Button>
          </>
        )
      }
    >
      {report ? (
        <Report report={report} />
      ) : (
        <>
          <DialogLead>{words('download.about')}</DialogLead>
          {selected && !isDownloading && (
            <SelectionOr
              label={words('download.what')}
              selected={selectedCount(selection)}
              all={words('download.allStories')}
              isSelection={scope === 'selection'}
              onChange={(isSelection) => setScope(isSelection ? 'selection' : 'all')}
            />
          )}
          {job.isRunning && (
            <JobProgress
              label={words(isDownloading ? 'download.running' : 'download.looking')}
              job={job}
            />
          )}
          {found && !found.ok && <FailedNote>{failureWords(words, found.error)}</FailedNote>}
          {remote && !isDownloading && (
            <>
              <Found remote={remote} />
              {remote.pictures > 0 && (
                <Checkbox isSelected={ownNetwork} onChange={setOwnNetwork}>
                  {words('download.ownNetwork')}
                </Checkbox>
              )}
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

function Found({ remote }: { readonly remote: RemotePictures }) {
  const words = useWords();
  const { pictures, articles, hosts } = remote;
  if (pictures === 0) return <p className={styles.found}>{words('download.none')}</p>;
  return (
    <div className={styles.found}>
      <p role="status">{words('download.found', { pictures, articles })}</p>
      <ul aria-label={words('download.hosts')} className={styles.hosts}>
        {hosts.map(({ host, count }) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <span>{words('imports.pictures', { count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Pictures drawn that stay where they are. */
const drawn = 200;

function Report({ report }: { readonly report: DownloadReport }) {
  const words = useWords();
  const { downloaded, refused, changed, failed } = report;
  return (
    <div role="status" className={styles.report}>
      <p>
        {words('download.done', { count: downloaded.length })}{' '}
        {changed.length > 0 && words('download.changed', { count: changed.length })}
      </p>
      {failed.length > 0 && <p>{words('failure.some', { count: failed.length })}</p>}
      {refused.length > 0 && (
        <>
          <p>{words('download.refused', { count: refused.length })}</p>
          <ul className={styles.refused}>
            {refused.slice(0, drawn).map(({ address, error }) => (
              <li key={address}>
                <p className={styles.address}>
                  <bdi>{address}</bdi>
                </p>
                <p className={styles.why}>
                  {failureWords(words, { code: error.code, message: error.message })}
                </p>
              </li>
            ))}
          </ul>
          {refused.length > drawn && (
            <p>{words('import.more', { count: refused.length - drawn })}</p>
          )}
        </>
      )}
    </div>
  );
}
