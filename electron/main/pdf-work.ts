import { noResult, type PdfEnd, type WorkEnd } from '../contract/activity.ts';
import type { Activity, OwnWork } from './activity.ts';
import type { ArchiveWindow } from './archive-window.ts';

/** PDFs in the list of activity, by the grants of their folders. A page asks for them step by step, and goes with its window. */
export interface PdfWork {
  readonly begin: (window: ArchiveWindow, folder: string, grant: string) => void;
  readonly part: (grant: string, part: number, parts: number) => void;
  readonly end: (grant: string, end: PdfEnd, file: string | null) => void;
}

export function createPdfWork(activity: Activity): PdfWork {
  const works = new Map<string, OwnWork>();

  function finish(grant: string, how: WorkEnd): void {
    works.get(grant)?.end(how);
    works.delete(grant);
  }

  return {
    begin(window, folder, grant) {
      const stop = () => window.send({ kind: 'stop-print', folder: grant });
      works.set(grant, activity.begin(folder, 'pdf', stop));
      window.browser.once('closed', () =>
        finish(grant, { outcome: 'stopped', code: null, result: noResult }),
      );
    },
    part: (grant, part, parts) =>
      works.get(grant)?.progress({ step: 'printing', done: part, total: parts }),
    end: (grant, { outcome, code, counts, left }, file) =>
      finish(grant, { outcome, code, result: { ...noResult, counts, left, file } }),
  };
}
