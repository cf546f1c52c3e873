import type { Result } from '../../../electron/contract/types.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { renameCollection } from '../../commands/collection-acts.ts';
import { renameTagInPlace } from '../../commands/name-acts.ts';
import { renameSearch } from '../../commands/saved-search-acts.ts';
import { currentWords } from '../../strings/current-words.ts';
import type { TreeLine } from './tree-model.ts';

export function isRenamable({ tag, savedSearch, collection }: TreeLine): boolean {
  return [tag, savedSearch, collection].some((one) => one !== undefined);
}

/** Failures are told. null: the person is asked first, in a dialog. */
export async function renameLine(line: TreeLine, name: string): Promise<Result<unknown> | null> {
  const result = await renamed(line, name);
  const failed = line.tag === undefined ? 'rename.failed' : 'renameTag.title';
  if (result && !result.ok) tellFailure(currentWords()(failed), result.error);
  return result;
}

async function renamed(
  { tag, savedSearch, collection }: TreeLine,
  name: string,
): Promise<Result<unknown> | null> {
  if (tag !== undefined) return renameTagInPlace(tag, name);
  if (collection !== undefined) return renameCollection(collection, name);
  return savedSearch === undefined ? null : renameSearch(savedSearch, name);
}

/** The key of a line that has another name by now; that of a collection is its id. */
export function keyOfRenamed({ key, tag, savedSearch }: TreeLine, name: string): string {
  if (tag !== undefined) return `tag/=${name}`;
  return savedSearch === undefined ? key : `saved/${name}`;
}
