import type { NameEntry, NameField } from '../archive-types.ts';
import { fold } from '../article/text.ts';
import { fail, ok, type Result } from '../result.ts';
import { aliasesOf, nameOfAlias, withoutAlias, withRenamed } from '../store/aliases.ts';
import { editArchiveFile } from './edit-archive-file.ts';
import type { Session } from './session.ts';
import { noteOf } from './tag-notes.ts';

/** Every name in use, most used first, then those that are known by a note or an alias only. */
export function listNames(session: Session, field: NameField): readonly NameEntry[] {
  const { tagNotes, aliases } = session.file;
  const used = session.index.values(field, '', Number.POSITIVE_INFINITY);
  const seen = new Set(used.map(({ value }) => fold(value)));
  const noted = field === 'tag' ? Object.keys(tagNotes) : [];
  const unused = [...noted, ...Object.values(aliases?.[field] ?? {})].filter(
    (name) => !seen.has(fold(name)) && seen.add(fold(name)),
  );
  return [...used, ...unused.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    name: value,
    count,
    note: field === 'tag' ? noteOf(tagNotes, value) : null,
    aliases: aliasesOf(aliases, field, value),
  }));
}

/**
 * The names that these stand for by now: an alias gives way to its name, and a name to the usual
 * spelling of it that is in use, whatever its case and accents.
 */
export function namesNow(
  { file, index }: Session,
  field: NameField,
  names: readonly string[],
): readonly string[] {
  return names.map((typed) => {
    const name = nameOfAlias(file.aliases, field, typed) ?? typed;
    return index.spellings(field, name)[0] ?? name;
  });
}

/** Lets an alias stand for a name; null removes it. Fails with `name-taken` where it is a name in use. */
export async function setAlias(
  session: Session,
  field: NameField,
  alias: string,
  name: string | null,
): Promise<Result<null>> {
  if (name === null)
    return editArchiveFile(session, { kind: 'alias', act: 'remove', field, alias }, ({ aliases }) =>
      ok({ aliases: withoutAlias(aliases, field, alias) }),
    );
  const isInUse = session.index.spellings(field, alias).length > 0;
  if (isInUse || fold(alias) === fold(name))
    return fail('name-taken', `${alias} is a name in use.`, { path: alias });
  return editArchiveFile(session, { kind: 'alias', act: 'set', field, alias }, ({ aliases }) =>
    ok({ aliases: withRenamed(aliases, field, [], name, [alias]) }),
  );
}
