import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { type Failure, fail, type Result } from '../../archive/result.ts';
import type { Grant } from '../contract/main-requests.ts';
import type { ArchiveWindow } from './archive-window.ts';
import type { Log } from './log.ts';
import { isOurPage } from './security.ts';

export interface IpcOptions {
  readonly windowOf: (sender: Electron.WebContents) => ArchiveWindow | null;
  readonly answer: (
    window: ArchiveWindow,
    name: unknown,
    input: unknown,
  ) => Promise<Result<unknown>>;
  /** Files were dropped on a window without an archive. */
  readonly begin: (paths: readonly string[]) => Promise<void>;
  readonly log: Log;
}

const droppedSchema = z.array(z.string().min(1).max(32_768)).max(10_000);

/** Everything that a page can say to main. The sender comes first, then the shape, then the act. */
export function serveIpc(options: IpcOptions): void {
  const { log } = options;

  ipcMain.handle('newsroom-request', async (event, name: unknown, input: unknown) => {
    const window = senderWindow(event, options);
    if (window === null) return refused;
    try {
      return await options.answer(window, name, input);
    } catch (error) {
      log.error(`The request ${String(name).slice(0, 50)} failed`, error);
      return fail('internal', 'Something went wrong; the log says what.');
    }
  });

  // Only the preload script can say this, for files that the person dropped: it takes the paths
  // from Electron, never from the page.
  ipcMain.handle('newsroom-dropped', (event, paths: unknown): readonly Grant[] => {
    const window = senderWindow(event, options);
    const parsed = droppedSchema.safeParse(paths);
    const archive = window?.archive();
    if (!archive || !parsed.success) return [];
    return parsed.data.map((path) => archive.host.grants.give(path, 'read'));
  });

  ipcMain.handle('newsroom-begin', async (event, paths: unknown): Promise<void> => {
    const window = senderWindow(event, options);
    const parsed = droppedSchema.safeParse(paths);
    if (window === null || window.archive() !== null || !parsed.success) return;
    await options
      .begin(parsed.data)
      .catch((error) => log.error('What was dropped cannot be opened', error));
  });

  ipcMain.on('newsroom-connect', (event) => senderWindow(event, options)?.connect());
}

const refused: { readonly ok: false; readonly error: Failure } = fail(
  'no-permission',
  'This page may not ask for that.',
);

/** null: not the top frame of one of our windows showing one of our pages. */
function senderWindow(
  event: IpcMainEvent | IpcMainInvokeEvent,
  options: IpcOptions,
): ArchiveWindow | null {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOurPage(frame.url)) return null;
  return options.windowOf(event.sender);
}
