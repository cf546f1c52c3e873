import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, shell } from 'electron';
import { fail, ok } from '../../archive/result.ts';
import { ownFolder } from '../../archive/store/paths.ts';
import type { StartState } from '../contract/main-requests.ts';
import type { Settings } from '../contract/settings.ts';
import { platformOf, usableShortcuts } from '../contract/shortcuts.ts';
import type { Words } from '../contract/strings/format.ts';
import type { Locale } from '../contract/strings/strings.ts';
import type { Activity } from './activity.ts';
import { insideFolder } from './archive-folders.ts';
import type { ArchiveWindow } from './archive-window.ts';
import type { Dialogs } from './dialogs.ts';
import { dragOut } from './drag-out.ts';
import { parseExternalAddress } from './external-address.ts';
import { importableExtensions } from './importable-extensions.ts';
import { keepThumbnail } from './keep-thumbnail.ts';
import type { Opening } from './opening.ts';
import type { PastedPictures } from './pasted-pictures.ts';
import { createPdfWork } from './pdf-work.ts';
import { readClipboardText, writeClipboardText } from './platform.ts';
import type { Printing } from './printing.ts';
import type { Profile } from './profile.ts';
import { readAbout } from './read-about.ts';
import type { MainHandlers } from './requests.ts';
import type { ThumbnailCache } from './thumbnail-cache.ts';
import type { Windows } from './windows.ts';

export interface HandlerOptions {
  readonly profile: Profile;
  readonly opening: Opening;
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly locale: () => Locale;
  readonly words: () => Words;
  readonly changeSettings: (change: Partial<Settings>) => Settings;
  readonly menuChanged: () => void;
  readonly listShown: () => void;
  readonly documents: string;
  /** The folder of the bundles. */
  readonly bundles: string;
  readonly thumbnails: ThumbnailCache;
  readonly pasted: PastedPictures;
  readonly printing: Printing;
  readonly activity: Activity;
  /** Path of the program's picture, shown under the pointer. */
  readonly icon: string;
}

/** Kinds that the archive reads; two spellings where programs use both. */
const pictureExtensions = [
  'jpg',
  'jpeg',
  'png',
  'gif',
  'webp',
  'tif',
  'tiff',
  'avif',
  'heic',
  'heif',
  'jxl',
  'bmp',
  'svg',
] as const;

export function createHandlers(options: HandlerOptions): MainHandlers {
  const { activity, dialogs, opening, printing, profile, windows } = options;
  const pdfs = createPdfWork(activity);
  /** Where the last dialog left off, so that the next one begins there. */
  let lastFolder = options.documents;

  function startState(window: ArchiveWindow): StartState {
    const archive = window.archive();
    return {
      platform: platformOf(process.platform),
      version: app.getVersion(),
      settings: profile.settings(),
      locale: options.locale(),
      recent: profile.recent().archives,
      archive: archive && { folder: archive.folder },
      searches: archive ? profile.searches(archive.folder) : [],
      story: window.story(),
    };
  }

  return {
    start: async (_, window) => ok(startState(window)),
    'list-shown': async () => {
      options.listShown();
      return ok(null);
    },
    'open-archive': async () => ok({ opened: await opening.choose() }),
    'new-archive': async () => ok({ opened: await opening.create() }),
    'open-recent': async ({ index }) => ok({ opened: await opening.recent(index) }),
    'bring-in': async ({ folder }) => ok({ opened: await opening.bringIn(folder) }),
    about: () => readAbout(app.getVersion(), options.bundles),
    'open-sample': async () => ok({ opened: await opening.sample() }),

    'new-window': async () => {
      await opening.newWindow();
      return ok(null);
    },
    'open-story': async ({ article }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      windows.showStory(archive.folder, article);
      return ok(null);
    },
    'set-story': async ({ article, title }, window) => {
      if (window.story() === null) return fail('invalid-value', 'This is no window of one story.');
      window.setStory(article, title);
      return ok(null);
    },
    'find-value': async (wish, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const list = await windows.show(archive.folder);
      list.tell({ kind: 'find-value', wish });
      return ok(null);
    },

    'choose-import': async ({ folder }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const words = options.words();
      const paths = await dialogs.open({
        title: words(folder ? 'dialog.import.folderTitle' : 'dialog.import.title'),
        buttonLabel: words('dialog.import.button'),
        defaultPath: lastFolder,
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
        filters: folder
          ? []
          : [
              {
                name: words('dialog.import.articles'),
                extensions: [...importableExtensions],
              },
              { name: words('dialog.import.all'), extensions: ['*'] },
            ],
      });
      lastFolder = paths[0] === undefined ? lastFolder : dirname(paths[0]);
      return ok(paths.map((path) => archive.host.grants.give(path, 'read')));
    },

    'choose-pictures': async (_, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const words = options.words();
      const paths = await dialogs.open({
        title: words('dialog.pictures.title'),
        buttonLabel: words('dialog.pictures.button'),
        defaultPath: lastFolder,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words('dialog.pictures.pictures'), extensions: [...pictureExtensions] },
          { name: words('dialog.import.all'), extensions: ['*'] },
        ],
      });
      lastFolder = paths[0] === undefined ? lastFolder : dirname(paths[0]);
      return ok(paths.map((path) => archive.host.grants.give(path, 'read')));
    },
    'keep-pasted-picture': async ({ png }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const kept = await options.pasted.keep(png);
      return kept.ok ? ok(archive.host.grants.give(kept.value, 'read')) : kept;
    },

    'choose-export': async ({ suggestedName, kind, extension }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const words = options.words();
      const path = await dialogs.save({
        title: words('dialog.export.title'),
        buttonLabel: words('dialog.export.button'),
        defaultPath: join(lastFolder, fileName(suggestedName, 'articles.newsbundle')),
        filters: exportFilters(words, kind, extension),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (path === null) return ok(null);
      lastFolder = dirname(path);
      return ok(archive.host.grants.give(path, 'write'));
    },

    'choose-pdf': async ({ suggestedName }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const words = options.words();
      const path = await dialogs.save({
        title: words('dialog.pdf.title'),
        buttonLabel: words('dialog.export.button'),
        defaultPath: join(lastFolder, fileName(suggestedName, 'articles.pdf')),
        filters: [{ name: words('dialog.pdf.kind'), extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (path === null) return ok(null);
      lastFolder = dirname(path);
      return ok(archive.host.grants.give(path, 'write'));
    },
    'begin-print': async ({ for: purpose }, window) => {
      const begun = await printing.begin(window);
      const archive = window.archive();
      if (begun.ok && archive !== null && purpose === 'pdf')
        pdfs.begin(window, archive.folder, begun.value.grant);
      return begun;
    },
    'print-part': ({ folder, part, parts }) => {
      pdfs.part(folder, part, parts);
      return printing.makePdf(folder, part);
    },
    'print-dialog': ({ folder }) => printing.askPrinter(folder),
    'end-print': ({ folder, to, end }, window) => {
      const file = to && (window.archive()?.host.grants.pathOf(to, 'write') ?? null);
      pdfs.end(folder, end, file);
      return printing.end(folder);
    },
    activity: async (_, window) => {
      const archive = window.archive();
      return ok(archive ? activity.list(archive.folder) : { running: [], ended: [] });
    },
    'order-work': async ({ id, order }, window) => {
      const archive = window.archive();
      if (archive !== null) activity.order(archive.folder, id, order);
      return ok(null);
    },
    'clear-activity': async ({ takeBack }, window) => {
      const archive = window.archive();
      if (archive !== null && takeBack) activity.takeBackClear(archive.folder);
      else if (archive !== null) activity.clear(archive.folder);
      return ok(null);
    },
    'show-work-file': async ({ id }, window) => {
      const archive = window.archive();
      const file = archive && activity.fileOf(archive.folder, id);
      if (file === null || !existsSync(file))
        return fail('not-found', 'What was written is not there any more.');
      shell.showItemInFolder(file);
      return ok(null);
    },
    'agree-to-download': async ({ hosts, ownNetwork }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const words = options.words();
      const count = hosts.reduce((sum, each) => sum + each.count, 0);
      const agreed = await dialogs.ask(
        words('dialog.download.message', { count, hosts: hosts.length }),
        [
          ...hostLines(hosts),
          ...(ownNetwork ? ['', words('dialog.download.ownNetwork')] : []),
        ].join('\n'),
        words('dialog.download.button'),
      );
      if (!agreed) return ok(null);
      const named = hosts.map(({ host }) => host).join('\n');
      return ok(archive.host.grants.give(named, ownNetwork ? 'fetch-own' : 'fetch'));
    },
    'open-import-report': async ({ change }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const path = `${ownFolder}/imports/${change}.html`;
      const file = await insideFolder(archive.folder, path);
      if (!file.ok) return file;
      const trouble = await shell.openPath(file.value);
      return trouble === '' ? ok(null) : fail('io-error', trouble, { path });
    },

    'set-settings': async (change) => {
      const { shortcuts = {} } = change;
      const usable = usableShortcuts(shortcuts, platformOf(process.platform));
      if (Object.keys(usable).length < Object.keys(shortcuts).length)
        return fail('invalid-value', 'A key is not free to be given to a command.');
      return ok(options.changeSettings(withoutUndefined(change)));
    },
    'keep-searches': async ({ searches }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      profile.keepSearches(archive.folder, searches);
      return ok(null);
    },
    'set-menu-state': async (state, window) => {
      window.menu = state;
      options.menuChanged();
      return ok(null);
    },

    'copy-text': async ({ text }) => {
      await writeClipboardText(text);
      return ok(null);
    },
    'paste-text': async () => ok({ text: await readClipboardText() }),

    'open-external': async ({ href }) => {
      const address = parseExternalAddress(href);
      if (address === null) return fail('invalid-value', 'This address may not be opened.');
      const words = options.words();
      const question = address.kind === 'mail' ? 'dialog.external.mail' : 'dialog.external.message';
      const agreed = await dialogs.ask(
        words(question, { host: address.host }),
        address.href,
        words('dialog.external.button'),
      );
      if (agreed) await shell.openExternal(address.href);
      return ok({ opened: agreed });
    },

    'show-in-folder': async ({ path }, window) => {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      const file = await insideFolder(archive.folder, path);
      if (file.ok) shell.showItemInFolder(file.value);
      return file.ok ? ok(null) : file;
    },

    'drag-out': (what, window) => dragOut(what, window, options.icon),
    'keep-thumbnail': (made, window) =>
      keepThumbnail(made, window.archive()?.folder ?? null, options.thumbnails),
  };
}

/** Hosts that a message box has room for, the most frequent first. */
const mostHosts = 12;

function hostLines(
  hosts: readonly { readonly host: string; readonly count: number }[],
): readonly string[] {
  const lines = hosts.slice(0, mostHosts).map(({ host, count }) => `${host} (${count})`);
  return hosts.length > mostHosts ? [...lines, `… (+${hosts.length - mostHosts})`] : lines;
}

/** A folder has no ending, and a dialog with a filter would add one. */
function exportFilters(
  words: Words,
  kind: 'bundle' | 'zip' | 'folder' | 'file',
  extension: string,
): { name: string; extensions: string[] }[] {
  switch (kind) {
    case 'bundle':
      return [{ name: words('dialog.export.bundle'), extensions: ['newsbundle', 'zip'] }];
    case 'zip':
      return [{ name: words('export.zip'), extensions: ['zip'] }];
    case 'folder':
      return [];
    case 'file':
      return [{ name: words('export.file'), extensions: [extension] }];
  }
}

/** A name and no path: whatever a page suggests, the dialog begins in the last folder. */
function fileName(suggested: string, otherwise: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
  const name = suggested.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').trim();
  return name === '' || /^\.+$/.test(name) ? otherwise : name;
}

/** zod's `partial` lets a key be there and undefined; a setting is changed or is not named. */
function withoutUndefined(
  change: {
    readonly [Key in keyof Settings]?: Settings[Key] | undefined;
  },
): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
