import { isJsonObject, type JsonObject, type JsonUse } from '../json/json-use.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import { emptyImage, type WireImage } from '../wire/wire-story.ts';
import { type NinjsText, textOfRole, textsOf } from './ninjs-texts.ts';

/** A picture object, or one of associations, as an image of a story. */
export function ninjsImage(
  use: JsonUse,
  object: JsonObject,
  notes: StoryNotes,
  descriptions: readonly NinjsText[],
): WireImage {
  const altIds = use.objects(object, 'altIds');
  const own = (role: string) => {
    const alt = altIds.find((entry) => entry.role === role);
    if (alt !== undefined) use.whole(alt);
    return typeof alt?.value === 'string' ? alt.value : null;
  };
  const credit = textOfRole(descriptions, ['creditline', 'credit']);
  const alt = textOfRole(descriptions, ['alttext', 'alt']);
  const caption =
    textOfRole(descriptions, ['caption', 'text', 'main', '', 'html']) ??
    descriptions.find((text) => text !== credit && text !== alt) ??
    null;
  for (const text of descriptions)
    if (text !== credit && text !== alt && text !== caption)
      notes.dropped(
        `picture description ${text.role}`,
        text.value,
        caption?.value.includes(text.value) ? 'repeated' : 'no-place',
      );
  const notice = use.text(object, 'copyrightNotice');
  const holder = use.text(object, 'copyrightHolder');
  if (notice !== null)
    notes.dropped(
      'copyrightHolder',
      holder,
      notice.includes(holder ?? '') ? 'repeated' : 'no-place',
    );
  const rel = use.text(object, 'rel') ?? '';
  const name = use.text(object, 'name') ?? '';
  const creator =
    use.text(object, 'by', 'byline') ?? creatorOf(use, object) ?? photographerOf(use, object);
  if (creator !== null) creatorOf(use, object);
  const rendition = renditionOf(use, object, true, notes);
  const expires = own('newsroom:expires');
  const written = use.text(object, 'expires');
  return {
    ...emptyImage,
    file: own('newsroom:path') ?? rendition,
    caption: caption?.value ?? (name === '' ? null : captionOf(use, object)),
    alt: alt?.value ?? null,
    credit: credit?.value ?? null,
    creator,
    copyright: notice ?? holder,
    usageTerms: usageTermsOf(use, object),
    expires: expires ?? notes.date('images', 'expires', written),
    lead: /^main|lead|hero|feature|top/i.test(rel === '' ? name : rel),
  };
}

/** A picture without a caption is told by its headline. */
function captionOf(use: JsonUse, object: JsonObject): string | null {
  return textsOf(use, object, 'headline')[0]?.value ?? use.text(object, 'title');
}

function creatorOf(use: JsonUse, object: JsonObject): string | null {
  const people = use.objects(object, 'people', 'person');
  const creator = people.find(({ rel }) => /creator|photographer|author|by/i.test(String(rel)));
  if (creator === undefined) return null;
  use.text(creator, 'rel');
  return use.text(creator, 'name');
}

/** As AP names one. */
function photographerOf(use: JsonUse, object: JsonObject): string | null {
  const photographer = use.value(object, 'photographer');
  return isJsonObject(photographer) ? use.text(photographer, 'name') : null;
}

/** A text, or several. */
export function usageTermsOf(use: JsonUse, object: JsonObject): string | null {
  const terms = use.value(object, 'usageTerms');
  if (!Array.isArray(terms)) return use.text(object, 'usageTerms');
  return terms.filter((term) => typeof term === 'string').join(' ') || null;
}

/**
 * Address of the largest rendition; null for none. The others are noted.
 * @param isPicture Pictures come before anything else, or behind it.
 */
export function renditionOf(
  use: JsonUse,
  object: JsonObject,
  isPicture: boolean,
  notes: StoryNotes,
): string | null {
  const found = use.objects(object, 'renditions').flatMap((rendition) => {
    const href = use.text(rendition, 'href');
    const type = use.text(rendition, 'contentType', 'mimetype') ?? '';
    const name = use.text(rendition, 'name') ?? '';
    const [width, height] = ['width', 'height'].map((side) =>
      Number(use.text(rendition, side) ?? 0),
    );
    const pixels = (width ?? 0) * (height ?? 0);
    const bytes = Number(use.text(rendition, 'sizeInBytes') ?? 0);
    use.whole(rendition);
    return href === null
      ? []
      : [{ href, rank: rankOf(type, name, href, isPicture), pixels, bytes }];
  });
  found.sort((a, b) => b.rank - a.rank || b.pixels - a.pixels || b.bytes - a.bytes);
  for (const { href } of found.slice(1)) notes.dropped('renditions', href, 'repeated');
  return found[0]?.href ?? null;
}

/** Addresses of all renditions of an object. */
export function renditionsOf({ renditions }: JsonObject): readonly string[] {
  const listed =
    typeof renditions === 'object' && renditions !== null ? Object.values(renditions) : [];
  return listed.flatMap((rendition) =>
    isJsonObject(rendition) && typeof rendition.href === 'string' ? [rendition.href] : [],
  );
}

function rankOf(type: string, name: string, href: string, wantsPicture: boolean): number {
  const isPicture =
    /^image\//i.test(type) || (type === '' && /\.(?:jpe?g|png|gif|webp|tiff?)\b/i.test(href));
  const fits = type === '' || isPicture === wantsPicture;
  return (fits ? 2 : 0) + (/original|base|high/i.test(name) ? 1 : 0);
}
