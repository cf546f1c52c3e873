import { stat } from 'node:fs/promises';
import type { AsyncSubscription, Event } from '@parcel/watcher';
import type { ArticlePath } from '../article/article.ts';
import { fail, ok, type Result } from '../result.ts';
import { listArticles } from './list-articles.ts';
import { isArticlePath, isIgnoredName, toArchivePath } from './paths.ts';

export interface FolderChanges {
  readonly changed: readonly ArticlePath[];
  /** Files, or whole folders, that are gone. */
  readonly removed: readonly string[];
}

export interface FolderWatcher {
  /** Whether the folder is there, and is the one that is meant. Without it: whether there is a folder. */
  readonly isThere?: () => Promise<boolean>;
  readonly onChange: (changes: FolderChanges) => void;
  /** The folder cannot be reached: a drive was unplugged, a share is offline. */
  readonly onMissing: () => void;
  /** It is there again, or events were lost. What changed meanwhile is not known. */
  readonly onReturn: () => void;
}

/** How often the folder itself is looked for, milliseconds. */
const look = 2000;

/**
 * Follows what happens in a folder, by this program or others, in batches of some 50 ms. Where the
 * system gives no notice (too many watches, a share), only the folder itself is looked for.
 *
 * Fails with `not-found` when the folder is not there to begin with.
 */
export async function watchArchive(
  folder: string,
  watcher: FolderWatcher,
): Promise<Result<{ readonly close: () => Promise<void> }>> {
  const { isThere = () => isFolder(folder) } = watcher;
  if (!(await isThere())) return fail('not-found', `${folder} is not there.`, { path: folder });
  let subscription = await subscribe(folder, watcher);
  let missing = false;
  let isLooking = false;
  async function lookForFolder(): Promise<void> {
    const there = await isThere();
    if (there !== missing) return;
    missing = !there;
    await subscription?.unsubscribe().catch(() => undefined);
    subscription = there ? await subscribe(folder, watcher) : null;
    if (there) watcher.onReturn();
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
      clearInterval(timer);
      await subscription?.unsubscribe().catch(() => undefined);
    },
  });
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() === true;
}

async function subscribe(
  folder: string,
  { onChange, onReturn }: FolderWatcher,
): Promise<AsyncSubscription | null> {
  const { default: parcel } = await import('@parcel/watcher');
  const ignore = ['**/.*', '**/.*/**', '**/node_modules/**'];
  try {
    return await parcel.subscribe(
      folder,
      async (error, events) => {
        if (error === null) await report(folder, events, onChange);
        else onReturn();
      },
      { ignore },
    );
  } catch {
    return null;
  }
}

async function report(
  folder: string,
  events: readonly Event[],
  onChange: FolderWatcher['onChange'],
): Promise<void> {
  const changed = new Set<ArticlePath>();
  const removed = new Set<string>();
  for (const event of events) {
    const path = toArchivePath(folder, event.path);
    if (path.split('/').some(isIgnoredName)) continue;
    if (event.type === 'delete') {
      removed.add(path);
      continue;
    }
    if (isArticlePath(path)) changed.add(path);
    for (const inside of await articlesBelow(folder, event.path)) changed.add(inside);
  }
  if (changed.size > 0 || removed.size > 0)
    onChange({ changed: [...changed], removed: [...removed] });
}

/** A folder that was moved in makes one event, for itself. */
async function articlesBelow(folder: string, absolute: string): Promise<readonly ArticlePath[]> {
  const known = await stat(absolute).catch(() => null);
  if (known?.isDirectory() !== true) return [];
  const listed = await listArticles(folder, {}, absolute);
  return listed.ok ? listed.value.paths : [];
}
