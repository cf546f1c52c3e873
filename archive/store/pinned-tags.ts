import { z } from 'zod';
import { fold } from '../article/text.ts';

/** As many as there are keys, 1 to 9. */
export const mostPinnedTags = 9;

/** Tags that have a key, in the order of the keys; more than there are keys are passed over. */
export const pinnedTagsSchema = z
  .array(z.string().min(1))
  .transform((tags) => tags.slice(0, mostPinnedTags));

/** Where a tag stands among the pinned ones, from 0, in whatever case and accents it is written; or -1. */
export function placeOfPin(pinned: readonly string[], tag: string): number {
  return pinned.findIndex((one) => fold(one) === fold(tag));
}

export function withoutPins(pinned: readonly string[], tags: readonly string[]): readonly string[] {
  return pinned.filter((one) => placeOfPin(tags, one) < 0);
}

/** The new name takes the key of the former one, unless it has one of its own. */
export function withRenamedPins(
  pinned: readonly string[],
  from: readonly string[],
  into: string,
): readonly string[] {
  const renamed = pinned.map((one) => (placeOfPin(from, one) < 0 ? one : into));
  return renamed.filter((one, at) => placeOfPin(renamed, one) === at);
}
