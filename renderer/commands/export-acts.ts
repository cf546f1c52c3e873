import type { ExportReport } from '../../electron/contract/types.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';

/** Says what was exported, and how much did not come along; the report names each of it. */
export function tellExport(report: ExportReport, locale: string): void {
  const words = currentWords();
  const file = report.file.split(/[\\/]/).at(-1) ?? report.file;
  const text = words('export.doneText', {
    file,
    pictures: report.pictures,
    size: sizeWords(report.bytes, locale),
  });
  const missing = report.warnings.length;
  const hasReport = missing > 0 || report.lost.length > 0;
  showToast({
    kind: missing > 0 ? 'failed' : 'done',
    title: words('export.done', { count: report.articles }),
    text: missing > 0 ? `${text} ${words('export.warnings', { count: missing })}` : text,
    ...(hasReport && {
      act: {
        label: words('export.show'),
        run: () => openDialog({ kind: 'export-report', report }),
      },
    }),
  });
}

function sizeWords(bytes: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    value,
  );
}
