import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { app } from 'electron';
import type { Words } from '../contract/strings/format.ts';
import type { Locale } from '../contract/strings/strings.ts';
import { folderKind, makeFolder, sampleCopy } from './archive-folders.ts';
import type { ArchiveWindow } from './archive-window.ts';
import type { Dialogs } from './dialogs.ts';
import type { Profile } from './profile.ts';
import { recognisePath } from './start-arguments.ts';
import type { Windows } from './windows.ts';

/** Every way by which an archive comes to a window. `true`: one was opened. */
export interface Opening {
  /** From the terminal, the desktop or a second start of the app; there is a window afterwards. */
  readonly paths: (paths: readonly string[]) => Promise<void>;
  readonly choose: () => Promise<boolean>;
  readonly create: () => Promise<boolean>;
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
}

export function createOpening(options: OpeningOptions): Opening {
  const { dialogs, profile, windows } = options;

  async function open(folder: string): Promise<boolean> {
    const real = await realpath(folder).catch(() => null);
    if (real === null) return missing(folder);
    profile.addRecent({ folder: real, name: nameOf(real) });
    app.addRecentDocument(real);
    await windows.show(real);
    return true;
  }

  /** The name by which the archive was last known: its service tells whether it still holds. */
  function nameOf(folder: string): string {
    const known = profile.recent().archives.find((archive) => archive.folder === folder);
    return known?.name ?? basename(folder);
  }

  async function missing(path: string): Promise<false> {
    const words = options.words();
    await dialogs.tell(
      words('dialog.folderMissing', { name: basename(path) }),
      words('dialog.folderMissingDetail', { path }),
    );
    return false;
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

  async function choose(): Promise<boolean> {
    const words = options.words();
    const folder = await chooseFolder(
      words('dialog.openArchive.title'),
      words('dialog.openArchive.button'),
    );
    return folder !== null && open(folder);
  }

  async function create(): Promise<boolean> {
    const words = options.words();
    const folder = await chooseFolder(
      words('dialog.newArchive.title'),
      words('dialog.newArchive.button'),
    );
    if (folder === null) return false;
    const name = basename(folder);
    const made = await makeFolder(folder);
    const kind = made.ok ? await folderKind(folder) : made;
    if (!kind.ok) {
      await dialogs.tell(words('dialog.newArchive.failed', { name }), kind.error.message);
      return false;
    }
    if (kind.value === 'empty') return initAndOpen(folder);
    const notEmpty = words('dialog.newArchive.notEmpty', { name });
    if (kind.value === 'other') {
      await dialogs.tell(notEmpty, words('dialog.newArchive.noMarkdown'));
      return false;
    }
    const agreed = await dialogs.ask(
      notEmpty,
      words('dialog.newArchive.notEmptyDetail'),
      words('dialog.newArchive.openInstead'),
    );
    return agreed && open(folder);
  }

  async function initAndOpen(folder: string): Promise<boolean> {
    // Read when it is needed: the YAML of archive.yaml has no place in the start of the app.
    const { initArchive } = await import('../../archive/store/init-archive.ts');
    const made = await initArchive(folder, { language: options.locale() });
    if (made.ok) return open(folder);
    const message = options.words()('dialog.newArchive.failed', { name: basename(folder) });
    await dialogs.tell(message, made.error.message);
    return false;
  }

  async function sample(): Promise<boolean> {
    const copy = await sampleCopy(options.shippedSample, options.documents);
    if (copy.ok) return open(copy.value);
    if (windows.current() === null) await windows.show(null);
    await dialogs.tell(options.words()('dialog.sample.failed'), copy.error.message);
    return false;
  }

  /** What a start without arguments shows: the last archive, at the very first the sample. */
  async function openLast(): Promise<ArchiveWindow> {
    const { started, archives } = profile.recent();
    const last = archives[0];
    const folder = last && (await realpath(last.folder).catch(() => null));
    if (folder) await open(folder);
    else if (!started) await sample();
    return windows.current() ?? windows.show(null);
  }

  async function openPaths(paths: readonly string[]): Promise<void> {
    const found = await Promise.all(paths.map(recognisePath));
    for (const path of found) if (path.kind === 'archive') await open(path.folder);
    const window = windows.current() ?? (await openLast());
    window.offerImport(found.flatMap((path) => (path.kind === 'import' ? [path.path] : [])));
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
    choose,
    create,
    sample,
    recent: async (index) => {
      const archive = profile.recent().archives[index];
      return archive !== undefined && open(archive.folder);
    },
  };
}
