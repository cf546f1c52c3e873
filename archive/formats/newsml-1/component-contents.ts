import { nitfBody } from '../nitf/nitf-body.ts';
import { type NitfHead, nitfHead } from '../nitf/nitf-head.ts';
import { bodyOfHtml, bodyOfText, looksLikeHtml, type StoryBody } from '../wire/story-body.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import { emptyImage, type WireImage } from '../wire/wire-story.ts';
import { foreignHtml, holdsHtml } from '../xml/foreign-html.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  markupIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { contentsOf, type PlacedContent } from './components.ts';

/** All that the contents of a story say, by what they are for. */
export interface ComponentContents {
  readonly headline: string | null;
  readonly subheadline: string | null;
  readonly standfirst: string | null;
  readonly body: StoryBody;
  readonly images: readonly WireImage[];
  readonly links: readonly { readonly title: string | null; readonly href: string | null }[];
  readonly notes: readonly string[];
  /** Of a text that is NITF, for a component that says nothing of it. */
  readonly byline: readonly string[];
}

export function componentContents(
  component: XmlElement,
  use: XmlUse,
  notes: StoryNotes,
  said: ReadonlySet<string>,
): ComponentContents {
  const heads: NitfHead[] = [];
  const texts = { headline: '', subheadline: '', standfirst: '' };
  const bodies: StoryBody[] = [];
  const ends: StoryBody[] = [];
  const messages: string[] = [];
  const media = new Map<XmlElement, PlacedContent[]>();
  for (const placed of contentsOf(component)) {
    const { content, role } = placed;
    const data = childOf(content, 'DataContent');
    if (isMedia(content))
      media.set(placed.component, [...(media.get(placed.component) ?? []), placed]);
    else if (data !== null && textIn(data).trim() !== '') {
      describe(content, use);
      use.attribute(childOf(placed.component, 'Role'), 'FormalName');
      const part = partOf(role);
      if (part === 'style') {
        use.whole(content);
        notes.dropped(`ContentItem ${role}`, textIn(data), 'internal');
      } else if (part === 'post') {
        use.whole(content);
        notes.dropped(`ContentItem ${role}`, use.line(data), 'no-place');
      } else if (part === 'note') messages.push(use.line(data) ?? '');
      else if (part === 'body' || part === 'end') {
        (part === 'end' ? ends : bodies).push(dataBody(data, use, notes));
        if (childrenOf(data).length > 0) heads.push(nitfHead(data, use, notes, said));
      } else if (part !== 'caption') texts[part] ||= use.line(data) ?? '';
      if (part !== 'caption') use.whole(data);
    }
  }
  const images: WireImage[] = [];
  const links: { title: string | null; href: string | null }[] = [];
  const isSmall = (contents: readonly PlacedContent[]) =>
    contents.every(({ role }) => /^(?:thumbnail|thumb|preview|quicklook)$/.test(role));
  const isPictured = [...media.values()].some(
    (contents) => !isSmall(contents) && contents.some(({ role }) => isPictureRole(role)),
  );
  for (const [holder, contents] of media) {
    if (isPictured && isSmall(contents)) {
      for (const { content } of contents) {
        notes.dropped('ContentItem', attributeOf(content, 'Href'), 'repeated');
        use.whole(holder);
      }
      continue;
    }
    const told = mediaOf(holder, contents, use, notes);
    if (told.image !== null) images.push(told.image);
    if (told.link !== null) links.push(told.link);
  }
  return {
    headline: texts.headline || (heads[0]?.headline ?? null),
    subheadline: texts.subheadline || null,
    standfirst: texts.standfirst || null,
    body: {
      body: [...bodies, ...ends]
        .map(({ body }) => body)
        .filter((body) => body !== '')
        .join('\n\n'),
      images: [...bodies, ...ends].flatMap((body) => body.images),
    },
    images,
    links,
    notes: messages,
    byline: heads.flatMap(({ byline }) => byline),
  };
}

function isPictureRole(role: string): boolean {
  return /photo|picture|image|graphic|high ?res|main/.test(role);
}

function partOf(
  role: string,
):
  | 'headline'
  | 'subheadline'
  | 'standfirst'
  | 'body'
  | 'style'
  | 'post'
  | 'note'
  | 'caption'
  | 'end' {
  if (/^(?:title|headline)$/.test(role)) return 'headline';
  if (/^sub-?(?:title|headline)$/.test(role)) return 'subheadline';
  if (/^(?:lead|lede|summary|abstract|standfirst|teaser|synopsis|description)$/.test(role))
    return 'standfirst';
  if (/^(?:stylesheet|script)$/.test(role)) return 'style';
  if (/^(?:tweet|socialmedia)/.test(role)) return 'post';
  if (/^(?:note|ednote|editorial ?note)$/.test(role)) return 'note';
  if (/^(?:contacts?|about|boilerplate|end)$/.test(role)) return 'end';
  return /^caption$/.test(role) ? 'caption' : 'body';
}

function isMedia(content: XmlElement): boolean {
  if (childOf(content, 'DataContent') !== null) return false;
  return attributeOf(content, 'Href') !== null;
}

function dataBody(data: XmlElement, use: XmlUse, notes: StoryNotes): StoryBody {
  const nitf = descendantsOf(data, 'body.content');
  if (nitf.length > 0) {
    return nitfBody([...nitf, ...descendantsOf(data, 'body.end')], use, notes);
  }
  const html = childOf(data, 'html', 'body') ?? childOf(data, 'html');
  if (html !== null) return bodyOfHtml(markupIn(html), notes);
  if (childrenOf(data).length > 0)
    return bodyOfHtml(markupIn(holdsHtml(data) ? data : foreignHtml(data)), notes);
  const text = textIn(data);
  return looksLikeHtml(text) ? bodyOfHtml(text, notes) : { body: bodyOfText(text), images: [] };
}

/** The largest of the renditions of one picture; what is no picture is linked to. */
function mediaOf(
  holder: XmlElement,
  contents: readonly PlacedContent[],
  use: XmlUse,
  notes: StoryNotes,
) {
  const described = contents.map(({ content }) => ({
    href: use.attribute(content, 'Href') ?? '',
    ...describe(content, use),
  }));
  for (const { content } of contents) use.whole(content);
  use.attribute(childOf(holder, 'Role'), 'FormalName');
  const lines = childOf(holder, 'NewsLines');
  const line = (name: string) => use.lines(childrenOf(lines, name)).join(' ') || null;
  const isPicture = (one: (typeof described)[number]) => /^image\//.test(one.type) || one.isPicture;
  const pictures = described
    .filter(isPicture)
    .sort((a, b) => b.pixels - a.pixels || b.bytes - a.bytes);
  const others = described.filter((one) => !isPicture(one)).sort((a, b) => b.bytes - a.bytes);
  const caption = captionOf(holder, use) ?? line('HeadLine');
  const [best] = pictures;
  const [film] = others;
  for (const { href } of [...pictures.slice(1), ...others.slice(1)])
    notes.dropped('ContentItem', href, 'repeated');
  const image: WireImage | null =
    best === undefined
      ? null
      : {
          ...emptyImage,
          file: best.href,
          caption,
          credit: line('CreditLine'),
          creator: line('ByLine'),
          copyright: line('CopyrightLine'),
        };
  return { image, link: film === undefined ? null : { title: caption, href: film.href } };
}

function captionOf(holder: XmlElement, use: XmlUse): string | null {
  for (const { content, role } of contentsOf(holder)) {
    const data = childOf(content, 'DataContent');
    if (role === 'caption' && data !== null) {
      use.whole(content);
      return use.line(data);
    }
  }
  return null;
}

function describe(content: XmlElement, use: XmlUse) {
  const formal = (name: string) => use.attribute(childOf(content, name), 'FormalName') ?? '';
  const type = formal('MimeType').toLowerCase();
  const media = formal('MediaType').toLowerCase();
  const format = formal('Format').toLowerCase();
  const href = attributeOf(content, 'Href') ?? '';
  const characteristics = childOf(content, 'Characteristics');
  const property = (name: string) =>
    Number(
      childrenOf(characteristics, 'Property')
        .filter((one) => attributeOf(one, 'FormalName')?.toLowerCase().endsWith(name))
        .map((one) => attributeOf(one, 'Value'))[0] ?? 0,
    ) || 0;
  const bytes = Number(use.line(childOf(characteristics, 'SizeInBytes')) ?? 0) || 0;
  use.whole(characteristics);
  const isPicture =
    /photo|picture|image|graphic/.test(media) ||
    /jpe?g|png|gif|tiff/.test(format) ||
    (type === '' && /\.(?:jpe?g|png|gif|webp|tiff?)(?:$|\?)/i.test(href));
  return { type, isPicture, pixels: property('width') * property('height'), bytes };
}
