import { dropped } from '../field-notes.ts';
import { plainText } from '../html/plain-text.ts';
import type { DraftImage, FieldNote, StoryDraft } from '../reader.ts';
import { attributeOf, childrenOf, lineOf, textIn, type XmlElement } from '../xml/xml-element.ts';
import { rssLine } from './feed-text.ts';

export interface ItemMedia {
  readonly images: readonly DraftImage[];
  /** Sound, film and documents. */
  readonly links: StoryDraft['links'];
  /** Usage terms by the file of the picture. */
  readonly terms: ReadonlyMap<string, string>;
  /** What a film shows, in lines, where no picture is described by it. */
  readonly description: string | null;
  readonly fields: readonly FieldNote[];
}

interface FoundPicture {
  readonly url: string;
  readonly width: number;
  readonly image: DraftImage;
  readonly terms: string | null;
}

/**
 * Pictures and other media of an item: Media RSS (https://www.rssboard.org/media-rss), `enclosure`,
 * `itunes:image`, `image`. Of one picture in several sizes the widest is taken.
 */
export function readMedia(item: XmlElement, resolve: (address: string) => string): ItemMedia {
  const pictures: FoundPicture[] = [];
  const thumbnails: FoundPicture[] = [];
  const links: { title: string | null; href: string }[] = [];
  const fields: FieldNote[] = [];
  const descriptions: string[] = [];
  const take = (element: XmlElement, around: readonly XmlElement[]) => {
    const url = attributeOf(element, 'url');
    if (url === null) return;
    const scopes = [element, ...around];
    if (isPicture(element, url)) pictures.push(pictureOf(resolve(url), element, scopes));
    else {
      links.push({ title: textOf(scopes, 'title'), href: resolve(url) });
      const near = firstOf([element, ...around.slice(0, -1)], 'description');
      descriptions.push(...near.map((one) => textIn(one).trim()));
    }
  };
  for (const child of childrenOf(item)) {
    if (child.written === 'media:group') {
      const inside = childrenOf(child).filter(({ name }) => name === 'content');
      const usual = inside.find((content) => attributeOf(content, 'isDefault') === 'true');
      const chosen = usual ?? widest(inside);
      if (chosen !== null) take(chosen, [child, item]);
      for (const other of inside)
        if (other !== chosen)
          fields.push(dropped('media:content', attributeOf(other, 'url') ?? '', 'repeated'));
    } else if (child.written === 'media:content') take(child, [item]);
    else if (child.name === 'enclosure') take(child, []);
    for (const thumbnail of thumbnailsOf(child)) {
      const url =
        attributeOf(thumbnail, 'url') ?? attributeOf(thumbnail, 'href') ?? lineOf(thumbnail);
      if (url !== null) thumbnails.push(pictureOf(resolve(url), thumbnail, [item]));
    }
  }
  if (pictures.length === 0) pictures.push(...thumbnails);
  else
    for (const { url } of thumbnails)
      if (!pictures.some((picture) => picture.url === url))
        fields.push(dropped('media:thumbnail', url, 'repeated'));
  const rights = new Map<string, string>();
  for (const { url, terms } of pictures.toReversed()) {
    if (terms === null) rights.delete(url);
    else rights.set(url, terms);
  }
  return {
    images: eachOnce(pictures, fields),
    links,
    terms: rights,
    description: descriptions.find((text) => text !== '') ?? null,
    fields,
  };
}

function thumbnailsOf(child: XmlElement): readonly XmlElement[] {
  if (child.written === 'media:thumbnail' || child.written === 'itunes:image') return [child];
  if (child.written === 'image' && childrenOf(child).length === 0) return [child];
  if (child.written === 'media:content' || child.written === 'media:group')
    return childrenOf(child).flatMap((inside) =>
      inside.name === 'thumbnail'
        ? [inside]
        : childrenOf(inside).filter(({ name }) => name === 'thumbnail'),
    );
  return [];
}

function isPicture(element: XmlElement, url: string): boolean {
  const medium = attributeOf(element, 'medium');
  const type = attributeOf(element, 'type');
  if (medium !== null) return medium === 'image';
  if (type?.includes('/')) return type.startsWith('image/');
  if (/\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:[?#]|$)/i.test(url)) return true;
  // Without a word on its kind, what has a size and no length in time is a picture.
  return (
    element.name === 'content' &&
    attributeOf(element, 'duration') === null &&
    !/\.(?:mp[34]|m4[av]|mov|ogg|wav|webm|pdf|m3u8|swf|html?|php)(?:[?#]|$)/i.test(url)
  );
}

function pictureOf(url: string, element: XmlElement, scopes: readonly XmlElement[]): FoundPicture {
  const credits = firstOf(scopes, 'credit');
  const photographer = credits.find((credit) =>
    /photograph|author|artist/i.test(attributeOf(credit, 'role') ?? ''),
  );
  const lines = credits.filter((credit) => credit !== photographer || credits.length === 1);
  const line = lines.map((credit) => lineOf(credit)).filter((text) => text !== null);
  const title = textOf(scopes, 'title');
  const description = textOf(scopes, 'description') ?? textOf(scopes, 'text');
  return {
    url,
    width: Number(attributeOf(element, 'width') ?? 0) || 0,
    image: {
      file: url,
      caption: description ?? title,
      alt: null,
      credit: [...new Set(line)].join(' / ') || null,
      creator: lineOf(photographer ?? null),
      copyright: lineOf(firstOf(scopes, 'copyright')[0] ?? null),
      lead: false,
    },
    terms: lineOf(firstOf(scopes, 'license')[0] ?? null),
  };
}

/** Media RSS elements of the nearest element that has some. */
function firstOf(scopes: readonly XmlElement[], name: string): readonly XmlElement[] {
  for (const scope of scopes) {
    const found = childrenOf(scope).filter((child) => child.written === `media:${name}`);
    if (found.length > 0) return found;
  }
  return [];
}

function textOf(scopes: readonly XmlElement[], name: string): string | null {
  const element = firstOf(scopes, name)[0] ?? null;
  const type = attributeOf(element, 'type');
  if (type === 'plain') return lineOf(element);
  return type === 'html' ? plainText(lineOf(element)) : rssLine(element);
}

function widest(contents: readonly XmlElement[]): XmlElement | null {
  const width = (content: XmlElement) => Number(attributeOf(content, 'width') ?? 0) || 0;
  return contents.reduce<XmlElement | null>(
    (best, content) => (best === null || width(content) > width(best) ? content : best),
    null,
  );
}

/** Sizes of one picture differ in what stands behind its address's path. */
function eachOnce(pictures: readonly FoundPicture[], fields: FieldNote[]): DraftImage[] {
  const best = new Map<string, FoundPicture>();
  for (const picture of pictures) {
    const key = picture.url.replace(/[?#].*$/s, '');
    const known = best.get(key);
    if (known === undefined) best.set(key, picture);
    else if (picture.width > known.width) {
      best.set(key, picture);
      if (known.url !== picture.url) fields.push(dropped('media:content', known.url, 'repeated'));
    } else if (known.url !== picture.url)
      fields.push(dropped('media:content', picture.url, 'repeated'));
  }
  return [...best.values()].map(({ image }, index) => ({ ...image, lead: index === 0 }));
}
