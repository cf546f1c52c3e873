import { stat } from 'node:fs/promises';
import type { Event } from '@parcel/watcher';
import type { ArticlePath } from '../article/article.ts';
import { fail, isSystemError, ok, type Result } from '../result.ts';
import { compareSnapshots, takeSnapshot } from './folder-snapshot.ts';
import { isArticlePath, isIgnoredName, toArchivePath } from './paths.ts';
import { precomposed } from './precomposed.ts';

export interface FolderChanges {
  readonly changed: readonly ArticlePath[];
  /** Files, or whole folders, that are gone. */
  readonly removed: readonly string[];
}

export interface FolderWatcher {
  /** Whether the folder is there, and is the one that is meant. Without it: whether there is a folder. */
  readonly isThere?: () => Promise<boolean>;
  readonly onChange: (changes: FolderChanges) => void;
  /**
   * Files that are no articles, pictures among them, were made, changed or removed. A path that is
   * gone may have been a folder.
   */
  readonly onPictures?: (paths: readonly string[]) => void;
  /** The folder cannot be reached: a drive was unplugged, a share is offline. */
  readonly onMissing: () => void;
  /** It is there again, or events were lost. What changed meanwhile is not known. */
  readonly onReturn: () => void;
}

/** The system's notices of what happens below a folder, in batches; as `@parcel/watcher` gives them. */
export type Subscribe = (
  folder: string,
  onEvents: (error: Error | null, events: readonly Event[]) => void,
) => Promise<{ readonly unsubscribe: () => Promise<void> }>;

export interface WatchOptions {
  readonly subscribe?: Subscribe;
  /** How often the folder itself is looked for, milliseconds. */
  readonly look?: number;
  /** How long to wait at least between two looks at all of it, where there are no notices. Milliseconds. */
  readonly poll?: number;
}

/**
 * Follows what happens in a folder, by this program or others, in batches of some 50 ms. Where the
 * system gives no notice (too many watches, a share), all files are looked at every few seconds.
 *
 * Fails with `not-found` when the folder is not there to begin with.
 */
export async function watchArchive(
  folder: string,
  watcher: FolderWatcher,
  { subscribe = subscribeToSystem, look = 2000, poll = 3000 }: WatchOptions = {},
): Promise<Result<{ readonly close: () => Promise<void> }>> {
  const { isThere = () => isFolder(folder) } = watcher;
  if (!(await isThere())) return fail('not-found', `${folder} is not there.`, { path: folder });
  const follow = () => followEvents(folder, watcher, { subscribe, poll });
  let following: Following | null = await follow();
  let missing = false;
  let isLooking = false;
  let isClosed = false;
  async function lookForFolder(): Promise<void> {
    const there = await isThere();
    if (there !== missing || isClosed) return;
    missing = !there;
    await following?.stop();
    following = there ? await follow() : null;
    if (isClosed) await following?.stop();
    else if (there) watcher.onReturn();
    else watcher.onMissing();
  }
  const timer = setInterval(() => {
    // A dead share answers late or never: one question at a time.
    if (isLooking) return;
    isLooking = true;
    void lookForFolder().finally(() => {
      isLooking = false;
    });
  }, look);
  timer.unref();
  return ok({
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await following?.stop();
    },
  });
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() === true;
}

const subscribeToSystem: Subscribe = async (folder, onEvents) => {
  const { default: parcel } = await import('@parcel/watcher');
  const ignore = ['**/.*', '**/.*/**', '**/node_modules/**'];
  return parcel.subscribe(folder, onEvents, { ignore });
};

interface Following {
  readonly stop: () => Promise<void>;
}

async function followEvents(
  folder: string,
  watcher: FolderWatcher,
  { subscribe, poll }: Required<Pick<WatchOptions, 'subscribe' | 'poll'>>,
): Promise<Following> {
  try {
    const subscription = await subscribe(folder, (error, events) => {
      if (error === null) void reportEvents(folder, events, watcher);
      else watcher.onReturn();
    });
    return { stop: () => subscription.unsubscribe().catch(() => undefined) };
  } catch {
    return pollFolder(folder, watcher, poll);
  }
}

/**
 * Looks at every file, again and again. A look at a large folder on a share takes long, and waits
 * in proportion before the next one. The first look may be later than a change, so all is compared
 * after it.
 */
function pollFolder(folder: string, watcher: FolderWatcher, pause: number): Following {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let known: Awaited<ReturnType<typeof takeSnapshot>> | null = null;
  async function look(): Promise<void> {
    const begun = performance.now();
    try {
      const seen = await takeSnapshot(folder, known ?? undefined);
      if (isStopped) return;
      if (known === null) watcher.onReturn();
      else {
        const { changed, removed } = compareSnapshots(known, seen);
        report(watcher, changed, removed);
      }
      known = seen;
    } catch (error) {
      // The folder itself cannot be read; whether it is missing is asked elsewhere.
      if (!isSystemError(error)) throw error;
    }
    if (isStopped) return;
    timer = setTimeout(() => void look(), Math.max(pause, 4 * (performance.now() - begun)));
    timer.unref();
  }
  void look();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function reportEvents(
  folder: string,
  events: readonly Event[],
  watcher: FolderWatcher,
): Promise<void> {
  const changed = new Set<string>();
  const removed = new Set<string>();
  for (const event of events) {
    const path = await precomposed(folder, toArchivePath(folder, event.path));
    if (path.split('/').some(isIgnoredName)) continue;
    // What is gone cannot be asked for its form: whoever holds neither ignores both.
    if (event.type === 'delete') removed.add(path).add(path.normalize('NFC'));
    // A folder that was moved in makes one event, for itself.
    else if (await isFolder(event.path)) {
      for (const inside of await filesBelow(event.path)) changed.add(`${path}/${inside}`);
    } else changed.add(path);
  }
  report(watcher, [...changed], [...removed]);
}

/** One that is gone again, or cannot be read, has no files. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    return [...(await takeSnapshot(folder)).keys()];
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

function report(
  { onChange, onPictures }: FolderWatcher,
  changed: readonly string[],
  removed: readonly string[],
): void {
  const articles = changed.filter(isArticlePath);
  if (articles.length > 0 || removed.length > 0) onChange({ changed: articles, removed });
  const others = [...changed, ...removed].filter((path) => !isArticlePath(path));
  if (others.length > 0) onPictures?.(others);
}
