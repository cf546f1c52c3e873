import { openArchive } from '../archive.ts';
import type { Archive, ArchiveAccess, OpenOptions } from '../archive-types.ts';
import { type ExitCode, exitCodes, type OutputOptions, printFailure } from './output.ts';
import { progressLine } from './progress.ts';

/** The first of them stops at the next safe point; a second one stops at once. */
const interrupts = ['SIGINT', 'SIGTERM'] as const;

/**
 * Opens an archive, waits until all of it is loaded, does the work and closes it whatever happens.
 * A folder that cannot be opened as an archive is wrong use.
 */
export async function withArchive(
  folder: string,
  options: OutputOptions,
  open: OpenOptions,
  work: (archive: Archive, signal: AbortSignal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openArchive(folder, { index: 'on-demand', ...open });
  if (!opened.ok) return printFailure(options, opened.error, exitCodes.wrongUse);
  const archive = opened.value;
  const abort = new AbortController();
  const onInterrupt = () => abort.abort();
  for (const signal of interrupts) process.once(signal, onInterrupt);
  try {
    const { access } = archive.info();
    if (open.access === 'write' && access.kind === 'read-only') {
      return printFailure(options, {
        code: access.reason === 'locked' ? 'locked' : 'read-only',
        message: `${folder} can only be read (${whyReadOnly(access)}).`,
        path: folder,
      });
    }
    await archive.loaded({ signal: abort.signal, onProgress: progressLine() });
    if (archive.info().access.kind === 'missing') {
      return printFailure(options, {
        code: 'folder-missing',
        message: `${folder} cannot be read.`,
        path: folder,
      });
    }
    return await work(archive, abort.signal);
  } finally {
    for (const signal of interrupts) process.removeListener(signal, onInterrupt);
    await archive.close();
  }
}

function whyReadOnly(access: Extract<ArchiveAccess, { kind: 'read-only' }>): string {
  if (access.reason !== 'locked' || access.by === null) return access.reason;
  return `locked by process ${access.by.pid} on ${access.by.host}`;
}
