import type { PdfEnd } from '../../electron/contract/activity.ts';
import type { ExportReport, Result } from '../../electron/contract/types.ts';

/** What can be told of pages, and of the PDF that was made of them. */
export type Printed = Pick<ExportReport, 'articles' | 'pictures' | 'warnings'>;

/** Lines of what stayed behind that are kept, and letters of each. */
const most = { lines: 50, letters: 4_096 };

/** What main keeps of it; null: it was stopped. */
export function endOfPrint(result: Result<Printed> | null): PdfEnd {
  if (result === null) return { outcome: 'stopped', code: null, counts: {}, left: [] };
  if (!result.ok) return { outcome: 'failed', code: result.error.code, counts: {}, left: [] };
  const { articles, pictures, warnings } = result.value;
  const left = warnings.slice(0, most.lines).map(({ code, message, path }) => ({
    code,
    message: message.slice(0, most.letters),
    ...(path !== undefined && { path: path.slice(0, most.letters) }),
  }));
  const counts = { stories: articles, pictures, left: warnings.length };
  return { outcome: 'done', code: null, counts, left };
}
