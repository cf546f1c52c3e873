import { stat } from 'node:fs/promises';
import { archiveFilePath } from './archive-file.ts';

/** How often the file is looked at, milliseconds. Asking works on every file system, shares among them. */
const look = 500;

/**
 * Tells when `.newsroom/archive.yaml` is another than before, by this program or others, and once
 * at the beginning. A file that is not there is no change: a drive may have been unplugged. Returns the function that stops.
 */
export function watchArchiveFile(folder: string, onChange: () => void): () => void {
  const file = archiveFilePath(folder);
  let known: string | null = null;
  let isLooking = false;
  async function lookAtFile(): Promise<void> {
    const state = await stateOf(file);
    if (state === null || state === known) return;
    known = state;
    onChange();
  }
  const timer = setInterval(() => {
    // A dead share answers late or never: one question at a time.
    if (isLooking) return;
    isLooking = true;
    void lookAtFile().finally(() => {
      isLooking = false;
    });
  }, look);
  timer.unref();
  void lookAtFile();
  return () => clearInterval(timer);
}

async function stateOf(file: string): Promise<string | null> {
  const known = await stat(file, { bigint: true }).catch(() => null);
  return known === null ? null : `${known.ino} ${known.size} ${known.mtimeNs} ${known.ctimeNs}`;
}
