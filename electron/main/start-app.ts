import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { cacheFolder } from '../../archive/store/cache-folder.ts';
import { mediaTopicsCredit } from '../../archive/subjects/media-topics-credit.ts';
import type { CommandId } from '../contract/commands.ts';
import type { Settings } from '../contract/settings.ts';
import { platformOf } from '../contract/shortcuts.ts';
import { createWords, type Words } from '../contract/strings/format.ts';
import type { Locale } from '../contract/strings/strings.ts';
import { createActivity } from './activity.ts';
import { createAppMenu } from './app-menu.ts';
import { createDialogs } from './dialogs.ts';
import { serveIpc } from './ipc.ts';
import type { Log } from './log.ts';
import { createLongWork, type ShownShare } from './long-work.ts';
import { menuTemplate } from './menu-template.ts';
import { notify } from './notify.ts';
import { createOpenArchives } from './open-archives.ts';
import { createOpening } from './opening.ts';
import { createPastedPictures } from './pasted-pictures.ts';
import { createPrinting } from './printing.ts';
import { openProfile } from './profile.ts';
import { localeOf } from './read-settings.ts';
import { archiveName } from './recent-archives.ts';
import { createHandlers } from './request-handlers.ts';
import { answerRequest } from './requests.ts';
import { createSystemLists } from './system-lists.ts';
import { createThumbnailCache } from './thumbnail-cache.ts';
import { createWindowSessions } from './window-sessions.ts';
import { createWindows } from './windows.ts';

export interface StartOptions {
  readonly log: Log;
  /** Print `ready` when the first list has been painted, then quit. */
  readonly smoke: boolean;
  /** A very first start shows the sample archive. */
  readonly sample: boolean;
  /** Where the person's own copy of the sample goes. */
  readonly documents: string;
}

/** Bytes of thumbnails that are kept from one start to the next. */
const mostThumbnails = 2 * 1024 ** 3;

export interface RunningApp {
  readonly openPaths: (paths: readonly string[]) => void;
  readonly newWindow: () => void;
}

/** Joins the parts. Called once, when Electron is ready. */
export function startApp(options: StartOptions): RunningApp {
  const { log } = options;
  const files = appFiles();
  const profile = openProfile(app.getPath('userData'), log);
  const menu = createAppMenu();
  app.setAboutPanelOptions({
    applicationVersion: app.getVersion(),
    copyright: `MIT\n${mediaTopicsCredit}`,
  });
  const systemLists = createSystemLists();
  const thumbnails = createThumbnailCache(join(cacheFolder(), 'thumbnails'));
  const pasted = createPastedPictures();
  const printing = createPrinting({ pages: files.pages, locale: () => locale(), log });
  let trimmed = false;
  let isMenuStale = false;
  nativeTheme.themeSource = profile.settings().theme;

  const locale = (): Locale => localeOf(profile.settings(), app.getPreferredSystemLanguages());
  const words = (): Words => createWords(locale());

  const longWork = createLongWork({
    now: () => Date.now(),
    onShare: showShare,
    onEnd: (folder, what, outcome) => {
      const isElsewhere = BrowserWindow.getFocusedWindow() === null;
      if (!isElsewhere || !profile.settings().notifications) return;
      notify(words()(`notify.${what}.${outcome}`), archiveName(profile.recent(), folder), () =>
        inBackground(windows.show(folder)),
      );
    },
  });
  const archives = createOpenArchives({
    modulePath: files.service,
    log,
    onNamed: (folder, name) => {
      profile.renameRecent(folder, name);
      showMenu();
    },
    onWork: (folder, message) => {
      longWork.receive(folder, message);
      activity.receive(folder, message);
    },
    onEnded: (folder) => {
      longWork.forget(folder);
      activity.forget(folder);
    },
  });
  const activity = createActivity({
    now: () => Date.now(),
    ended: profile.activity,
    keep: profile.keepActivity,
    replace: profile.replaceActivity,
    order: archives.orderWork,
    onChange: (folder) => {
      for (const window of windows.all())
        if (window.archive()?.folder === folder) window.send({ kind: 'activity-changed' });
    },
  });
  const windows = createWindows({
    profile,
    archives,
    log,
    words,
    files,
    sessions: createWindowSessions(files.pages, thumbnails),
    developerTools: !app.isPackaged,
    onChange: showMenu,
  });
  const dialogs = createDialogs(() => windows.current()?.browser ?? null, words);
  const opening = createOpening({
    windows,
    dialogs,
    profile,
    words,
    locale,
    shippedSample: files.sample,
    documents: options.documents,
    sampleFirst: options.sample,
  });
  const handlers = createHandlers({
    profile,
    opening,
    windows,
    dialogs,
    locale,
    words,
    changeSettings,
    menuChanged: showMenu,
    listShown: options.smoke ? endSmoke : trimOnce,
    documents: options.documents,
    bundles: files.bundles,
    thumbnails,
    pasted,
    printing,
    activity,
    icon: files.icon,
  });
  serveIpc({
    log,
    windowOf: windows.of,
    begin: opening.begin,
    answer: (window, name, input) => answerRequest(handlers, window, name, input),
  });

  /** After what is under way: a window that opens changes the menu several times, and comes first. */
  function showMenu(): void {
    if (isMenuStale) return;
    isMenuStale = true;
    setImmediate(drawMenu);
  }

  function drawMenu(): void {
    isMenuStale = false;
    const window = windows.current();
    const recent = profile.recent().archives;
    const openRecent = (index: number) => inBackground(opening.recent(index));
    menu.show(
      menuTemplate({
        platform: platformOf(process.platform),
        development: !app.isPackaged,
        words: words(),
        locale: locale(),
        settings: profile.settings(),
        recent,
        state: window?.menu ?? null,
        actions: { run, openRecent, clearRecent },
      }),
    );
    systemLists.show({ words: words(), recent, openRecent, newWindow });
  }

  function newWindow(): void {
    inBackground(opening.newWindow());
  }

  /** In the task bar, at every window of the archive. */
  function showShare(folder: string, share: ShownShare): void {
    for (const window of windows.all())
      if (window.archive()?.folder === folder && !window.browser.isDestroyed())
        window.browser.setProgressBar(progressOf(share));
  }

  function run(command: CommandId): void {
    if (command === 'new-window') newWindow();
    else if (command === 'open-archive') inBackground(opening.choose());
    else if (command === 'new-archive') inBackground(opening.create());
    else if (command === 'open-sample') inBackground(opening.sample());
    else windows.current()?.send({ kind: 'command', command });
    // A click flips a mark by itself; the settings decide what it shows.
    showMenu();
  }

  function clearRecent(): void {
    profile.clearRecent();
    app.clearRecentDocuments();
    showMenu();
  }

  function changeSettings(change: Partial<Settings>): Settings {
    const settings = profile.changeSettings(change);
    nativeTheme.themeSource = settings.theme;
    const event = { kind: 'settings' as const, settings, locale: locale() };
    for (const window of windows.all()) window.send(event);
    showMenu();
    return settings;
  }

  /** When the app can be used already, and once while it runs. */
  function trimOnce(): void {
    if (trimmed) return;
    trimmed = true;
    thumbnails
      .trim(mostThumbnails)
      .catch((error) => log.error('The thumbnails cannot be trimmed', error));
  }

  function inBackground(work: Promise<unknown>): void {
    work.catch((error) => log.error('A menu command failed', error));
  }

  app.on('activate', () => {
    if (windows.all().length === 0) inBackground(opening.paths([]));
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  quitWhenSaved(async () => {
    await archives.closed();
    await profile.settled();
    await pasted.removeAll();
    await printing.removeAll();
  });
  showMenu();
  log.info(`Started ${app.getVersion()} on Electron ${process.versions.electron}`);

  return {
    openPaths(paths) {
      const window = windows.current();
      if (paths.length === 0 && window !== null) window.present();
      else inBackground(opening.paths(paths));
    },
    newWindow,
  };
}

function appFiles(): Record<
  'bundles' | 'pages' | 'preload' | 'service' | 'sample' | 'icon',
  string
> {
  const out = join(import.meta.dirname, '..');
  const resources = app.isPackaged ? process.resourcesPath : join(out, '..', 'build');
  return {
    bundles: out,
    pages: join(out, 'renderer'),
    preload: join(out, 'preload', 'preload.cjs'),
    service: join(out, 'service', 'service.js'),
    sample: app.isPackaged ? join(resources, 'sample') : join(resources, 'sample', 'archive'),
    icon: join(resources, 'icons', 'icon.png'),
  };
}

/** As Electron's task bar takes it: below 0 is none, above 1 is an end that is not in sight. */
function progressOf(share: ShownShare): number {
  if (share === null) return -1;
  return share === 'unknown' ? 2 : share;
}

function endSmoke(): void {
  process.stdout.write('ready\n', () => app.quit());
}

/** Electron must wait: a service that is still writing, a setting that was changed a moment ago. */
function quitWhenSaved(settle: () => Promise<void>): void {
  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    void settle().finally(() => {
      settled = true;
      app.quit();
    });
  });
}
