import { ok, type Result } from '../result.ts';
import { everything, type Query } from '../search/query.ts';
import { type ArchiveFile, readArchiveFile, writeArchiveFile } from '../store/archive-file.ts';
import { emitInfo, type Session } from './session.ts';

type Saved = ArchiveFile['savedSearches'][number];

/** A saved search as a query; what it does not say is as for everything. */
export function queryOfSaved(saved: Saved): Query;
export function queryOfSaved(saved: Saved | undefined): Query | null;
export function queryOfSaved(saved: Saved | undefined): Query | null {
  if (saved === undefined) return null;
  return { text: saved.query, filters: saved.filters ?? [], sort: saved.sort ?? everything.sort };
}

/** Keeps a query under a name; one of that name is replaced. */
export async function saveSearch(
  session: Session,
  name: string,
  query: Query,
): Promise<Result<null>> {
  const saved: Saved = { name, query: query.text, filters: query.filters, sort: query.sort };
  return keep(session, (others) => {
    const at = others.findIndex((other) => other.name === name);
    return at < 0 ? [...others, saved] : others.with(at, saved);
  });
}

export async function deleteSearch(session: Session, name: string): Promise<Result<null>> {
  return keep(session, (others) => others.filter((saved) => saved.name !== name));
}

/** Starts from the file as it is: people edit it by hand, too. */
async function keep(
  session: Session,
  change: (others: readonly Saved[]) => readonly Saved[],
): Promise<Result<null>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const read = await readArchiveFile(session.folder);
  if (!read.ok) return read;
  const savedSearches = [...change(read.value.file.savedSearches)];
  const written = await writeArchiveFile(session.folder, { savedSearches }, session.staging());
  if (!written.ok) return written;
  session.file = { ...session.file, savedSearches };
  emitInfo(session);
  return ok(null);
}
