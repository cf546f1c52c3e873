import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { MainEvent } from '../contract/preload-api.ts';
import type { Words } from '../contract/strings/format.ts';
import type { ArticleId } from '../contract/types.ts';
import type { Log } from './log.ts';
import type { MenuState } from './menu-items.ts';
import type { ArchiveUser, OpenArchive, OpenArchives } from './open-archives.ts';
import type { Profile } from './profile.ts';
import { openFrame } from './window-frame.ts';
import type { WindowSessions } from './window-sessions.ts';
import { placeFor, type Rectangle, type WindowKind } from './window-state.ts';

/** One window on one archive, whole or one story of it (or on none yet: the welcome screen). */
export interface ArchiveWindow {
  readonly browser: BrowserWindow;
  readonly slot: number;
  readonly archive: () => OpenArchive | null;
  /** The story that the window is for; null: it shows the whole archive. */
  readonly story: () => ArticleId | null;
  /** The story has another id or another headline. */
  readonly setStory: (article: ArticleId, title: string) => void;
  /** For a window that has none: the page is loaded again and finds the archive. */
  readonly setArchive: (folder: string) => void;
  /** The page is there and asks for its port. */
  readonly connect: () => void;
  /** Offers files to the archive as soon as its page can take them. */
  readonly offerImport: (paths: readonly string[]) => void;
  /** Tells the page something as soon as it is there. */
  readonly tell: (event: MainEvent) => void;
  readonly send: (event: MainEvent) => void;
  /** In front, with the keyboard. */
  readonly present: () => void;
  /** It is gone: lets go of the archive. */
  readonly leave: () => void;
  menu: MenuState;
}

export interface WindowOptions {
  readonly slot: number;
  readonly folder: string | null;
  readonly story: ArticleId | null;
  /** Bounds of the other windows, so that none is hidden behind this one. */
  readonly others: readonly Rectangle[];
  readonly profile: Profile;
  readonly archives: OpenArchives;
  readonly sessions: WindowSessions;
  readonly log: Log;
  readonly files: { readonly preload: string; readonly icon: string };
  readonly words: () => Words;
  readonly developerTools: boolean;
}

export function createArchiveWindow(options: WindowOptions): ArchiveWindow {
  const { archives, files, folder: firstFolder, log, profile } = options;
  const kind: WindowKind = options.story === null ? 'archive' : 'story';
  let { story } = options;
  let connected = false;
  let offered: string[] = [];
  let waiting: MainEvent[] = [];
  const user: ArchiveUser = {
    onNamed(name) {
      if (kind === 'archive' && !browser.isDestroyed()) browser.setTitle(name);
    },
    onRestarted: () => send({ kind: 'service-restarted' }),
    onStopped: () => send({ kind: 'service-stopped' }),
  };
  // Its process starts while the window is made, and beside the page, which asks it for the first
  // list: none waits for another.
  let archive = firstFolder === null ? null : begin(firstFolder);

  const browser = openFrame({
    title: options.words()('app.name'),
    kind,
    place: placeFor(profile.places(kind), firstFolder ?? ''),
    others: options.others,
    session: options.sessions.take(options.slot, () => archive?.folder ?? null),
    preload: files.preload,
    icon: files.icon,
    developerTools: options.developerTools,
    words: options.words,
    log,
    onStep: (by) => send({ kind: 'step', by }),
  });
  const contents = browser.webContents;
  contents.on('did-start-loading', () => {
    connected = false;
  });
  browser.on('close', () =>
    profile.keepPlace(kind, archive?.folder ?? '', {
      bounds: browser.getNormalBounds(),
      maximised: browser.isMaximized(),
      fullScreen: browser.isFullScreen(),
    }),
  );
  if (archive !== null) showName(archive);

  function begin(folder: string): OpenArchive {
    const taken = archives.take(folder, user);
    taken.host.start();
    return taken;
  }

  function showName({ folder, name }: OpenArchive): void {
    browser.setRepresentedFilename(folder);
    browser.setTitle((kind === 'archive' ? name() : null) ?? basename(folder));
  }

  function send(event: MainEvent): void {
    if (!browser.isDestroyed()) contents.send('newsroom-event', event);
  }

  function flush(): void {
    if (archive === null || !connected) return;
    const { grants } = archive.host;
    const told = waiting;
    waiting = [];
    for (const event of told) send(event);
    if (offered.length === 0) return;
    send({ kind: 'import-granted', grants: offered.map((path) => grants.give(path, 'read')) });
    offered = [];
  }

  return {
    browser,
    slot: options.slot,
    archive: () => archive,
    story: () => story,
    setStory(article, title) {
      story = article;
      if (!browser.isDestroyed()) browser.setTitle(title);
    },
    setArchive(folder) {
      archive = begin(folder);
      showName(archive);
      contents.reload();
    },
    connect() {
      connected = true;
      archive?.host.connect(contents);
      flush();
    },
    offerImport(paths) {
      offered.push(...paths);
      flush();
    },
    tell(event) {
      waiting.push(event);
      flush();
    },
    send,
    present() {
      if (browser.isMinimized()) browser.restore();
      if (browser.isVisible()) browser.focus();
    },
    leave() {
      if (archive !== null) archives.leave(archive.folder, user);
    },
    menu: null,
  };
}
