import { listArticles } from '../store/list-articles.ts';
import { isArticlePath } from '../store/paths.ts';
import { type FolderChanges, type WatchOptions, watchArchive } from '../store/watch.ts';
import { compareFolder } from './compare-folder.ts';
import { closedFolder } from './load-articles.ts';
import { emitInfo, type Session } from './session.ts';
import { letGo, takeIn } from './take-in.ts';
import { takeInChanges } from './take-in-changes.ts';

/**
 * How long a removal waits for what may belong to it, milliseconds: who moves a file may write the
 * one before or after it removes the other.
 */
const patience = 300;

/**
 * So many changes at once, as a sync client or `git checkout` makes them, can be more than the
 * system tells of: its queue of events overflows without a word.
 */
const flood = 1000;
/** Milliseconds without a further flood, before the folder is compared. */
const quietTime = 2000;

/** Takes in what other programs change in the folder. Returns the function that stops. */
export async function followFolder(
  session: Session,
  options: WatchOptions = {},
): Promise<() => Promise<void>> {
  let access = session.access;
  let afterFlood: NodeJS.Timeout | undefined;
  const gathered = gather((changes) => {
    void session.inTurn(() => takeInChanges(session, changes));
    if (afterFlood === undefined && changes.changed.length + changes.removed.length < flood) return;
    clearTimeout(afterFlood);
    afterFlood = setTimeout(() => {
      afterFlood = undefined;
      void session.inTurn(() => takeInAgain(session));
    }, quietTime);
  });
  const watched = await watchArchive(
    session.folder,
    {
      isThere: session.isFolderThere,
      onChange: gathered.add,
      onPictures: (paths) => session.pictures.picturesChanged(paths),
      onMissing: () => {
        if (session.access.kind !== 'missing') access = session.access;
        session.access = { kind: 'missing' };
        emitInfo(session);
      },
      onReturn: () => {
        if (session.access.kind === 'missing') session.access = access;
        void session.inTurn(() => takeInAgain(session));
        session.pictures.lookAgain();
      },
    },
    options,
  );
  return async () => {
    gathered.stop();
    clearTimeout(afterFlood);
    if (watched.ok) await watched.value.close();
  };
}

/** Hands changes on at once, but removals with all that comes in a moment after them. */
function gather(take: (changes: FolderChanges) => void) {
  const changed = new Set<FolderChanges['changed'][number]>();
  const removed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  function handOn(): void {
    timer = null;
    const changes = { changed: [...changed], removed: [...removed] };
    changed.clear();
    removed.clear();
    take(changes);
  }
  return {
    add(changes: FolderChanges): void {
      for (const path of changes.changed) changed.add(path);
      for (const path of changes.removed) removed.add(path);
      if (timer !== null) return;
      timer = setTimeout(handOn, removed.size === 0 ? 0 : patience);
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Compares the whole folder with memory, after a time in which nothing was seen. */
async function takeInAgain(session: Session): Promise<void> {
  const listed = await listArticles(session.folder);
  if (listed.ok && (await session.isFolderThere())) {
    const { paths, failures } = listed.value;
    const { unsure, gone } = await compareFolder(session, paths);
    await takeInChanges(session, { changed: unsure, removed: gone });
    letGo(
      session,
      gone.filter((path) => !isArticlePath(path)),
    );
    await takeIn(session, failures.map(closedFolder));
  }
  emitInfo(session);
}
