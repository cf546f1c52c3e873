import type {
  CollectionId,
  ExportReport,
  JobOptions,
  PrintPages,
  Result,
  Target,
} from '../../electron/contract/types.ts';
import { main, onMainEvent, request } from '../bridge/bridge.ts';
import { read } from '../stores/archive-queries.ts';
import { currentCollection } from '../stores/current-collection.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { useSearch } from '../stores/search-store.ts';
import { targetOf } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { useSettings } from '../stores/settings-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';
import { endOfPrint, type Printed } from './print-end.ts';
import { runShown } from './run-shown.ts';

/** Sends the selected stories to the system's dialog for printing. */
export async function printSelection(): Promise<void> {
  const target = targetOf(currentSelection());
  if (target === null) return;
  const words = currentWords();
  const printed = await runShown(words('print.setting'), (options) =>
    withPages(
      { target, purpose: 'printer', withExpired: false, to: null },
      options,
      async (folder, pages) => {
        // The dialog is the system's from here on, and stays open as long as the person wants.
        const asked = await main('print-dialog', { folder });
        return asked.ok ? { ok: true, value: pages } : asked;
      },
    ),
  );
  if (printed === null) return;
  if (!printed.ok) return tellFailure(words('print.failed'), printed.error);
  const { articles, pictures, warnings } = printed.value;
  if (warnings.length === 0) return;
  const report = { file: '', bytes: 0, lost: [], articles, pictures, warnings };
  showToast({
    kind: 'failed',
    title: words('export.warnings', { count: warnings.length }),
    act: showReport(report),
  });
}

function showReport(report: ExportReport) {
  return {
    label: currentWords()('export.show'),
    run: () => openDialog({ kind: 'export-report', report }),
  };
}

/** Makes one PDF of stories. Each part is a second or two of work, so that it can be stopped between two. */
export function makePdf(
  target: Target,
  to: string,
  withExpired: boolean,
  options: JobOptions,
): Promise<Result<ExportReport>> {
  return withPages(
    { target, purpose: 'pdf', withExpired, to },
    options,
    async (folder, pages, job) => {
      const { parts, warnings } = pages;
      for (let part = 1; part <= parts; part += 1) {
        job.onProgress?.({ step: 'printing', done: part - 1, total: parts });
        const made = await main('print-part', { folder, part, parts });
        if (!made.ok) return made;
        job.signal?.throwIfAborted();
      }
      if (pages.articles > 1) {
        const contents = await request('print-contents', { folder, locale: locale() }, job);
        if (!contents.ok) return contents;
        const made = await main('print-part', { folder, part: 0, parts });
        if (!made.ok) return made;
      }
      const joined = await request('join-pdf', { folder, to, locale: locale() }, job);
      return joined.ok ? { ok: true, value: { ...joined.value, warnings } } : joined;
    },
  );
}

/** Sets stories as pages and does something with them; the pages are gone afterwards, whatever happens. */
async function withPages<Value extends Printed>(
  what: {
    readonly target: Target;
    readonly purpose: 'pdf' | 'printer';
    readonly withExpired: boolean;
    /** The grant of the file that is made. */
    readonly to: string | null;
  },
  options: JobOptions,
  use: (folder: string, pages: PrintPages, job: JobOptions) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const begun = await main('begin-print', { for: what.purpose });
  if (!begun.ok) return begun;
  const folder = begun.value.grant;
  const { job, release } = stoppedByMain(folder, options);
  let end = endOfPrint(null);
  try {
    const ordered = await inListOrder(what.target);
    const collection: CollectionId | null = currentCollection()?.id ?? null;
    const pages = await request(
      'print-pages',
      {
        target: ordered,
        folder,
        for: what.purpose,
        locale: locale(),
        collection,
        withExpired: what.withExpired,
      },
      job,
    );
    const result = pages.ok ? await use(folder, pages.value, job) : pages;
    end = endOfPrint(result);
    return result;
  } finally {
    release();
    await main('end-print', { folder, to: end.outcome === 'done' ? what.to : null, end });
  }
}

/** Also when it was cancelled in the list of activity, whichever window shows that. */
function stoppedByMain(folder: string, options: JobOptions) {
  const stop = new AbortController();
  const release = onMainEvent((event) => {
    if (event.kind === 'stop-print' && event.folder === folder)
      stop.abort(new DOMException('Cancelled', 'AbortError'));
  });
  const { signal } = options;
  const job = {
    ...options,
    signal: AbortSignal.any(signal ? [stop.signal, signal] : [stop.signal]),
  };
  return { job, release };
}

/** What is selected goes in the order in which the list shows it, not in that of choosing. */
async function inListOrder(target: Target): Promise<Target> {
  if (target.kind !== 'ids' || target.ids.length < 2) return target;
  const chosen = new Set(target.ids);
  const listed = await read('ids', { query: useSearch.getState().query });
  const ids = listed.filter((id) => chosen.delete(id));
  return { kind: 'ids', ids: [...ids, ...chosen] };
}

function locale() {
  return useSettings.getState().locale;
}

/** Asks where the PDF shall go; null when the person cancelled or that failed. */
export async function choosePdf(suggestedName: string): Promise<string | null> {
  const chosen = await main('choose-pdf', { suggestedName });
  if (chosen.ok) return chosen.value?.grant ?? null;
  tellFailure(currentWords()('print.pdf.failed'), chosen.error);
  return null;
}

/** Says what has become of a PDF; null: it was stopped, and nothing was written. */
export function tellPdf(result: Result<ExportReport> | null): void {
  const words = currentWords();
  if (result === null) showToast({ kind: 'note', title: words('export.cancelled') });
  else if (!result.ok) tellFailure(words('print.pdf.failed'), result.error);
  else {
    const { articles, file, warnings } = result.value;
    const name = file.split(/[\\/]/).at(-1) ?? file;
    const missing = words('export.warnings', { count: warnings.length });
    showToast({
      kind: warnings.length > 0 ? 'failed' : 'done',
      title: words('print.pdf.done', { count: articles }),
      text: warnings.length > 0 ? `${name}. ${missing}` : name,
      ...(warnings.length > 0 && { act: showReport(result.value) }),
    });
  }
}
