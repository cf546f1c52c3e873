import type {
  ChangeReport,
  NameField,
  NameMerge,
  Result,
  TagPlace,
} from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { placesQuery, queryClient } from '../stores/archive-queries.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { everything, setFilter } from '../stores/query-change.ts';
import { changeFilters, showQuery, useSearch } from '../stores/search-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { isSameName } from '../strings/fold-name.ts';
import { tellChange, tellFailure } from './archive-acts.ts';
import { runShown } from './run-shown.ts';

/** Lists the stories that have a name. */
export function showName(field: NameField, name: string): void {
  showQuery({ ...everything, filters: [{ field, values: [name], exclude: false }] });
}

/** Makes several names one. What failed is told; the result is for a dialog. */
export async function mergeNames(merge: NameMerge): Promise<Result<ChangeReport> | null> {
  const words = currentWords();
  const result = await runShown(words('names.merge.title'), (options) =>
    request('merge-names', merge, options),
  );
  if (!result?.ok) return result;
  for (const name of merge.from) followName(merge.field, name, merge.into);
  const { changed } = result.value;
  if (changed.length === 0 && result.value.change === null) return result;
  tellChange(result, (count) => words('names.merge.done', { name: merge.into, count }));
  return result;
}

/** What failed is told by whoever asked. */
export async function renameTag(from: string, to: string): Promise<Result<ChangeReport>> {
  const words = currentWords();
  const result = await request('rename-tag', { from, to });
  if (!result.ok) return result;
  tellChange(result, (count) => words('renameTag.done', { count }));
  followName('tag', from, to);
  return result;
}

/** The other tag that has this name already, whatever its case and accents: then a rename is a merge. */
export function tagOfName(
  tags: readonly TagPlace[],
  renamed: string,
  name: string,
): TagPlace | undefined {
  return tags.find(({ value }) => value !== renamed && isSameName(value, name));
}

/** As renameTag; null: a name that another tag has is asked about first. */
export async function renameTagInPlace(
  from: string,
  to: string,
): Promise<Result<ChangeReport> | null> {
  const { tags } = await queryClient.ensureQueryData(placesQuery());
  if (!tagOfName(tags, from, to)) return renameTag(from, to);
  openDialog({ kind: 'rename-tag', tag: from, typed: to });
  return null;
}

export async function deleteTags(tags: readonly string[]): Promise<void> {
  const words = currentWords();
  const title = words('names.delete.title', { count: tags.length, name: tags[0] ?? '' });
  const result = await runShown(title, (options) => request('delete-tags', { tags }, options));
  if (result === null) return;
  for (const tag of tags) followName('tag', tag, null);
  tellChange(result, (count) => words('names.delete.done', { count }));
}

export async function setAlias(
  field: NameField,
  alias: string,
  name: string | null,
): Promise<Result<null>> {
  const result = await request('set-alias', { field, alias, name });
  if (!result.ok && name === null)
    tellFailure(currentWords()('names.alias.removeOf', { alias }), result.error);
  return result;
}

/** The list that is filtered by a name stays so under the name that it has by now. */
function followName(field: NameField, from: string, to: string | null): void {
  const { filters } = useSearch.getState().query;
  if (from === to || !filters.some((each) => each.field === field && each.values.includes(from)))
    return;
  changeFilters((now) => {
    const without = setFilter(now, field, from, 'off');
    return to === null ? without : setFilter(without, field, to, 'include');
  });
}
