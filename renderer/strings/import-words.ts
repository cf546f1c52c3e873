import type { Words } from '../../electron/contract/strings/format.ts';
import type { ImportReport } from '../../electron/contract/types.ts';
import { failureWords } from './failure-words.ts';

type End = Pick<ImportReport, 'stopped' | 'created' | 'updated'>;

/** How an import has ended: to its end, cancelled in the middle, or stopped by something. */
export function importTitle(words: Words, { stopped }: End): string {
  if (stopped === null) return words('imports.doneTitle');
  return words(stopped.code === 'cancelled' ? 'import.cancelled' : 'imports.stoppedTitle');
}

/** What has come of an import that did not come to its end; null: it did. */
export function stoppedWords(words: Words, report: End): string | null {
  const { stopped, created, updated } = report;
  if (stopped === null) return null;
  const stands = words('imports.stopped', { count: created + updated });
  return stopped.code === 'cancelled' ? stands : `${failureWords(words, stopped)} ${stands}`;
}
