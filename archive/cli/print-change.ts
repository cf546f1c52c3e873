import type { Archive } from '../archive.ts';
import type { ChangeReport } from '../archive-types.ts';
import { type ExitCode, exitCodes, type OutputOptions, print, say } from './output.ts';

/** What was changed: `{ change, action, changed, unchanged, failed }` with ids, `failed` with errors. */
export function printChange(
  options: OutputOptions,
  archive: Archive,
  report: ChangeReport,
): ExitCode {
  for (const { id, error } of report.failed) say(`${id}: ${error.message} (${error.code})`);
  print(options, report, () => [
    `${report.changed.length} changed, ${report.unchanged.length} already so, ${report.failed.length} failed of ${archive.info().articles}`,
  ]);
  return report.failed.length === 0 ? exitCodes.done : exitCodes.doneWithFailures;
}
