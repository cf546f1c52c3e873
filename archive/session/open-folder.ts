import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Archive, OpenOptions } from '../archive.ts';
import type { ArchiveEvent } from '../archive-types.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { createLunrIndex } from '../search/lunr-index.ts';
import { readArchiveFile } from '../store/archive-file.ts';
import { openHistory } from '../store/history.ts';
import { type ArchiveLock, lockArchive } from '../store/lock.ts';
import { archiveOf } from './archive-of.ts';
import { Catalogue } from './catalogue.ts';
import { followFolder } from './follow-folder.ts';
import { loadArticles } from './load-articles.ts';
import { NearCopies } from './near-copies.ts';
import { queryOfSaved } from './saved-searches.ts';
import { createTurns, findingsIn, type Session } from './session.ts';

/** Makes the session of one folder and starts to load it. */
export async function openFolder(given: string, options: OpenOptions): Promise<Result<Archive>> {
  const folder = await resolveFolder(given);
  if (!folder.ok) return folder;
  const file = await readArchiveFile(folder.value);
  if (!file.ok) return file;
  const history = await openHistory(folder.value);
  if (!history.ok) return history;
  const wantsWriting = options.access !== 'read' && !file.value.newerFormat;
  const lock = wantsWriting ? await lockArchive(folder.value) : null;

  const listeners = new Set<(event: ArchiveEvent) => void>();
  const now = options.now ?? Date.now;
  const session: Session = {
    folder: folder.value,
    catalogue: new Catalogue(),
    nearCopies: new NearCopies(),
    index: createLunrIndex({
      timeZone: file.value.timeZone,
      now,
      findings: (article) => findingsIn(session, article).map(({ code }) => code),
      savedSearch: (name) => queryOfSaved(session.file.savedSearches.find((saved) => saved.name === name)),
      collection: (name) => session.file.collections.find((collection) => collection.name === name)?.articles ?? [],
    }),
    history: history.value,
    now,
    file: file.value,
    access: accessOf(file.value.newerFormat, lock, options),
    loading: { step: 'listing', done: 0, total: null },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    inTurn: createTurns(),
  };

  const stop = new AbortController();
  const loaded = session.inTurn(() => loadArticles(session, stop.signal));
  loaded.catch(() => undefined);
  const stopFollowing = options.watch === true ? await followFolder(session) : null;
  const close = async () => {
    stop.abort();
    await stopFollowing?.();
    await session.inTurn(async () => undefined);
    if (lock?.ok === true) await lock.value.release();
  };
  return ok(archiveOf(session, { listeners, loaded, close }));
}

async function resolveFolder(given: string): Promise<Result<string>> {
  try {
    return ok(await realpath(path.resolve(given)));
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, given) };
  }
}

function accessOf(newerFormat: boolean, lock: Result<ArchiveLock> | null, options: OpenOptions): Session['access'] {
  if (newerFormat) return { kind: 'read-only', reason: 'newer-format' };
  if (lock === null) return options.access === 'read' ? { kind: 'writable' } : { kind: 'read-only', reason: 'no-permission' };
  if (lock.ok) return { kind: 'writable' };
  return { kind: 'read-only', reason: lock.error.code === 'locked' ? 'locked' : 'no-permission' };
}
