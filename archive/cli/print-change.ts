import type { ChangeReport } from '../archive-types.ts';
import { type ExitCode, exitCodes, type OutputOptions, print, sayOf } from './output.ts';

/** What was changed: `{ change, action, changed, unchanged, failed, renamed }` with ids, `failed` with errors. */
export function printChange(options: OutputOptions, report: ChangeReport): ExitCode {
  const { changed, unchanged, failed } = report;
  for (const { id, error } of failed) sayOf(id, error);
  print(options, report, () => [
    changed.length + unchanged.length + failed.length === 0
      ? 'no article found, nothing changed'
      : `${changed.length} changed, ${unchanged.length} already so, ${failed.length} failed`,
  ]);
  return failed.length === 0 ? exitCodes.done : exitCodes.doneWithFailures;
}
