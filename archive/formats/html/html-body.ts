import type { ChildNode } from 'domhandler';
import { dropped } from '../field-notes.ts';
import type { DraftImage, FieldNote } from '../reader.ts';
import { creatorOf } from '../text/credit-text.ts';
import { type HtmlPicture, nodesToMarkdown } from './html-to-markdown.ts';
import { markFootnotes } from './mark-footnotes.ts';
import { parseHtml } from './parse-html.ts';
import { withSplitCredit } from './split-credit.ts';

/** The text of a story that came as HTML. */
export interface HtmlBody {
  readonly body: string;
  /** Pictures of the text, each once, none of them leading. */
  readonly images: readonly DraftImage[];
  readonly fields: readonly FieldNote[];
}

/** @param base Address of the story, against which addresses in it are resolved. */
export function htmlBody(html: string, base: string | null): HtmlBody {
  return nodesBody(parseHtml(html), base);
}

export function nodesBody(nodes: readonly ChildNode[], base: string | null): HtmlBody {
  markFootnotes(nodes);
  const { markdown, pictures, dropped: gone } = nodesToMarkdown(nodes, { base });
  const images = new Map<string, DraftImage>();
  for (const picture of pictures) {
    const known = images.get(picture.src);
    if (known === undefined || isBetter(picture, known))
      images.set(picture.src, imageOfPicture(picture));
  }
  return {
    body: markdown,
    images: [...images.values()],
    fields: gone.map((name) => dropped(`<${name}>`, '', 'no-place')),
  };
}

function isBetter(picture: HtmlPicture, known: DraftImage): boolean {
  return known.caption === null && known.credit === null && picture.caption !== null;
}

function imageOfPicture({ src, alt, caption, credit }: HtmlPicture): DraftImage {
  const creator = credit === null ? null : creatorOf(credit);
  return withSplitCredit({
    file: src,
    caption,
    alt,
    credit,
    creator,
    copyright: null,
    lead: false,
  });
}

/** The leading picture before those of the text; one that is in the text already only leads. */
export function withLead(lead: DraftImage, images: readonly DraftImage[]): readonly DraftImage[] {
  const same = images.find(({ file }) => file !== null && file === lead.file);
  if (same === undefined) return [{ ...lead, lead: true }, ...images];
  const joined = {
    file: same.file,
    caption: lead.caption ?? same.caption,
    alt: lead.alt ?? same.alt,
    credit: lead.credit ?? same.credit,
    creator: lead.creator ?? same.creator,
    copyright: lead.copyright ?? same.copyright,
    lead: true,
  };
  return [joined, ...images.filter((image) => image !== same)];
}
