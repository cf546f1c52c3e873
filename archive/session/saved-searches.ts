import { fold } from '../article/text.ts';
import { fail, ok, type Result } from '../result.ts';
import { everything, type Query } from '../search/query.ts';
import type { SavedSearch } from '../store/archive-file.ts';
import type { ListView } from '../store/list-view.ts';
import { editArchiveFile } from './edit-archive-file.ts';
import type { Session } from './session.ts';

/** A saved search as a query; what it does not say is as for everything. */
export function queryOfSaved(saved: SavedSearch): Query;
export function queryOfSaved(saved: SavedSearch | undefined): Query | null;
export function queryOfSaved(saved: SavedSearch | undefined): Query | null {
  if (saved === undefined) return null;
  const { query, filters = [], sort = everything.sort, spelling, someWords } = saved;
  return {
    text: query,
    filters,
    sort,
    ...(spelling !== undefined && { spelling }),
    ...(someWords !== undefined && { someWords }),
  };
}

/** The saved search of this name, in whatever case and accents it is typed; null when there is none. */
export function queryNamed({ file }: Session, name: string): Query | null {
  const { savedSearches } = file;
  return queryOfSaved(
    savedSearches.find((saved) => saved.name === name) ??
      savedSearches.find((saved) => fold(saved.name) === fold(name)),
  );
}

/** Keeps a query under a name, and how its list looks unless `view` is null; one of that name is replaced. */
export async function saveSearch(
  session: Session,
  name: string,
  { text, filters, sort, spelling, someWords }: Query,
  view: ListView | null,
): Promise<Result<null>> {
  const isUsual = sort.by === everything.sort.by && sort.direction === everything.sort.direction;
  const saved: SavedSearch = {
    name,
    query: text,
    ...(filters.length > 0 && { filters }),
    ...(!isUsual && { sort }),
    ...(spelling === false && { spelling }),
    ...(someWords === false && { someWords }),
    ...(view !== null && { view }),
  };
  return editArchiveFile(session, action('save', name), ({ savedSearches }) => {
    const at = savedSearches.findIndex((other) => other.name === name);
    return ok({
      savedSearches: at < 0 ? [...savedSearches, saved] : savedSearches.with(at, saved),
    });
  });
}

export async function deleteSearch(session: Session, name: string): Promise<Result<null>> {
  return editArchiveFile(session, action('delete', name), ({ savedSearches }) =>
    ok({ savedSearches: savedSearches.filter((saved) => saved.name !== name) }),
  );
}

/** Fails with `name-taken`, and with `unknown-search`. Searches that name it by `in:` are left as they are. */
export async function renameSearch(
  session: Session,
  from: string,
  to: string,
): Promise<Result<null>> {
  return editSearch(session, 'rename', from, (saved, at, all) =>
    from !== to && all.some((other) => other.name === to)
      ? fail('name-taken', `There is a saved search ${to} already.`, { path: to })
      : ok(all.with(at, { ...saved, name: to })),
  );
}

/** Puts a search at a position among the others, from 0. */
export async function moveSearch(
  session: Session,
  name: string,
  to: number,
): Promise<Result<null>> {
  return editSearch(session, 'reorder', name, (saved, at, all) =>
    ok(all.toSpliced(at, 1).toSpliced(to, 0, saved)),
  );
}

async function editSearch(
  session: Session,
  act: SearchAct,
  name: string,
  change: (
    saved: SavedSearch,
    at: number,
    all: readonly SavedSearch[],
  ) => Result<readonly SavedSearch[]>,
): Promise<Result<null>> {
  return editArchiveFile(session, action(act, name), ({ savedSearches }) => {
    const at = savedSearches.findIndex((saved) => saved.name === name);
    const saved = savedSearches[at];
    if (saved === undefined)
      return fail('unknown-search', `There is no saved search ${name}.`, { path: name });
    const changed = change(saved, at, savedSearches);
    return changed.ok ? ok({ savedSearches: changed.value }) : changed;
  });
}

type SearchAct = 'save' | 'rename' | 'delete' | 'reorder';

function action(act: SearchAct, name: string) {
  return { kind: 'saved-search', act, name } as const;
}
