import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { app } from 'electron';
import type { Failure } from '../../archive/result.ts';
import { failureWords } from '../contract/strings/failure-words.ts';
import type { Words } from '../contract/strings/format.ts';
import type { Locale, StringKey } from '../contract/strings/strings.ts';
import { folderKind, makeFolder, sampleCopy } from './archive-folders.ts';
import type { ArchiveWindow } from './archive-window.ts';
import type { Dialogs } from './dialogs.ts';
import type { Profile } from './profile.ts';
import { archiveName } from './recent-archives.ts';
import { recognisePath } from './start-arguments.ts';
import type { Windows } from './windows.ts';

/** Every way by which an archive comes to a window. `true`: one was opened. */
export interface Opening {
  /**
   * From the terminal, the desktop, a drop on a window without an archive or a second start of the
   * app; there is a window afterwards.
   */
  readonly paths: (paths: readonly string[]) => Promise<void>;
  /** Another window on the archive at hand; without one, what a start without arguments shows. */
  readonly newWindow: () => Promise<void>;
  readonly choose: () => Promise<boolean>;
  readonly create: () => Promise<boolean>;
  /** Asks for files or a folder, then for the place of a new archive, which is offered them. */
  readonly bringIn: (folder: boolean) => Promise<boolean>;
  /** Dropped where no archive is open: one folder of articles is opened, all else is brought in. */
  readonly begin: (paths: readonly string[]) => Promise<void>;
  /** By its place in the list of recent archives. */
  readonly recent: (index: number) => Promise<boolean>;
  readonly sample: () => Promise<boolean>;
}

export interface OpeningOptions {
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly profile: Profile;
  readonly words: () => Words;
  readonly locale: () => Locale;
  readonly shippedSample: string;
  readonly documents: string;
  /** The very first start shows the sample in place of the welcome. */
  readonly sampleFirst: boolean;
}

export function createOpening(options: OpeningOptions): Opening {
  const { dialogs, profile, windows } = options;

  async function open(folder: string): Promise<ArchiveWindow | null> {
    const real = await realpath(folder).catch(() => null);
    if (real === null) return missing(folder);
    profile.addRecent({ folder: real, name: archiveName(profile.recent(), real) });
    app.addRecentDocument(real);
    return windows.show(real);
  }

  async function missing(path: string): Promise<null> {
    const words = options.words();
    await dialogs.tell(
      words('dialog.folderMissing', { name: basename(path) }),
      words('dialog.folderMissingDetail', { path }),
    );
    return null;
  }

  async function chooseFolder(title: string, buttonLabel: string): Promise<string | null> {
    const [folder] = await dialogs.open({
      title,
      buttonLabel,
      defaultPath: profile.recent().archives[0]?.folder ?? options.documents,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    return folder ?? null;
  }

  async function choose(): Promise<ArchiveWindow | null> {
    const words = options.words();
    const folder = await chooseFolder(
      words('dialog.openArchive.title'),
      words('dialog.openArchive.button'),
    );
    return folder === null ? null : open(folder);
  }

  async function create(title: StringKey): Promise<ArchiveWindow | null> {
    const words = options.words();
    const folder = await chooseFolder(words(title), words('dialog.newArchive.button'));
    if (folder === null) return null;
    const name = basename(folder);
    const made = await makeFolder(folder);
    const kind = made.ok ? await folderKind(folder) : made;
    if (!kind.ok) {
      await tellFailure(words('dialog.newArchive.failed', { name }), kind.error);
      return null;
    }
    if (kind.value === 'empty') return initAndOpen(folder);
    const notEmpty = words('dialog.newArchive.notEmpty', { name });
    if (kind.value === 'other') {
      await dialogs.tell(notEmpty, words('dialog.newArchive.noMarkdown'));
      return null;
    }
    const agreed = await dialogs.ask(
      notEmpty,
      words('dialog.newArchive.notEmptyDetail'),
      words('dialog.newArchive.openInstead'),
    );
    return agreed ? open(folder) : null;
  }

  async function initAndOpen(folder: string): Promise<ArchiveWindow | null> {
    // Read when it is needed: the YAML of archive.yaml has no place in the start of the app.
    const { initArchive } = await import('../../archive/store/init-archive.ts');
    const made = await initArchive(folder, { language: options.locale() });
    if (made.ok) return open(folder);
    const message = options.words()('dialog.newArchive.failed', { name: basename(folder) });
    await tellFailure(message, made.error);
    return null;
  }

  async function bringIn(folder: boolean): Promise<ArchiveWindow | null> {
    const words = options.words();
    const paths = await dialogs.open({
      title: words('dialog.bring.title'),
      buttonLabel: words('dialog.bring.button'),
      defaultPath: options.documents,
      properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
    });
    return paths.length === 0 ? null : bringInto(paths);
  }

  async function bringInto(paths: readonly string[]): Promise<ArchiveWindow | null> {
    const window = await create('dialog.bring.where');
    window?.offerImport(paths);
    return window;
  }

  async function begin(paths: readonly string[]): Promise<void> {
    const [first] = paths;
    if (first === undefined) return;
    const kind = paths.length === 1 ? await folderKind(first) : null;
    if (kind?.ok && kind.value === 'articles') await open(first);
    else await bringInto(paths);
  }

  function tellFailure(message: string, failure: Failure): Promise<void> {
    return dialogs.tell(message, failureWords(options.words(), failure));
  }

  async function sample(): Promise<ArchiveWindow | null> {
    const copy = await sampleCopy(options.shippedSample, options.documents, options.locale());
    if (copy.ok) return open(copy.value);
    if (windows.current() === null) await windows.show(null);
    await tellFailure(options.words()('dialog.sample.failed'), copy.error);
    return null;
  }

  /** What a start without arguments shows: the last archive, at the very first the welcome. */
  async function openLast(): Promise<ArchiveWindow> {
    const { started, archives } = profile.recent();
    const last = archives[0];
    const folder = last && (await realpath(last.folder).catch(() => null));
    if (folder) await open(folder);
    else if (!started && options.sampleFirst) await sample();
    return windows.current() ?? windows.show(null);
  }

  async function newWindow(): Promise<void> {
    const window = windows.current();
    const folder = window?.archive()?.folder ?? null;
    if (folder !== null) windows.add(folder);
    else if (window === null) await openLast();
    else window.present();
  }

  /** A window that can take an import: a story's own cannot. */
  async function windowForImport(): Promise<ArchiveWindow> {
    const window = windows.current();
    if (window === null) return openLast();
    return window.story() === null ? window : windows.show(window.archive()?.folder ?? null);
  }

  async function openPaths(paths: readonly string[]): Promise<void> {
    const found = await Promise.all(paths.map(recognisePath));
    for (const path of found) if (path.kind === 'archive') await open(path.folder);
    const files = found.flatMap((path) => (path.kind === 'import' ? [path.path] : []));
    if (files.length > 0) (await windowForImport()).offerImport(files);
    else if (windows.current() === null) await openLast();
    for (const path of found) if (path.kind === 'missing') await missing(path.path);
    const names = found.flatMap((path) => (path.kind === 'unknown' ? [basename(path.path)] : []));
    if (names.length === 0) return;
    const words = options.words();
    await dialogs.tell(
      words('dialog.import.unknown', { count: names.length }),
      words('dialog.import.unknownDetail', { names: names.join(', ') }),
    );
  }

  return {
    paths: openPaths,
    newWindow,
    choose: async () => (await choose()) !== null,
    create: async () => (await create('dialog.newArchive.title')) !== null,
    bringIn: async (folder) => (await bringIn(folder)) !== null,
    begin,
    sample: async () => (await sample()) !== null,
    recent: async (index) => {
      const archive = profile.recent().archives[index];
      return archive !== undefined && (await open(archive.folder)) !== null;
    },
  };
}
