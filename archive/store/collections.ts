import { z } from 'zod';
import { type ArticleId, articleIdSchema } from '../article/article.ts';
import { type CollectionId, collectionIdSchema } from './collection-id.ts';
import { derivedId } from './derived-id.ts';

/** Articles that a person has put together, in their own order. */
export interface Collection {
  readonly id: CollectionId;
  readonly name: string;
  readonly note?: string | undefined;
  /** The collection that it lies in; one that is not there counts as none. */
  readonly parent?: CollectionId | undefined;
  /** Ids, or paths of articles that had no id when they were put in. */
  readonly articles: readonly ArticleId[];
}

const writtenSchema = z.object({
  id: collectionIdSchema.optional(),
  name: z.string().min(1),
  note: z.string().optional(),
  parent: collectionIdSchema.optional(),
  articles: z
    .array(articleIdSchema)
    .nullish()
    .transform((articles) => articles ?? []),
});

/** A collection that was written without an id has one that follows from its name. */
export const collectionsSchema = z
  .array(writtenSchema)
  .nullish()
  .transform((written): readonly Collection[] => {
    const taken = new Set(written?.map(({ id }) => id));
    return (written ?? []).map(({ id, name, ...rest }) => {
      const known = id ?? unusedId(name, taken);
      taken.add(known);
      return { id: known, name, ...rest };
    });
  });

/** The id that a collection of this name has while none is written. */
function unusedId(name: string, taken: ReadonlySet<string | undefined>): CollectionId {
  let id = derivedCollectionId(name);
  for (let number = 2; taken.has(id); number += 1) id = derivedCollectionId(`${name}\n${number}`);
  return id;
}

export function derivedCollectionId(name: string): CollectionId {
  return derivedId(name) as CollectionId;
}
