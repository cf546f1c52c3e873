import { noResult, type PdfEnd, type WorkEnd } from '../contract/activity.ts';
import type { Activity } from './activity.ts';
import type { ArchiveWindow } from './archive-window.ts';

/** PDFs in the list of activity, by the grants of their folders. A page asks for them step by step, and they end with it. */
export interface PdfWork {
  readonly begin: (window: ArchiveWindow, folder: string, grant: string) => void;
  readonly part: (grant: string, part: number, parts: number) => void;
  readonly end: (grant: string, end: PdfEnd, file: string | null) => void;
}

interface Pdf {
  readonly part: (part: number, parts: number) => void;
  readonly end: (end: WorkEnd) => void;
}

const stopped: WorkEnd = { outcome: 'stopped', code: null, result: noResult };

export function createPdfWork(activity: Activity): PdfWork {
  const pdfs = new Map<string, Pdf>();

  function finish(grant: string, end: WorkEnd): void {
    const pdf = pdfs.get(grant);
    pdfs.delete(grant);
    pdf?.end(end);
  }

  return {
    begin(window, folder, grant) {
      const { browser } = window;
      const contents = browser.webContents;
      const work = activity.begin(folder, 'pdf', () =>
        window.send({ kind: 'stop-print', folder: grant }),
      );
      const pageGone = () => finish(grant, stopped);
      browser.once('closed', pageGone);
      contents.once('did-start-loading', pageGone);
      pdfs.set(grant, {
        // The page of contents, part 0, comes last.
        part: (part, total) =>
          work.progress({ step: 'printing', done: part === 0 ? total : part - 1, total }),
        end(end) {
          browser.off('closed', pageGone);
          contents.off('did-start-loading', pageGone);
          work.end(end);
        },
      });
    },
    part: (grant, part, parts) => pdfs.get(grant)?.part(part, parts),
    end: (grant, { outcome, code, counts, left }, file) =>
      finish(grant, { outcome, code, result: { ...noResult, counts, left, file } }),
  };
}
