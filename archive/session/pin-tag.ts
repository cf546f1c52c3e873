import { fail, ok, type Result } from '../result.ts';
import { mostPinnedTags, placeOfPin, withoutPins } from '../store/pinned-tags.ts';
import { editArchiveFile } from './edit-archive-file.ts';
import type { Session } from './session.ts';

/** Gives a tag the next free key, or takes its key away. Fails with `too-many-pins` when all are taken. */
export async function pinTag(
  session: Session,
  tag: string,
  isPinned: boolean,
): Promise<Result<null>> {
  const act = isPinned ? 'pin' : 'unpin';
  return editArchiveFile(session, { kind: 'pin-tag', act, tag }, ({ pinnedTags = [] }) => {
    if (!isPinned) return ok({ pinnedTags: withoutPins(pinnedTags, [tag]) });
    if (placeOfPin(pinnedTags, tag) >= 0) return ok({});
    return pinnedTags.length < mostPinnedTags
      ? ok({ pinnedTags: [...pinnedTags, tag] })
      : fail('too-many-pins', `${mostPinnedTags} tags are pinned, one for each key.`);
  });
}
