import { stat } from 'node:fs/promises';
import type { AsyncSubscription, Event } from '@parcel/watcher';
import type { ArticlePath } from '../article/article.ts';
import { fail, type Result } from '../result.ts';
import { listArticles } from './list-articles.ts';
import { isArticlePath, isIgnoredName, toArchivePath } from './paths.ts';

export interface FolderChanges {
  readonly changed: readonly ArticlePath[];
  /** Files, or whole folders, that are gone. */
  readonly removed: readonly string[];
}

export interface FolderWatcher {
  readonly onChange: (changes: FolderChanges) => void;
  /** The folder cannot be reached: a drive was unplugged, a share is offline. */
  readonly onMissing: () => void;
  /** It is there again. What changed meanwhile is not known. */
  readonly onReturn: () => void;
}

/** How often the folder itself is looked for, milliseconds. */
const look = 2000;

/** Follows what happens in a folder, by this program or others, in batches of some 50 ms. */
export async function watchArchive(
  folder: string,
  watcher: FolderWatcher,
): Promise<Result<{ readonly close: () => Promise<void> }>> {
  let subscription = await subscribe(folder, watcher);
  if (subscription === null)
    return fail('io-error', `${folder} cannot be watched.`, { path: folder });
  let missing = false;
  const timer = setInterval(async () => {
    const isThere = (await stat(folder).catch(() => null))?.isDirectory() === true;
    if (isThere === !missing) return;
    missing = !isThere;
    await subscription?.unsubscribe().catch(() => undefined);
    subscription = isThere ? await subscribe(folder, watcher) : null;
    if (isThere) watcher.onReturn();
    else watcher.onMissing();
  }, look);
  timer.unref();
  return {
    ok: true,
    value: {
      close: async () => {
        clearInterval(timer);
        await subscription?.unsubscribe().catch(() => undefined);
      },
    },
  };
}

async function subscribe(
  folder: string,
  { onChange }: FolderWatcher,
): Promise<AsyncSubscription | null> {
  const { default: parcel } = await import('@parcel/watcher');
  const ignore = ['**/.*', '**/.*/**', '**/node_modules/**'];
  try {
    return await parcel.subscribe(
      folder,
      async (error, events) => {
        if (error === null) await report(folder, events, onChange);
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
    if (event.type === 'delete') removed.add(path);
    else if (isArticlePath(path)) changed.add(path);
    else for (const inside of await articlesBelow(folder, event.path)) changed.add(inside);
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
