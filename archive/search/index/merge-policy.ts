/** As much of a segment as the choice needs. */
export interface Sized {
  /** Documents, dead ones included. */
  readonly size: number;
  readonly live: number;
}

/**
 * Which segments to merge next; none when all is well.
 *
 * Segments fall into tiers, each `mergeAt` times as large as the one below. A tier that is full is
 * merged into one of the next, so that each document is rewritten once a tier. A segment of which
 * half is dead is merged with its tier.
 */
export function segmentsToMerge<Kind extends Sized>(
  segments: readonly Kind[],
  mergeAt = 8,
): readonly Kind[] {
  const tiers = new Map<number, Kind[]>();
  for (const segment of segments) {
    const tier = tierOf(segment.live, mergeAt);
    const others = tiers.get(tier);
    if (others) others.push(segment);
    else tiers.set(tier, [segment]);
  }
  for (const tier of [...tiers.keys()].sort((a, b) => a - b)) {
    const some = tiers.get(tier) ?? [];
    if (some.length >= mergeAt || some.some(isHalfDead)) return some;
  }
  return [];
}

/** Documents of the lowest tier at most: few, so that an edit has no large segment written again. */
const smallest = 16;
/** Documents of a segment that is worth a merge for those that died. */
const worthwhile = 250;

function tierOf(documents: number, mergeAt: number): number {
  return Math.max(0, Math.ceil(Math.log(documents / smallest) / Math.log(mergeAt)));
}

/** In small segments it does not matter, and they are merged soon. */
function isHalfDead({ size, live }: Sized): boolean {
  return size > worthwhile && live * 2 < size;
}
