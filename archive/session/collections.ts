import { ulid } from 'ulid';
import type { CollectionPlace, NewCollection, OpenCollection } from '../archive-types.ts';
import { fold } from '../article/text.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Action } from '../store/change.ts';
import type { CollectionId } from '../store/collection-id.ts';
import type { Collection } from '../store/collections.ts';
import { articlesOfCollection, knownArticles, unknownAmong } from './collection-articles.ts';
import { editArchiveFile } from './edit-archive-file.ts';
import type { Session } from './session.ts';

export function collectionPlaces(session: Session): readonly CollectionPlace[] {
  return session.file.collections.map((collection) => placeOf(session, collection));
}

/** Fails with `unknown-collection`. */
export function openCollection(session: Session, id: CollectionId): Result<OpenCollection> {
  const known = collectionOf(session, id);
  if (!known.ok) return known;
  const articles = knownArticles(session, known.value.articles);
  return ok({ ...placeOf(session, known.value), articles });
}

function placeOf(session: Session, { id, name, note, parent }: Collection): CollectionPlace {
  const isThere = session.file.collections.some((other) => other.id === parent);
  return {
    id,
    name,
    note: note ?? null,
    parent: isThere ? (parent ?? null) : null,
    count: articlesOfCollection(session, id)?.length ?? 0,
  };
}

export function collectionOf(session: Session, id: CollectionId): Result<Collection> {
  const known = session.file.collections.find((collection) => collection.id === id);
  return known === undefined
    ? fail('unknown-collection', `There is no collection ${id}.`, { path: id })
    : ok(known);
}

/** Fails with `name-taken` where its parent has one of that name. */
export async function createCollection(
  session: Session,
  { name, parent, articles }: NewCollection,
): Promise<Result<{ readonly id: CollectionId }>> {
  const unknown = unknownAmong(session, articles);
  if (unknown !== null) return { ok: false, error: unknown };
  const id = ulid(session.now()) as CollectionId;
  const fresh: Collection = {
    id,
    name,
    ...(parent !== null && { parent }),
    articles: [...new Set(articles)],
  };
  const made = await editArchiveFile(
    session,
    { kind: 'collection', act: 'create', name, count: fresh.articles.length },
    ({ collections }) => {
      if (parent !== null && !collections.some((other) => other.id === parent))
        return fail('unknown-collection', `There is no collection ${parent}.`, { path: parent });
      const free = isNameFree(collections, fresh);
      return free.ok ? ok({ collections: inPlace(collections, fresh) }) : free;
    },
  );
  return made.ok ? ok({ id }) : made;
}

export function renameCollection(
  session: Session,
  id: CollectionId,
  name: string,
): Promise<Result<null>> {
  return editCollection(session, id, 'rename', (collection, others) => {
    const renamed = { ...collection, name };
    const free = isNameFree(others, renamed);
    return free.ok ? ok(renamed) : free;
  });
}

/** null removes the note. */
export function noteCollection(
  session: Session,
  id: CollectionId,
  note: string | null,
): Promise<Result<null>> {
  return editCollection(session, id, 'note', ({ note: _, ...collection }) =>
    ok(note === null || note === '' ? collection : { ...collection, note }),
  );
}

/** Puts a collection into another, or to the top. Fails with `invalid-value` when that one lies in it. */
export function moveCollection(
  session: Session,
  id: CollectionId,
  parent: CollectionId | null,
): Promise<Result<null>> {
  return editCollection(session, id, 'move', ({ parent: _, ...collection }, others) => {
    if (parent === null) return ok(collection);
    if (parent !== id && !others.some((other) => other.id === parent))
      return fail('unknown-collection', `There is no collection ${parent}.`, { path: parent });
    if (liesIn(others, parent, id))
      return fail('invalid-value', 'A collection cannot lie in itself.', { path: parent });
    const moved = { ...collection, parent };
    const free = isNameFree(others, moved);
    return free.ok ? ok(moved) : free;
  });
}

/** The collections in it move up to where it lay; its articles stay in the archive. */
export async function deleteCollection(session: Session, id: CollectionId): Promise<Result<null>> {
  const known = collectionOf(session, id);
  if (!known.ok) return known;
  return editArchiveFile(
    session,
    { kind: 'collection', act: 'delete', name: known.value.name, count: 0 },
    ({ collections }) =>
      ok({
        collections: collections
          .filter((collection) => collection.id !== id)
          .map(({ parent, ...collection }) => {
            const above = parent === id ? known.value.parent : parent;
            return above === undefined ? collection : { ...collection, parent: above };
          }),
      }),
  );
}

/**
 * Before the first one whose name comes later in the alphabet: what is made on two machines then
 * seldom stands at the same place, and is merged.
 */
function inPlace(collections: readonly Collection[], fresh: Collection): readonly Collection[] {
  const at = collections.findIndex(({ name }) => fold(name) > fold(fresh.name));
  return collections.toSpliced(at < 0 ? collections.length : at, 0, fresh);
}

type CollectionAct = Extract<Action, { kind: 'collection' }>['act'];

/** Changes one collection as the file has it. Fails with `unknown-collection` and as the change does. */
export async function editCollection(
  session: Session,
  id: CollectionId,
  act: CollectionAct,
  change: (collection: Collection, others: readonly Collection[]) => Result<Collection>,
  count = 0,
): Promise<Result<null>> {
  const known = collectionOf(session, id);
  if (!known.ok) return known;
  const action = { kind: 'collection', act, name: known.value.name, count } as const;
  return editArchiveFile(session, action, ({ collections }) => {
    const at = collections.findIndex((collection) => collection.id === id);
    const collection = collections[at];
    if (collection === undefined)
      return fail('unknown-collection', `There is no collection ${id}.`, { path: id });
    const changed = change(collection, collections.toSpliced(at, 1));
    return changed.ok ? ok({ collections: collections.with(at, changed.value) }) : changed;
  });
}

function isNameFree(others: readonly Collection[], { name, parent }: Collection): Result<null> {
  const taken = others.some((other) => other.parent === parent && fold(other.name) === fold(name));
  return taken
    ? fail('name-taken', `There is a collection ${name} already.`, { path: name })
    : ok(null);
}

/** Whether a collection is another or lies in it, at any depth. */
function liesIn(
  collections: readonly Collection[],
  inner: CollectionId,
  outer: CollectionId,
): boolean {
  const seen = new Set<CollectionId>();
  let id: CollectionId | undefined = inner;
  while (id !== undefined && !seen.has(id)) {
    if (id === outer) return true;
    seen.add(id);
    const at: CollectionId = id;
    id = collections.find((collection) => collection.id === at)?.parent;
  }
  return false;
}
