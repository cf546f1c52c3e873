import { BrowserWindow, type WebContents } from 'electron';
import { type ArchiveWindow, createArchiveWindow, type WindowOptions } from './archive-window.ts';

/** All windows of the app: each shows one archive, and no archive is shown twice. */
export interface Windows {
  readonly all: () => readonly ArchiveWindow[];
  readonly of: (contents: WebContents) => ArchiveWindow | null;
  /** The focused window, or the one that had the focus last. */
  readonly current: () => ArchiveWindow | null;
  /**
   * Shows an archive: in the window that has it, else in one that has none, else in a new one.
   * `null` shows the welcome screen. `folder` has no symbolic link in it.
   */
  readonly show: (folder: string | null) => Promise<ArchiveWindow>;
  /** Resolves when no service of a closed window is still at work. */
  readonly servicesClosed: () => Promise<void>;
}

export interface WindowsOptions extends Omit<WindowOptions, 'slot' | 'folder'> {
  /** Another window has the focus, or windows came or went. */
  readonly onChange: () => void;
}

export function createWindows(options: WindowsOptions): Windows {
  /** By focus, the latest last. */
  let windows: readonly ArchiveWindow[] = [];
  const closing = new Map<string, Promise<void>>();

  function create(folder: string | null): ArchiveWindow {
    const window = createArchiveWindow({ ...options, slot: freeSlot(windows), folder });
    windows = [...windows, window];
    window.browser.on('focus', () => {
      windows = [...windows.filter((other) => other !== window), window];
      options.onChange();
    });
    window.browser.once('closed', () => {
      windows = windows.filter((other) => other !== window);
      closeService(window);
      options.onChange();
    });
    options.onChange();
    return window;
  }

  function closeService(window: ArchiveWindow): void {
    const archive = window.archive();
    if (archive === null) return;
    const closed = archive.host.close().finally(() => closing.delete(archive.folder));
    closing.set(archive.folder, closed);
  }

  function holding(folder: string | null): ArchiveWindow | undefined {
    return windows.find((window) => (window.archive()?.folder ?? null) === folder);
  }

  function present(window: ArchiveWindow): ArchiveWindow {
    if (window.browser.isMinimized()) window.browser.restore();
    if (window.browser.isVisible()) window.browser.focus();
    return window;
  }

  return {
    all: () => windows,
    of: (contents) => windows.find((window) => window.browser.webContents === contents) ?? null,
    current() {
      const focused = BrowserWindow.getFocusedWindow();
      return windows.find((window) => window.browser === focused) ?? windows.at(-1) ?? null;
    },
    async show(folder) {
      // The lock of a window that was just closed must be free before its archive opens again.
      if (folder !== null) await closing.get(folder);
      const known = holding(folder);
      if (known) return present(known);
      const empty = folder === null ? undefined : holding(null);
      if (folder === null || empty === undefined) return create(folder);
      empty.setArchive(folder);
      return present(empty);
    },
    servicesClosed: async () => {
      await Promise.all(closing.values());
    },
  };
}

/** Slots are few and used again, because each keeps a session with its own cache on disk. */
function freeSlot(windows: readonly ArchiveWindow[]): number {
  const taken = new Set(windows.map((window) => window.slot));
  let slot = 1;
  while (taken.has(slot)) slot += 1;
  return slot;
}
