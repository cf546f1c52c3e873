import { type Archive, type OpenOptions, openArchive } from '../archive.ts';
import type { Progress } from '../job.ts';
import { type ExitCode, exitCodes, type OutputOptions, printFailure, say } from './output.ts';

/** Opens an archive, waits until all of it is loaded, does the work and closes it whatever happens. */
export async function withArchive(
  folder: string,
  options: OutputOptions,
  open: OpenOptions,
  work: (archive: Archive, signal: AbortSignal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openArchive(folder, { ...open, index: 'on-demand' });
  if (!opened.ok) return printFailure(options, opened.error, exitCodes.wrongUse);
  const archive = opened.value;
  const abort = new AbortController();
  const onInterrupt = () => abort.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const { access } = archive.info();
    if (open.access === 'write' && access.kind === 'read-only') {
      return printFailure(options, {
        code: access.reason === 'locked' ? 'locked' : 'read-only',
        message: `${folder} can only be read (${access.reason}).`,
        path: folder,
      });
    }
    await archive.loaded({ signal: abort.signal });
    return await work(archive, abort.signal);
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    await archive.close();
  }
}

/** Progress on standard error, at most twice a second, only where a person may be watching. */
export function progressLine(): (progress: Progress) => void {
  let last = Date.now();
  return ({ step, done, total }) => {
    if (!process.stderr.isTTY || Date.now() - last < 500) return;
    last = Date.now();
    say(total === null ? `${step} ${done}` : `${step} ${done} of ${total}`);
  };
}
