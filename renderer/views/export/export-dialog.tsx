import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExportFormat } from '../../../electron/contract/types.ts';
import { main, request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { tellExport } from '../../commands/export-acts.ts';
import { choosePdf, makePdf, tellPdf } from '../../commands/print-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { exportFormatsQuery, infoQuery } from '../../stores/archive-queries.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { changeSettings, useSettings } from '../../stores/settings-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { useJob } from '../use-job.ts';
import {
  type ChosenFormat,
  FormatChoice,
  type FormatOptions,
  isSiteAddress,
} from './format-choice.tsx';
import { ScopeChoice, useExportScope } from './scope-choice.tsx';

/** Says what would be exported, how many stories that is and in which format, then asks where to put it. */
export function ExportDialog() {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const locale = useLocale();
  const job = useJob();
  const { data: info } = useQuery(infoQuery());
  const { data: formats } = useQuery(exportFormatsQuery());
  const [format, setFormat] = useState<ChosenFormat | null>(null);
  const [options, setOptions] = useState<FormatOptions>({
    packing: 'zip',
    withExpired: false,
    columns: [],
    site: null,
  });
  const remembered = useSettings(({ settings }) => settings.siteAddresses);
  const site = options.site ?? (info && remembered[info.id]) ?? '';
  const scope = useExportScope();
  const { target, count, selected, total } = scope;
  const chosen = format ?? formats?.[0] ?? null;

  const choose = (next: ChosenFormat) => {
    setFormat(next);
    setOptions((before) => ({ ...before, columns: next === 'pdf' ? [] : next.usualColumns }));
  };

  const startPdf = async () => {
    const to = await choosePdf(`${info?.name ?? words('print.pdf.fileName')}.pdf`);
    if (to === null) return;
    const { withExpired } = options;
    tellPdf(await job.run((running) => makePdf(target, to, withExpired, running)));
    closeDialog();
  };

  const start = async (to: ExportFormat) => {
    const kind = to.shape === 'tree' ? options.packing : to.shape;
    const name = `${info?.name ?? words('export.fileName')} ${new Date().toISOString().slice(0, 10)}`;
    const extension = kind === 'folder' ? '' : kind === 'zip' ? 'zip' : to.extension;
    const chosenPlace = await main('choose-export', {
      suggestedName: extension === '' ? name : `${name}.${extension}`,
      kind,
      extension,
    });
    if (!chosenPlace.ok) return tellFailure(words('export.failed'), chosenPlace.error);
    const grant = chosenPlace.value;
    if (grant === null) return;
    const result = await job.run((running) =>
      request(
        'export-articles',
        {
          target,
          to: grant.grant,
          format: to.format,
          withExpired: options.withExpired,
          site: to.needsSite ? site : null,
          columns: to.columns.length === 0 ? null : [...options.columns],
        },
        running,
      ),
    );
    if (to.needsSite && info && result?.ok)
      changeSettings({ siteAddresses: { ...remembered, [info.id]: site } });
    if (result === null) showToast({ kind: 'failed', title: words('export.cancelled') });
    else if (!result.ok) tellFailure(words('export.failed'), result.error);
    else tellExport(result.value, locale);
    closeDialog();
  };
  const goOn = () => {
    job.goOn(words(chosen === 'pdf' ? 'print.pdf.running' : 'export.running'));
    closeDialog();
  };
  const close = () => (job.isRunning ? job.cancel() : closeDialog());
  const lacksSite = chosen !== null && chosen !== 'pdf' && chosen.needsSite && !isSiteAddress(site);
  const lacksColumns =
    chosen !== null &&
    chosen !== 'pdf' &&
    chosen.columns.length > 0 &&
    options.columns.length === 0;

  return (
    <Dialog
      isOpen
      title={words('export.title')}
      isBusy={job.isRunning}
      onClose={close}
      footer={
        <>
          {job.isRunning && (
            <Button kind="quiet" onPress={goOn}>
              {words('check.goOn')}
            </Button>
          )}
          <Button onPress={close}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={
              count === 0 || job.isRunning || chosen === null || lacksColumns || lacksSite
            }
            onPress={() => {
              if (chosen === 'pdf') void startPdf();
              else if (chosen !== null) void start(chosen);
            }}
          >
            {words('export.act')}
          </Button>
        </>
      }
    >
      {job.isRunning ? (
        <JobProgress label={words('export.running')} job={job} />
      ) : (
        <>
          {chosen !== null && (
            <FormatChoice
              formats={formats ?? []}
              chosen={chosen}
              options={{ ...options, site }}
              choose={choose}
              change={(change) => setOptions((before) => ({ ...before, ...change }))}
            />
          )}
          <ScopeChoice label={words('export.what')} scope={scope} />
        </>
      )}
      {total === 0 && selected === 0 && <p>{words('export.nothing')}</p>}
    </Dialog>
  );
}
