import type { MoreFields } from '../../article/make-article.ts';
import { dropped } from '../field-notes.ts';
import type { DraftImage, FieldNote } from '../reader.ts';
import type { HtmlPicture } from './html-to-markdown.ts';
import type { PageImage } from './page-facts.ts';
import { withSplitCredit } from './split-credit.ts';

export interface PageImages {
  readonly images: readonly DraftImage[];
  readonly more: NonNullable<MoreFields['images']>;
  readonly notes: readonly FieldNote[];
}

/**
 * The pictures of a story: those in its text with their captions and credits, and the one that its
 * metadata names, which leads. Further ones in the metadata are mostly cuts of the same.
 */
export function imagesOf(
  named: readonly PageImage[],
  shown: readonly HtmlPicture[],
  base: string | null,
): PageImages {
  const [first, ...others] = named;
  const pictures: PageImage[] = shownImages(shown).map((image) => ({ ...image, usageTerms: null }));
  const notes: FieldNote[] = others.flatMap(({ file }) =>
    file === null ? [] : [dropped('image', file, 'repeated')],
  );
  if (first !== undefined) {
    const lead = { ...withSplitCredit(first), file: absolute(first.file, base), lead: true };
    const same = pictures.findIndex(({ file }) => isSamePicture(file, lead.file));
    const there = pictures[same];
    if (there === undefined) pictures.unshift(lead);
    else pictures[same] = joined(there, lead);
  }
  return {
    images: pictures.map(({ usageTerms: _, ...image }) => image),
    more: pictures.map(({ usageTerms }) => ({ usageTerms })),
    notes,
  };
}

/** The pictures of a text, each once. `The quay. Photo: Jane Doe / AFP` is a caption and a credit. */
export function shownImages(shown: readonly HtmlPicture[]): readonly DraftImage[] {
  const first = new Map<string, HtmlPicture>();
  for (const picture of shown) if (!first.has(picture.src)) first.set(picture.src, picture);
  return [...first.values()].map(pictureImage);
}

function pictureImage({ src, alt, caption, credit }: HtmlPicture): DraftImage {
  const image = { file: src, caption, alt, credit, creator: null, copyright: null, lead: false };
  return withSplitCredit(image);
}

function joined(shown: PageImage, named: PageImage): PageImage {
  return {
    file: shown.file,
    caption: shown.caption ?? named.caption,
    alt: shown.alt ?? named.alt,
    credit: shown.credit ?? named.credit,
    creator: shown.creator ?? named.creator,
    copyright: shown.copyright ?? named.copyright,
    usageTerms: named.usageTerms,
    lead: true,
  };
}

/** Sites show a picture in several sizes: `port-300x200.jpg`, `port.jpg?w=900`. */
function isSamePicture(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false;
  const bare = (file: string) =>
    file
      .replace(/^(?:https?:)?\/\//i, '')
      .replace(/[?#].*$/s, '')
      .replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
  return bare(first) === bare(second);
}

function absolute(file: string | null, base: string | null): string | null {
  if (file === null || base === null) return file;
  try {
    return new URL(file, base).href;
  } catch {
    return file;
  }
}
