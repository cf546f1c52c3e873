import type { ArticleId, ContentHash } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  type ArchiveFile,
  archiveFilePath,
  editedArchiveFile,
  type ReadArchiveFile,
  readArchiveBytes,
  readArchiveFile,
  understandArchiveFile,
  writeArchiveFile,
} from '../store/archive-file.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { archiveFilePart, type Change } from '../store/change.ts';
import { hashOf } from '../store/hash.ts';
import { type JudgedPair, withVerdicts } from '../store/judged-copies.ts';
import type { PlannedWrite } from './apply-change.ts';
import type { Session } from './session.ts';
import { takeArchiveFile } from './take-archive-file.ts';

/** What a change makes of `.newsroom/archive.yaml`: its bytes before and after. */
export interface PlannedArchiveFile {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export type EditArchiveFile = (file: ArchiveFile) => Result<Partial<ArchiveFile>>;

/** Starts from the file as it is on disk: people edit it by hand, too. null when it says so already. */
export async function planArchiveFile(
  session: Session,
  edit: EditArchiveFile,
): Promise<Result<PlannedArchiveFile | null>> {
  const read = await existing(session);
  if (!read.ok) return read;
  const { bytes } = read.value;
  const after = edited(session, read.value, edit);
  if (!after.ok) return after;
  return ok(
    Buffer.compare(bytes, after.value) === 0 ? null : { before: bytes, after: after.value },
  );
}

/** A file that was deleted while the archive is open is made again of what it said. */
async function existing(
  session: Session,
): Promise<Result<ReadArchiveFile & { readonly bytes: Uint8Array }>> {
  let read = await readArchiveFile(session.folder);
  if (read.ok && read.value.bytes === null) {
    const made = await writeArchiveFile(session.folder, session.file, session.staging());
    if (!made.ok) return made;
    read = await readArchiveFile(session.folder);
  }
  if (!read.ok) return read;
  const { bytes, newerFormat } = read.value;
  const path = archiveFilePath(session.folder);
  if (bytes === null) return fail('not-found', `${path} is not there.`, { path });
  return newerFormat
    ? fail('newer-format', `${path} was written by a later version.`, { path })
    : ok({ ...read.value, bytes });
}

function edited(
  session: Session,
  read: ReadArchiveFile,
  edit: EditArchiveFile,
): Result<Uint8Array> {
  const changes = edit(read.file);
  if (!changes.ok) return changes;
  return editedArchiveFile(session.folder, read, { ...read.file, ...changes.value });
}

export function hashesOf({ before, after }: PlannedArchiveFile): {
  before: ContentHash;
  after: ContentHash;
} {
  return { before: hashOf(before), after: hashOf(after) };
}

/** Fails with `changed-on-disk` when the file is not what was planned for, and as writing does. */
export async function carryOutArchiveFile(
  session: Session,
  { before, after }: PlannedArchiveFile,
): Promise<Result<null>> {
  const path = archiveFilePath(session.folder);
  const current = await readArchiveBytes(session.folder);
  if (!current.ok) return current;
  if (current.value === null || hashOf(current.value) !== hashOf(before)) return changedOnDisk();
  const understood = understandArchiveFile(session.folder, after);
  if (!understood.ok) return understood;
  const written = await writeAtomically(path, after, { staging: session.staging() });
  if (written.ok || (await isFiledNow(session, { after })))
    takeArchiveFile(session, understood.value);
  return written;
}

/** Whether the file is as planned: a write that failed may have changed it, and lack its sync. */
export async function isFiledNow(
  session: Session,
  { after }: Pick<PlannedArchiveFile, 'after'>,
): Promise<boolean> {
  const current = await readArchiveBytes(session.folder);
  return current.ok && current.value !== null && Buffer.compare(current.value, after) === 0;
}

/**
 * What brings the file back to what it was before a change. `as-before` when it is that, null when
 * the change left it alone. Fails with `changed-on-disk` when others have changed it since.
 */
export async function planArchiveFileRevert(
  session: Session,
  change: Change,
): Promise<Result<PlannedArchiveFile | 'as-before' | null>> {
  if (change.archiveFile === undefined) return ok(null);
  const current = await readArchiveBytes(session.folder);
  if (!current.ok) return current;
  const bytes = current.value;
  if (bytes === null) return changedOnDisk();
  const hash = hashOf(bytes);
  if (hash === change.archiveFile.before) return ok('as-before');
  if (hash !== change.archiveFile.after) return changedOnDisk();
  const version = await session.history.version(archiveFilePart, change.id);
  return version.ok ? ok({ before: bytes, after: version.value }) : version;
}

function changedOnDisk(): Result<never> {
  return fail('changed-on-disk', `${archiveFilePart} was changed since.`, {
    path: archiveFilePart,
  });
}

/**
 * Collections, and pairs of near-copies, follow articles that are known by another id after the writes: their paths served
 * until they were given one. Where the file cannot be read they need not: paths are still understood.
 */
export async function followRenames(
  session: Session,
  writes: readonly PlannedWrite[],
  planned: PlannedArchiveFile | null,
): Promise<PlannedArchiveFile | null> {
  const renames = renamesIn(session, writes);
  if (renames.size === 0) return planned;
  const renamed = (id: ArticleId) => renames.get(id) ?? id;
  const edit: EditArchiveFile = ({ collections, judgedCopies }) =>
    ok({
      collections: collections.map((collection) => ({
        ...collection,
        articles: collection.articles.map(renamed),
      })),
      ...(judgedCopies && { judgedCopies: pairsRenamed(judgedCopies, renamed) }),
    });
  if (planned === null) {
    const followed = await planArchiveFile(session, edit);
    return followed.ok ? followed.value : null;
  }
  const read = understandArchiveFile(session.folder, planned.after);
  const after = read.ok ? edited(session, read.value, edit) : read;
  return after.ok ? { ...planned, after: after.value } : planned;
}

function renamesIn(
  session: Session,
  writes: readonly PlannedWrite[],
): ReadonlyMap<ArticleId, ArticleId> {
  const { catalogue, file } = session;
  const listed = new Set(
    [...file.collections, ...(file.judgedCopies ?? [])].flatMap(({ articles }) => articles),
  );
  const renames = new Map<ArticleId, ArticleId>();
  if (listed.size === 0) return renames;
  for (const { before, after } of writes) {
    const known = before === null ? null : catalogue.byPath(before.path);
    if (known === null || after === null || !listed.has(known.id)) continue;
    const { id } = readArticle(after.bytes, { path: after.path, timeZone: file.timeZone });
    if (id !== known.id && catalogue.get(id) === null) renames.set(known.id, id);
  }
  return renames;
}

function pairsRenamed(
  pairs: readonly JudgedPair[],
  renamed: (id: ArticleId) => ArticleId,
): readonly JudgedPair[] {
  return withVerdicts(
    [],
    pairs.map(({ articles: [one, other], verdict }) => ({
      articles: [renamed(one), renamed(other)],
      verdict,
    })),
  );
}
