import type { ImportWarning } from '../formats/reader.ts';
import type { JobOptions } from '../job.ts';
import { type Failure, ok } from '../result.ts';
import type { PlannedItem, PlannedPicture } from './import-plan.ts';
import type { ImportTarget } from './import-target.ts';

export interface StoredPictures {
  /** What the archive could not take: the article waits until it can, and comes with the next import. */
  readonly refused: ReadonlyMap<string, Failure>;
  /** What the source could not give: the article comes without it. */
  warn(item: PlannedItem): readonly ImportWarning[];
}

/** Pictures go first: an article in the archive never names a picture that is still to come. */
export async function storePictures(
  pictures: ReadonlyMap<string, PlannedPicture>,
  into: ImportTarget,
  { signal }: JobOptions,
): Promise<StoredPictures> {
  const lost = new Map<string, Failure>();
  const refused = new Map<string, Failure>();
  for (const [path, { media }] of pictures) {
    signal?.throwIfAborted();
    const lent = await media.withFile(async (file) => ok(await into.storeMedia(path, file)));
    // A picture out of a zip is unpacked first, which takes room as well.
    if (!lent.ok) (lent.error.code === 'disk-full' ? refused : lost).set(path, lent.error);
    else if (!lent.value.ok) refused.set(path, lent.value.error);
  }
  return {
    refused,
    warn: (item) =>
      item.pictures.flatMap((path) => {
        const why = lost.get(path);
        return why === undefined
          ? []
          : [{ code: 'picture-missing', field: 'images', message: why.message }];
      }),
  };
}

export function refusalOf(item: PlannedItem, { refused }: StoredPictures): Failure | null {
  const first = item.pictures.find((path) => refused.has(path));
  return first === undefined ? null : (refused.get(first) ?? null);
}
