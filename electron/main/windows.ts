import type { WebContents } from 'electron';
import type { ArticleId } from '../contract/types.ts';
import { type ArchiveWindow, createArchiveWindow, type WindowOptions } from './archive-window.ts';

/** All windows of the app. Several may show one archive; they share its service. */
export interface Windows {
  readonly all: () => readonly ArchiveWindow[];
  readonly of: (contents: WebContents) => ArchiveWindow | null;
  /** The window that had the focus last, or was opened since. */
  readonly current: () => ArchiveWindow | null;
  /**
   * Shows a whole archive: in the window that has it, else in one that has none, else in a new
   * one. `null` shows the welcome screen. `folder` has no symbolic link in it.
   */
  readonly show: (folder: string | null) => Promise<ArchiveWindow>;
  /** A further window on a whole archive that has some already. */
  readonly add: (folder: string) => ArchiveWindow;
  /** Shows one story of an archive that is open: in its own window, a new one if it has none. */
  readonly showStory: (folder: string, article: ArticleId) => ArchiveWindow;
}

export interface WindowsOptions
  extends Omit<WindowOptions, 'slot' | 'folder' | 'story' | 'others'> {
  /** Another window has the focus, or windows came or went. */
  readonly onChange: () => void;
}

export function createWindows(options: WindowsOptions): Windows {
  /** By focus, the latest last. */
  let windows: readonly ArchiveWindow[] = [];

  function create(folder: string | null, story: ArticleId | null): ArchiveWindow {
    const window = createArchiveWindow({
      ...options,
      slot: freeSlot(windows),
      folder,
      story,
      others: windows.map(({ browser }) => browser.getBounds()),
    });
    windows = [...windows, window];
    window.browser.on('focus', () => {
      windows = [...windows.filter((other) => other !== window), window];
      options.onChange();
    });
    window.browser.once('closed', () => {
      windows = windows.filter((other) => other !== window);
      window.leave();
      options.onChange();
    });
    options.onChange();
    return window;
  }

  function find(folder: string | null, story: ArticleId | null): ArchiveWindow | undefined {
    return windows.findLast(
      (window) => (window.archive()?.folder ?? null) === folder && window.story() === story,
    );
  }

  function present(window: ArchiveWindow): ArchiveWindow {
    window.present();
    return window;
  }

  return {
    all: () => windows,
    of: (contents) => windows.find((window) => window.browser.webContents === contents) ?? null,
    // Electron may name the window that is about to lose the focus.
    current: () => windows.at(-1) ?? null,
    async show(folder) {
      // The lock of a window that was just closed must be free before its archive opens again.
      if (folder !== null) await options.archives.closed(folder);
      const known = find(folder, null);
      if (known) return present(known);
      const empty = folder === null ? undefined : find(null, null);
      if (folder === null || empty === undefined) return create(folder, null);
      empty.setArchive(folder);
      return present(empty);
    },
    add: (folder) => create(folder, null),
    showStory(folder, article) {
      const known = find(folder, article);
      return known ? present(known) : create(folder, article);
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
