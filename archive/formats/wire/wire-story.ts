import type { ArticleStatus } from '../../article/article.ts';
import type { PictureLender } from '../bring-pictures.ts';
import type { DraftImage, ReadItem, StoryDraft } from '../reader.ts';
import { emptyDraft, storyItem } from '../story-item.ts';
import type { StoryNotes } from './story-notes.ts';
import { type WireFields, wireExtra } from './wire-fields.ts';

/** A picture with all that wire formats say of it. */
export interface WireImage extends DraftImage {
  readonly usageTerms: string | null;
  /** ISO 8601. */
  readonly expires: string | null;
}

export const emptyImage: WireImage = {
  file: null,
  caption: null,
  alt: null,
  credit: null,
  creator: null,
  copyright: null,
  usageTerms: null,
  expires: null,
  lead: false,
};

/** A story as a wire format tells it. */
export interface WireStory extends StoryDraft {
  readonly images: readonly WireImage[];
  readonly subjects: readonly string[];
  readonly status: ArticleStatus | null;
  readonly embargo: string | null;
  readonly wire: WireFields;
}

export const emptyStory: WireStory = {
  ...emptyDraft,
  images: [],
  subjects: [],
  status: null,
  embargo: null,
  wire: {},
};

/** The item that an archive takes in. `name` is what the report calls the source. */
export function wireItem(
  name: string,
  story: WireStory,
  notes: StoryNotes,
  lend: PictureLender,
): Promise<ReadItem> {
  const { subjects, status, embargo, wire, ...draft } = story;
  return storyItem(
    {
      source: name,
      draft: {
        ...draft,
        images: draft.images.map(({ usageTerms: _terms, expires: _expires, ...image }) => image),
        notes: [...draft.notes, ...notes.notes],
      },
      more: {
        subjects,
        status,
        embargo,
        images: story.images.map(({ usageTerms, expires }) => ({ usageTerms, expires })),
        extra: wireExtra(wire),
      },
      warnings: notes.warnings,
      fields: notes.fields,
    },
    lend,
  );
}

/** IPTC's publishing status, in any case, with the spellings of older formats. */
export function statusOf(written: string | null): ArticleStatus | null {
  switch (
    written
      ?.trim()
      .toLowerCase()
      .replace(/^(?:stat:|https?:\S*\/)/, '')
  ) {
    case 'usable':
      return 'usable';
    case 'withheld':
    case 'embargoed':
      return 'withheld';
    case 'canceled':
    case 'cancelled':
    case 'killed':
      return 'canceled';
    default:
      return null;
  }
}
