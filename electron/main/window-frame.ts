import { BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import type { Words } from '../contract/strings/format.ts';
import { firstPage } from './app-files.ts';
import { consoleErrorText } from './console-error.ts';
import { showContextMenu } from './context-menu.ts';
import type { Log } from './log.ts';
import { restartLimit } from './restart-limit.ts';
import {
  besideOthers,
  fitToDisplays,
  type Rectangle,
  type WindowKind,
  type WindowPlace,
  windowSizes,
} from './window-state.ts';

export interface FrameOptions {
  readonly title: string;
  readonly kind: WindowKind;
  /** Where it was when it was closed last; null at its first time. */
  readonly place: WindowPlace | null;
  /** Bounds of the other windows. */
  readonly others: readonly Rectangle[];
  readonly session: Session;
  readonly preload: string;
  readonly icon: string;
  readonly developerTools: boolean;
  readonly words: () => Words;
  readonly log: Log;
  /** The system's own way back or forward. */
  readonly onStep: (by: 1 | -1) => void;
}

/** The frame colour of the pages (`--surface-frame`), so that nothing flashes before they paint. */
const backgrounds = { light: '#efece5', dark: '#14161a' };

/** A window with our page in it, shut in as far as Electron can, shown when it has been painted. */
export function openFrame(options: FrameOptions): BrowserWindow {
  const { log, place } = options;
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const { smallest } = windowSizes[options.kind];
  const bounds = fitToDisplays(place?.bounds ?? null, displays, options.kind);
  const browser = new BrowserWindow({
    ...fitToDisplays(besideOthers(bounds, options.others), displays, options.kind),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    icon: options.icon,
    title: options.title,
    backgroundColor: background(),
    webPreferences: {
      preload: options.preload,
      session: options.session,
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

  browser.once('ready-to-show', () => {
    if (place?.maximised) browser.maximize();
    if (place?.fullScreen) browser.setFullScreen(true);
    browser.show();
  });
  // The window is called after its archive, whatever the page calls itself.
  browser.on('page-title-updated', (event) => event.preventDefault());
  followTheme(browser);
  reloadWhenCrashed(browser, log);
  hearSteps(browser, options.onStep);

  const contents = browser.webContents;
  contents.on('context-menu', (_, params) => showContextMenu(browser, params, options.words()));
  contents.on('console-message', (...values: unknown[]) => {
    const text = consoleErrorText(values);
    if (text !== null) log.error(`page: ${text}`);
  });
  browser.loadURL(firstPage).catch((error) => log.error('The page cannot be loaded', error));
  return browser;
}

function followTheme(browser: BrowserWindow): void {
  const recolour = (): void => browser.setBackgroundColor(background());
  nativeTheme.on('updated', recolour);
  browser.once('closed', () => nativeTheme.off('updated', recolour));
}

/** Keys and buttons for back and forward (Windows, Linux), and the swipe of three fingers (macOS). */
function hearSteps(browser: BrowserWindow, onStep: (by: 1 | -1) => void): void {
  browser.on('app-command', (_, command) => {
    if (command === 'browser-backward') onStep(-1);
    if (command === 'browser-forward') onStep(1);
  });
  browser.on('swipe', (_, direction) => {
    if (direction === 'left') onStep(-1);
    if (direction === 'right') onStep(1);
  });
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
