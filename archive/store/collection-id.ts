import { z } from 'zod';

export type CollectionId = string & { readonly __brand: 'CollectionId' };
/** A ULID, or one in its form. */
export const collectionIdSchema = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text as CollectionId);
