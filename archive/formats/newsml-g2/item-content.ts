import { nitfBody } from '../nitf/nitf-body.ts';
import { type NitfHead, nitfHead } from '../nitf/nitf-head.ts';
import { bodyOfHtml, bodyOfText, looksLikeHtml, type StoryBody } from '../wire/story-body.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import { wireBody, wireParagraphs } from '../wire/wire-text.ts';
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
import { largestContent } from './remote-content.ts';
import { withoutRepeated } from './repeated-header.ts';

interface InlineBody {
  readonly body: StoryBody;
  readonly told: NitfHead;
}

const nothingTold: NitfHead = { headline: null, byline: [] };
const nothing: InlineBody = { body: { body: '', images: [] }, told: nothingTold };

/**
 * The text of a content set, and links to what is no text.
 * @param said What the item says beside it, which its text need not repeat.
 */
export function contentOf(
  use: XmlUse,
  contentSet: XmlElement | null,
  notes: StoryNotes,
  said: ReadonlySet<string>,
) {
  const inline = childrenOf(contentSet).filter(
    ({ name }) => name === 'inlineXML' || name === 'inlineData',
  );
  const [best, ...others] = [...inline].sort((a, b) => rankOf(b) - rankOf(a));
  for (const other of others) {
    use.whole(other);
    notes.dropped('contentSet', textIn(other), 'repeated');
  }
  const read = best === undefined ? nothing : inlineBody(use, best, notes, said);
  const rendition = largestContent(use, contentSet, false, notes);
  return { ...read, links: rendition === null ? [] : [{ title: null, href: rendition }] };
}

function rankOf(content: XmlElement): number {
  const type = attributeOf(content, 'contenttype') ?? '';
  if (/markdown/.test(type)) return 3;
  return content.name === 'inlineXML' ? 2 : 1;
}

function inlineBody(
  use: XmlUse,
  content: XmlElement,
  notes: StoryNotes,
  said: ReadonlySet<string>,
): InlineBody {
  if (content.name === 'inlineData') {
    use.whole(content);
    return { body: dataBody(content, notes), told: nothingTold };
  }
  const nitf = descendantsOf(content, 'body.content');
  if (nitf.length > 0) return nitfIn(use, content, nitf, notes, said);
  const html = childOf(content, 'html', 'body') ?? childOf(content, 'html') ?? content;
  use.whole(content);
  const text =
    html !== content || holdsHtml(html) ? withoutRepeated(html, said) : foreignHtml(html);
  return { body: bodyOfHtml(markupIn(text), notes), told: nothingTold };
}

function dataBody(content: XmlElement, notes: StoryNotes): StoryBody {
  const type = attributeOf(content, 'contenttype') ?? '';
  const text = textIn(content);
  if (/markdown/.test(type)) return { body: text, images: [] };
  // Plain text that was put between the tags of one paragraph still has its own lines.
  const [, plain = ''] = /^\s*<p>([^<]*\n {3}\S[^<]*)<\/p>\s*$/.exec(text) ?? [];
  if (/plain/.test(type) && plain !== '')
    return { body: wireBody(wireParagraphs(plain)), images: [] };
  if (/html/.test(type) || looksLikeHtml(text)) return bodyOfHtml(text, notes);
  return { body: bodyOfText(text), images: [] };
}

function nitfIn(
  use: XmlUse,
  content: XmlElement,
  contents: readonly XmlElement[],
  notes: StoryNotes,
  said: ReadonlySet<string>,
): InlineBody {
  const body = nitfBody([...contents, ...descendantsOf(content, 'body.end')], use, notes);
  const told = nitfHead(content, use, notes, said);
  use.whole(content);
  return { body, told };
}
