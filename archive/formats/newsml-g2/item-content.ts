import { nitfBody } from '../nitf/nitf-body.ts';
import { bodyOfHtml, bodyOfText, looksLikeHtml, type StoryBody } from '../wire/story-body.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
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

/** The text of a content set, and links to what is no text. */
export function contentOf(use: XmlUse, contentSet: XmlElement | null, notes: StoryNotes) {
  const inline = childrenOf(contentSet).filter(
    ({ name }) => name === 'inlineXML' || name === 'inlineData',
  );
  const [best, ...others] = [...inline].sort((a, b) => rankOf(b) - rankOf(a));
  for (const other of others) {
    use.whole(other);
    notes.dropped('contentSet', textIn(other), 'repeated');
  }
  const body = best === undefined ? { body: '', images: [] } : inlineBody(use, best, notes);
  const rendition = largestContent(use, contentSet, false, notes);
  return { body, links: rendition === null ? [] : [{ title: null, href: rendition }] };
}

function rankOf(content: XmlElement): number {
  const type = attributeOf(content, 'contenttype') ?? '';
  if (/markdown/.test(type)) return 3;
  return content.name === 'inlineXML' ? 2 : 1;
}

function inlineBody(use: XmlUse, content: XmlElement, notes: StoryNotes): StoryBody {
  const type = attributeOf(content, 'contenttype') ?? '';
  if (content.name === 'inlineData') {
    use.whole(content);
    const text = textIn(content);
    if (/markdown/.test(type)) return { body: text, images: [] };
    if (/html/.test(type) || looksLikeHtml(text)) return bodyOfHtml(text, notes);
    return { body: bodyOfText(text), images: [] };
  }
  const nitf = descendantsOf(content, 'body.content');
  if (nitf.length > 0) {
    const ends = descendantsOf(content, 'body.end');
    const heads = descendantsOf(content, 'body.head');
    const read = nitfBody([...nitf, ...ends], use, notes);
    for (const head of heads) notes.dropped('nitf/body.head', use.line(head), 'repeated');
    use.whole(content);
    return read;
  }
  const html = childOf(content, 'html', 'body') ?? childOf(content, 'html') ?? content;
  use.whole(content);
  return bodyOfHtml(markupIn(html), notes);
}
