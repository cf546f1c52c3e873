import { dropped } from '../field-notes.ts';
import { plainText } from '../html/plain-text.ts';
import type { DropReason, FieldNote, StoryDraft } from '../reader.ts';
import { footnotesKey, hasFootnotes } from './post-footnotes.ts';
import { metaOf, type WxrItem } from './wxr-item.ts';

/** What custom fields say that an article has a place for. */
export interface PostMeta {
  /** A byline in words, for which themes of newsrooms have a field. */
  readonly byline: string | null;
  readonly standfirst: string | null;
  readonly place: string | null;
  readonly thumbnail: string | null;
  /** Sound and film of the post. */
  readonly links: StoryDraft['links'];
  readonly fields: readonly FieldNote[];
}

const bylines = [
  'largo_byline_text',
  '_newspack_byline',
  'byline',
  'custom_byline',
  'author_byline',
];
const standfirsts = [
  'newspack_post_subtitle',
  'standfirst',
  'subtitle',
  '_subtitle',
  'wps_subtitle',
  'kia_subtitle',
  'sub_title',
  'dek',
  'deck',
];
const places = ['geo_address', 'dateline'];
/** Read here or by the readers of terms. */
const read = new Set([
  '_thumbnail_id',
  'enclosure',
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
]);

export function readMeta(item: WxrItem): PostMeta {
  const byline = firstOf(
    item,
    metaOf(item, '_newspack_byline_active') === '0'
      ? bylines.filter((key) => key !== '_newspack_byline')
      : bylines,
  );
  const standfirst = firstOf(item, standfirsts);
  const place = firstOf(item, places);
  const taken = new Set([byline?.key, standfirst?.key, place?.key]);
  return {
    byline: byline?.value ?? null,
    standfirst: standfirst?.value ?? null,
    place: place?.value ?? null,
    thumbnail: metaOf(item, '_thumbnail_id'),
    links: item.meta
      .filter(([key]) => key === 'enclosure')
      .flatMap(([, value]) => {
        const href = value.split('\n')[0]?.trim() ?? '';
        return /^https?:\/\//i.test(href) ? [{ title: null, href }] : [];
      }),
    fields: item.meta
      .filter(([key, value]) => value !== '' && !read.has(key) && !taken.has(key))
      .filter(([key, value]) => key !== footnotesKey || !hasFootnotes(value))
      .map(([key, value]) => dropped(`wp:postmeta ${key}`, value, whyDropped(key))),
  };
}

function firstOf(
  item: WxrItem,
  keys: readonly string[],
): { readonly key: string; readonly value: string } | null {
  for (const key of keys) {
    const value = plainText(metaOf(item, key));
    if (value !== null) return { key, value };
  }
  return null;
}

/** A key that begins with `_` is hidden from editors, but plugins keep their words there too. */
function whyDropped(key: string): DropReason {
  return key.startsWith('_') && !/^_(?:yoast_wpseo|aioseop?|genesis|newspack|seopress)_/.test(key)
    ? 'internal'
    : 'no-place';
}
