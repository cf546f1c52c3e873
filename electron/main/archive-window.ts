import { basename } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { MainEvent } from '../contract/preload-api.ts';
import type { Words } from '../contract/strings/format.ts';
import { firstPage } from './app-files.ts';
import { consoleErrorText } from './console-error.ts';
import { showContextMenu } from './context-menu.ts';
import type { Log } from './log.ts';
import type { MenuState } from './menu-items.ts';
import type { Profile } from './profile.ts';
import { restartLimit } from './restart-limit.ts';
import { createServiceHost, type ServiceHost } from './service-host.ts';
import type { WindowSessions } from './window-sessions.ts';
import { fitToDisplays, placeFor, smallestWindow } from './window-state.ts';

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
  readonly onNamed: (folder: string, name: string) => void;
}

/** The frame colour of the pages (`--surface-frame`), so that nothing flashes before they paint. */
const backgrounds = { light: '#efece5', dark: '#14161a' };

export function createArchiveWindow(options: WindowOptions): ArchiveWindow {
  const { profile, log } = options;
  let archive: OpenArchive | null = null;
  let painted = false;
  let connected = false;
  let offered: string[] = [];

  const place = placeFor(profile.places(), options.folder ?? '');
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const browser = new BrowserWindow({
    ...fitToDisplays(place?.bounds ?? null, displays),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    icon: options.files.icon,
    title: options.folder === null ? options.words()('app.name') : basename(options.folder),
    backgroundColor: background(),
    webPreferences: {
      preload: options.files.preload,
      session: options.sessions.take(options.slot, () => archive?.folder ?? null),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.developerTools,
    },
  });
  const contents = browser.webContents;

  function send(event: MainEvent): void {
    if (!contents.isDestroyed()) contents.send('newsroom-event', event);
  }

  function adopt(folder: string): void {
    const host = createServiceHost({
      folder,
      modulePath: options.files.service,
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

  function flushOffers(): void {
    if (archive === null || !connected || offered.length === 0) return;
    const { grants } = archive.host;
    send({ kind: 'import-granted', grants: offered.map((path) => grants.give(path, 'read')) });
    offered = [];
  }

  function keepPlace(): void {
    profile.keepPlace(archive?.folder ?? '', {
      bounds: browser.getNormalBounds(),
      maximised: browser.isMaximized(),
      fullScreen: browser.isFullScreen(),
    });
  }

  if (options.folder !== null) adopt(options.folder);

  browser.once('ready-to-show', () => {
    if (place?.maximised) browser.maximize();
    if (place?.fullScreen) browser.setFullScreen(true);
    browser.show();
    painted = true;
    archive?.host.start();
  });
  const recolour = (): void => browser.setBackgroundColor(background());
  nativeTheme.on('updated', recolour);
  browser.once('closed', () => nativeTheme.off('updated', recolour));
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.on('close', keepPlace);
  contents.on('did-start-loading', () => {
    connected = false;
  });
  contents.on('context-menu', (_, params) => showContextMenu(browser, params, options.words()));
  contents.on('console-message', (...values: unknown[]) => {
    const text = consoleErrorText(values);
    if (text !== null) log.error(`page: ${text}`);
  });
  reloadWhenCrashed(browser, log);
  void browser.loadURL(firstPage).catch((error) => log.error('The page cannot be loaded', error));

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

function background(): string {
  return backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

function reloadWhenCrashed(browser: BrowserWindow, log: Log): void {
  const mayReload = restartLimit(3, 60_000);
  browser.webContents.on('render-process-gone', (_, details) => {
    if (details.reason === 'clean-exit') return;
    log.error(`The page ended: ${details.reason}, code ${details.exitCode}`);
    if (mayReload() && !browser.isDestroyed()) browser.webContents.reload();
  });
}
