import type { ChangeReport, NameField, NameMerge } from '../archive-types.ts';
import type { ArticleId, ArticleSummary } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { fold } from '../article/text.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { everything } from '../search/query.ts';
import { withoutNames, withRenamed } from '../store/aliases.ts';
import type { ArchiveFile } from '../store/archive-file.ts';
import type { Action } from '../store/change.ts';
import { withoutPins, withRenamedPins } from '../store/pinned-tags.ts';
import { applyChange, type Plan, type PlannedWrite } from './apply-change.ts';
import { type PlannedArchiveFile, planArchiveFile } from './change-archive-file.ts';
import { planEdit } from './edit-articles.ts';
import type { Session } from './session.ts';
import { withoutNotes, withRenamedNote } from './tag-notes.ts';

/**
 * Renames a tag in every article that has it. Where the new name is in use already, in whatever case
 * and accents, the two become one as it is written there, and the former name stays as an alias.
 */
export async function renameTag(
  session: Session,
  from: string,
  to: string,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const known = fold(from) === fold(to) ? [] : spellings(session, 'tag', [to]);
  const into = known.includes(to) ? to : (known[0] ?? to);
  return changeNames(
    session,
    { field: 'tag', from: [from], into },
    { kind: 'rename-tag', from, to: into },
    (file) => renamedIn(file, 'tag', [from], into, known.length > 0 ? [from] : []),
    job,
  );
}

/** Makes several names of a field one, in every article that has them; the others become its aliases. */
export async function mergeNames(
  session: Session,
  { field, from, into }: NameMerge,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const others = from.filter((name) => name !== into);
  const aliases = others.filter((name) => fold(name) !== fold(into));
  return changeNames(
    session,
    { field, from: others, into },
    { kind: 'merge-names', field, from: others, into },
    (file) => renamedIn(file, field, others, into, aliases),
    job,
  );
}

/** Takes tags off every article that has them; their notes and aliases go, too. */
export async function deleteTags(
  session: Session,
  tags: readonly string[],
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  return changeNames(
    session,
    { field: 'tag', from: tags, into: null },
    { kind: 'tag', added: [], removed: [...tags] },
    ({ tagNotes, pinnedTags, aliases }) => ({
      tagNotes: withoutNotes(tagNotes, tags),
      ...(pinnedTags && { pinnedTags: withoutPins(pinnedTags, tags) }),
      ...(aliases && { aliases: withoutNames(aliases, 'tag', tags) }),
    }),
    job,
  );
}

function renamedIn(
  { tagNotes, pinnedTags, aliases }: ArchiveFile,
  field: NameField,
  from: readonly string[],
  into: string,
  kept: readonly string[],
): Partial<ArchiveFile> {
  const renamed = withRenamed(aliases, field, from, into, kept);
  return {
    ...(field === 'tag' && {
      tagNotes: from.reduce((notes, name) => withRenamedNote(notes, name, into), tagNotes),
    }),
    ...(field === 'tag' && pinnedTags && { pinnedTags: withRenamedPins(pinnedTags, from, into) }),
    ...((aliases !== undefined || Object.keys(renamed).length > 0) && { aliases: renamed }),
  };
}

interface NameChange {
  readonly field: NameField;
  readonly from: readonly string[];
  /** null: the names are taken away. */
  readonly into: string | null;
}

async function changeNames(
  session: Session,
  change: NameChange,
  action: Action,
  editFile: (file: ArchiveFile) => Partial<ArchiveFile>,
  job: JobOptions,
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  if (change.into !== null && change.into.trim() === '')
    return fail('invalid-value', 'A name needs a letter.', { path: change.field });
  const plan = await planNames(session, change, job);
  const file = await planArchiveFile(session, (now) => ok(editFile(now)));
  // An archive.yaml that cannot be read keeps what it says, and no name from being changed.
  const archiveFile: PlannedArchiveFile | null = file.ok ? file.value : null;
  return applyChange(session, action, null, { ...plan, archiveFile }, job);
}

async function planNames(
  session: Session,
  change: NameChange,
  { signal, onProgress }: JobOptions,
): Promise<Plan> {
  const { field, from } = change;
  const values = spellings(session, field, from);
  const filters = [{ field, values: [...values], exclude: false }];
  const ids = values.length === 0 ? [] : session.index.ids({ ...everything, filters });
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  for (const [done, id] of ids.entries()) {
    signal?.throwIfAborted();
    const known = session.catalogue.get(id);
    const edits = known === null ? [] : editsOf(known, change);
    const planned = await planEdit(session, id, edits, known?.hash ?? null);
    if (!planned.ok) failed.push({ id, error: planned.error });
    else if (planned.value === null) unchanged.push(id);
    else writes.push(planned.value.write);
    if (done % 50 === 49) {
      onProgress?.({ step: 'reading', done: done + 1, total: ids.length });
      await breathe();
    }
  }
  return { writes, unchanged, failed };
}

/** How names are written in articles, in whatever case and accents. */
function spellings(
  session: Session,
  field: NameField,
  names: readonly string[],
): readonly string[] {
  return [...new Set(names.flatMap((name) => session.index.spellings(field, name)))];
}

function editsOf(article: ArticleSummary, { field, from, into }: NameChange): ArticleEdit[] {
  const wanted = new Set(from.map(fold));
  const isMeant = (name: string | null) => name !== null && wanted.has(fold(name));
  if (field === 'credit')
    return article.images.flatMap(({ credit }, index): ArticleEdit[] =>
      isMeant(credit) ? [{ kind: 'set-image-text', index, field: 'credit', value: into }] : [],
    );
  const list = field === 'tag' ? 'tags' : 'byline';
  const seen = new Set<string>();
  const values = article[list]
    .flatMap((name) => (isMeant(name) ? (into ?? []) : name))
    .filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
  return [{ kind: 'set-list', field: list, values }];
}
