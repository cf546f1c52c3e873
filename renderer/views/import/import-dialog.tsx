import { useEffect, useMemo, useState } from 'react';
import type {
  ColumnMapping,
  ImportReport,
  ReadTable,
  Result,
} from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import type { RequestOptions } from '../../bridge/service-port.ts';
import { openReport, showImport } from '../../commands/import-acts.ts';
import { tellCancelled, tellImport } from '../../commands/import-end.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { FocusedButton } from '../../components/focused-button.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { rememberedMappings, rememberMappings } from '../../stores/column-mappings.ts';
import { type ImportSource, useCloseDialog } from '../../stores/dialog-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { importTitle, stoppedWords } from '../../strings/import-words.ts';
import { useWords } from '../../strings/words.tsx';
import { type Job, useJob } from '../use-job.ts';
import { ImportBeyond } from './import-beyond.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportItems } from './import-items.tsx';
import { ImportProofView } from './import-proof.tsx';
import { useProof } from './use-proof.ts';

/** Shows what would come in, before anything does; then brings it in, and shows what came of it. */
export function ImportDialog({ source }: { readonly source: ImportSource }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const job = useJob();
  const [preview, setPreview] = useState<Result<ImportReport> | null>(null);
  const [result, setResult] = useState<Result<ImportReport> | null>(null);

  const [isImporting, setImporting] = useState(false);
  const [leavesOutCopies, setLeavesOutCopies] = useState(false);
  const [given, setGiven] = useState<ReadonlyMap<string, ColumnMapping>>(new Map());

  const choices = useMemo(() => ({ given, leavesOutCopies }), [given, leavesOutCopies]);
  const { run } = job;
  useEffect(() => {
    const stop = new AbortController();
    void run((options) => importFrom(source, choices, null, options), stop).then((planned) => {
      if (planned !== null) setPreview(planned);
    });
    return () => stop.abort(new DOMException('Closed', 'AbortError'));
  }, [source, choices, run]);

  const start = async () => {
    if (!preview?.ok) return;
    const planned = preview.value;
    setImporting(true);
    const imported = await job.run((options) => importFrom(source, choices, planned, options));
    if (imported?.ok) rememberMappings(planned.tables, given);
    if (job.isInBackground()) return tellImport(imported);
    if (imported !== null) return setResult(imported);
    tellCancelled();
    closeDialog();
  };
  const goOn = () => {
    job.goOn(words('import.title'), { hold: true });
    closeDialog();
  };
  const close = () => {
    job.cancel();
    if (!isImporting) closeDialog();
  };
  if (result?.ok) return <ImportDone report={result.value} />;
  const shown = result ?? preview;
  const report = shown?.ok ? shown.value : null;
  const incoming = report ? report.created + report.updated : 0;

  return (
    <Dialog
      isOpen
      title={words('import.title')}
      size="large"
      isBusy={isImporting && job.isRunning}
      onClose={close}
      footer={
        <>
          {job.isRunning && <HoldButton job={job} />}
          {isImporting && job.isRunning && (
            <Button kind="quiet" onPress={goOn}>
              {words('check.goOn')}
            </Button>
          )}
          <Button onPress={close}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={incoming === 0 || job.isRunning}
            onPress={() => void start()}
          >
            {words('import.act', { count: incoming })}
          </Button>
        </>
      }
    >
      {job.isRunning && <JobProgress label={words('import.reading')} job={job} />}
      {shown && !shown.ok && <FailedNote>{failureWords(words, shown.error)}</FailedNote>}
      {report && (
        <>
          <ImportColumns
            tables={report.tables.map((table) => asSaid(table, given.get(table.table)))}
            change={(table, mapping) =>
              setGiven((before) => new Map([...before, [table, mapping]]))
            }
          />
          {(report.nearCopies > 0 || leavesOutCopies) && (
            <Checkbox isSelected={leavesOutCopies} onChange={setLeavesOutCopies}>
              {words('import.leaveOutCopies')}
            </Checkbox>
          )}
          <ImportItems report={report} isDone={false} />
          <ImportBeyond report={report} />
        </>
      )}
    </Dialog>
  );
}

/** What an import has done, until the person has seen enough of it. */
export function ImportDone({ report }: { readonly report: ImportReport }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const { job, proof, prove } = useProof();
  const { change } = report;
  const stopped = stoppedWords(words, report);
  const close = () => (job.isRunning ? job.cancel() : closeDialog());
  const show = (id: string) => {
    showImport(id);
    closeDialog();
  };
  return (
    <Dialog
      isOpen
      title={importTitle(words, report)}
      size="large"
      isBusy={job.isRunning}
      onClose={close}
      footer={
        job.isRunning ? (
          <Button onPress={close}>{words('common.cancel')}</Button>
        ) : (
          <>
            {change !== null && (
              <>
                {report.report !== null && (
                  <>
                    <Button kind="quiet" onPress={() => void openReport(change)}>
                      {words('imports.openReport')}
                    </Button>
                    <Button kind="quiet" onPress={() => void prove(change)}>
                      {words('imports.prove')}
                    </Button>
                  </>
                )}
                <Button onPress={() => show(change)}>{words('imports.showStories')}</Button>
              </>
            )}
            <FocusedButton kind="primary" onPress={closeDialog}>
              {words('common.close')}
            </FocusedButton>
          </>
        )
      }
    >
      {stopped !== null && <FailedNote>{stopped}</FailedNote>}
      {job.isRunning && <JobProgress label={words('imports.proving')} job={job} />}
      {proof && <ImportProofView proof={proof} />}
      <ImportItems report={report} isDone />
      <ImportBeyond report={report} />
    </Dialog>
  );
}

function HoldButton({ job }: { readonly job: Job }) {
  const words = useWords();
  return (
    <Button kind="quiet" onPress={() => job.hold(!job.isHeld)}>
      {words(job.isHeld ? 'loading.continue' : 'loading.pause')}
    </Button>
  );
}

/** What was said shows at once, and not when the preview has followed. */
function asSaid(table: ReadTable, said: ColumnMapping | undefined): ReadTable {
  if (said === undefined) return table;
  const { hasHeadings } = said;
  return Object.keys(said.columns).length === 0
    ? { ...table, mapping: { ...table.mapping, hasHeadings } }
    : { ...table, mapping: said, origin: 'given' };
}

interface Choices {
  /** What the person has said of the columns of tables, by the names of the tables. */
  readonly given: ReadonlyMap<string, ColumnMapping>;
  readonly leavesOutCopies: boolean;
}

/**
 * @param planned What a dry run found; null for that dry run.
 */
function importFrom(
  source: ImportSource,
  { given, leavesOutCopies }: Choices,
  planned: ImportReport | null,
  options: RequestOptions,
): Promise<Result<ImportReport>> {
  const mappings = [
    ...[...given].map(([table, mapping]) => ({ table, mapping })),
    ...rememberedMappings(),
  ];
  const asked = { dryRun: planned === null, leaveOutCopies: leavesOutCopies, mappings };
  if (source.kind === 'text')
    return request('import-text', { text: source.text, ...asked }, options);
  const expected = planned?.total ?? null;
  return request('import-files', { grants: source.grants, ...asked, expected }, options);
}
