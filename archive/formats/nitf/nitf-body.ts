import { bodyOfHtml, type StoryBody, withBodyImages } from '../wire/story-body.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import { emptyImage, type WireImage } from '../wire/wire-story.ts';
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  isElement,
  lineOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { nitfHtml } from './nitf-html.ts';

/** What is in a body of NITF: its text, its pictures, and links to its sounds and films. */
export interface NitfBody extends StoryBody {
  readonly links: readonly { readonly title: string | null; readonly href: string | null }[];
}

/** @param contents `body.content` and `body.end`, or any elements of their kind. */
export function nitfBody(
  contents: readonly XmlElement[],
  use: XmlUse,
  notes: StoryNotes,
): NitfBody {
  const html = contents
    .map((element) => withoutRepeatedBlocks(element, notes))
    .map((element) =>
      nitfHtml(element, (name) => notes.dropped(`body/${name}`, name, 'not-understood')),
    )
    .join('\n');
  const { body, images } = bodyOfHtml(html, notes);
  const media = contents.flatMap((element) => descendantsOf(element, 'media'));
  const pictures: WireImage[] = [];
  const links: { title: string | null; href: string | null }[] = [];
  for (const element of media) {
    const type = use.attribute(element, 'media-type') ?? 'image';
    const image = imageOf(element, use);
    if (/^(?:image|graphic|photo)/i.test(type)) pictures.push(image);
    else if (image.file !== null) links.push({ title: image.caption, href: image.file });
    else notes.dropped(`media ${type}`, image.caption);
    notes.fields.push(...use.left(element));
  }
  for (const element of contents) use.whole(element);
  return { body, images: withBodyImages(pictures, images), links };
}

/** The archive of a paper has the first paragraphs once more in a block of their own. */
function withoutRepeatedBlocks(content: XmlElement, notes: StoryNotes): XmlElement {
  const blocks = childrenOf(content, 'block').filter((block) => lineOf(block) !== null);
  const isRepeated = (block: XmlElement) =>
    childrenOf(block, 'media').length === 0 &&
    blocks.some((other) => isPartOf(block, other, blocks.indexOf(block) > blocks.indexOf(other)));
  const repeated = blocks.filter(isRepeated);
  for (const block of repeated) notes.dropped('block', lineOf(block), 'repeated');
  const children = content.children.filter((node) => !isElement(node) || !repeated.includes(node));
  return { ...content, children };
}

/** @param isLater Of two that are the same, the later one goes. */
function isPartOf(block: XmlElement, other: XmlElement, isLater: boolean): boolean {
  const lines = childrenOf(block).map(lineOf);
  const others = new Set(childrenOf(other).map(lineOf));
  const isPart = block !== other && lines.length > 0 && lines.every((line) => others.has(line));
  return isPart && (lines.length < others.size || isLater);
}

function imageOf(media: XmlElement, use: XmlUse): WireImage {
  const references = childrenOf(media, 'media-reference');
  const best = [...references].sort((a, b) => pixelsOf(b, use) - pixelsOf(a, use))[0] ?? null;
  for (const reference of references) {
    use.attribute(reference, 'mime-type');
    if (reference !== best) use.whole(reference);
  }
  const meta = new Map(
    childrenOf(media, 'media-metadata').flatMap((entry): [string, string][] => {
      const name = attributeOf(entry, 'name');
      const value = attributeOf(entry, 'value');
      if (name === null || value === null || !known.has(name.toLowerCase())) return [];
      use.whole(entry);
      return [[name.toLowerCase(), value]];
    }),
  );
  const lines = (name: string) => use.lines(childrenOf(media, name));
  return {
    ...emptyImage,
    file: use.attribute(best, 'source') ?? use.attribute(best, 'data-location'),
    alt: use.attribute(best, 'alternate-text'),
    caption: lines('media-caption').join('\n') || null,
    credit: use.attribute(best, 'source-credit') ?? meta.get('credit') ?? null,
    creator: lines('media-producer').join(', ') || meta.get('creator') || null,
    copyright: use.attribute(best, 'copyright') ?? meta.get('copyright') ?? null,
    usageTerms: meta.get('usageterms') ?? null,
    expires: meta.get('expires') ?? null,
    lead: meta.get('lead') === 'true',
  };
}

const known = new Set(['credit', 'creator', 'copyright', 'usageterms', 'expires', 'lead']);

function pixelsOf(reference: XmlElement, use: XmlUse): number {
  const [width, height] = ['width', 'height'].map((side) => Number(use.attribute(reference, side)));
  return (width || 0) * (height || 0);
}
