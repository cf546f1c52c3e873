import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { MainEvent } from '../contract/preload-api.ts';
import type { Words } from '../contract/strings/format.ts';
import type { Log } from './log.ts';
import type { MenuState } from './menu-items.ts';
import type { Profile } from './profile.ts';
import { createServiceHost, type ServiceHost } from './service-host.ts';
import { openFrame } from './window-frame.ts';
import type { WindowSessions } from './window-sessions.ts';
import { placeFor } from './window-state.ts';

export interface OpenArchive {
  /** Absolute, with no symbolic link in it. */
  readonly folder: string;
  readonly host: ServiceHost;
}

/** One window, one archive (or none yet: the welcome screen). */
export interface ArchiveWindow {
  readonly browser: BrowserWindow;
  readonly slot: number;
  readonly archive: () => OpenArchive | null;
  /** For a window that has none: the page is loaded again and finds the archive. */
  readonly setArchive: (folder: string) => void;
  /** The page is there and asks for its port. */
  readonly connect: () => void;
  /** Offers files to the archive as soon as its page can take them. */
  readonly offerImport: (paths: readonly string[]) => void;
  readonly send: (event: MainEvent) => void;
  menu: MenuState;
}

export interface WindowOptions {
  readonly slot: number;
  readonly folder: string | null;
  readonly profile: Profile;
  readonly sessions: WindowSessions;
  readonly log: Log;
  readonly files: { readonly preload: string; readonly service: string; readonly icon: string };
  readonly words: () => Words;
  readonly developerTools: boolean;
  /** The archive says what it is called. */
  readonly onNamed: (folder: string, name: string) => void;
}

export function createArchiveWindow(options: WindowOptions): ArchiveWindow {
  const { files, folder: firstFolder, log, profile } = options;
  let archive: OpenArchive | null = null;
  let painted = false;
  let connected = false;
  let offered: string[] = [];

  const browser = openFrame({
    title: options.words()('app.name'),
    place: placeFor(profile.places(), firstFolder ?? ''),
    session: options.sessions.take(options.slot, () => archive?.folder ?? null),
    preload: files.preload,
    icon: files.icon,
    developerTools: options.developerTools,
    words: options.words,
    log,
    onPainted() {
      painted = true;
      archive?.host.start();
    },
  });
  const contents = browser.webContents;
  contents.on('did-start-loading', () => {
    connected = false;
  });
  browser.on('close', () =>
    profile.keepPlace(archive?.folder ?? '', {
      bounds: browser.getNormalBounds(),
      maximised: browser.isMaximized(),
      fullScreen: browser.isFullScreen(),
    }),
  );
  if (firstFolder !== null) adopt(firstFolder);

  function adopt(folder: string): void {
    const host = createServiceHost({
      folder,
      modulePath: files.service,
      log,
      onRestarted: () => send({ kind: 'service-restarted' }),
      onStopped: () => send({ kind: 'service-stopped' }),
      onMessage: (message) => {
        if (message.kind === 'opened') named(folder, message.name);
        else log.error(`${folder} cannot be opened: ${message.code} ${message.message}`);
      },
    });
    archive = { folder, host };
    browser.setRepresentedFilename(folder);
    browser.setTitle(basename(folder));
    if (painted) host.start();
  }

  function named(folder: string, name: string): void {
    if (!browser.isDestroyed()) browser.setTitle(name);
    options.onNamed(folder, name);
  }

  function send(event: MainEvent): void {
    if (!browser.isDestroyed()) contents.send('newsroom-event', event);
  }

  function flushOffers(): void {
    if (archive === null || !connected || offered.length === 0) return;
    const { grants } = archive.host;
    send({ kind: 'import-granted', grants: offered.map((path) => grants.give(path, 'read')) });
    offered = [];
  }

  return {
    browser,
    slot: options.slot,
    archive: () => archive,
    setArchive(folder) {
      adopt(folder);
      contents.reload();
    },
    connect() {
      connected = true;
      archive?.host.connect(contents);
      flushOffers();
    },
    offerImport(paths) {
      offered.push(...paths);
      flushOffers();
    },
    send,
    menu: null,
  };
}
