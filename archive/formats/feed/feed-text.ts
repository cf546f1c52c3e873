import { plainText } from '../html/plain-text.ts';
import { decodeWindows1252 } from '../text/decode.ts';
import {
  attributeOf,
  childrenOf,
  lineOf,
  markupIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts';

/** Text as written, but for the bytes 80 to 9F, which old programs wrote for signs of Windows-1252. */
export function rawText(element: XmlElement | null): string {
  const text = textIn(element);
  return /[\u0080-\u009f]/.test(text)
    ? text.replaceAll(/[\u0080-\u009f]/g, (sign) =>
        decodeWindows1252(Uint8Array.of(sign.charCodeAt(0))),
      )
    : text;
}

/** WordPress says below each text of a feed where it appeared first: that is its address. */
export function withoutFooter(html: string): string {
  return html.replace(
    /\s*<p>The post <a\b[^<>]*>[^<>]*<\/a> appeared first on <a\b[^<>]*>[^<>]*<\/a>\.?<\/p>\s*$/,
    '',
  );
}

/** RSS does not say whether a text is HTML: it is, where it has tags or names of signs. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:#\w+|\w+);/i.test(text);
}

/** An RSS text in one line. */
export function rssLine(element: XmlElement | null): string | null {
  const text = rawText(element);
  return looksLikeHtml(text) ? plainText(text) : text.replaceAll(/\s+/g, ' ').trim() || null;
}

/**
 * A text construct of Atom as HTML: `type` of Atom 1.0 (`text`, `html`, `xhtml`, media types), or
 * `mode` of Atom 0.3 (`xml`, `escaped`, `base64`).
 */
export function atomHtml(element: XmlElement): string {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? '';
  const mode = attributeOf(element, 'mode')?.toLowerCase();
  const hasMarkup = childrenOf(element).length > 0;
  if (hasMarkup) return markupIn(element).trim();
  const text = rawText(element).trim();
  if (mode === 'base64') return htmlOf(Buffer.from(text, 'base64').toString('utf8'), type);
  if (isBinary(type)) return Buffer.from(text, 'base64').toString('utf8');
  return htmlOf(text, type);
}

/** A text construct of Atom in one line; one of a type that Atom does not know is plain. */
export function atomLine(element: XmlElement | null): string | null {
  if (element === null) return null;
  const type = attributeOf(element, 'type')?.toLowerCase() ?? '';
  const isPlain =
    isBinary(type) && type !== 'application/octet-stream' && attributeOf(element, 'mode') === null;
  return isPlain ? lineOf(element) : plainText(atomHtml(element));
}

/** A text of a program that does not say what it is, is HTML where it has tags. */
function htmlOf(text: string, type: string): string {
  const isHtml = /html|xml/.test(type) || (!isText(type) && looksLikeHtml(text));
  return isHtml ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function isText(type: string): boolean {
  return type === 'text' || type === 'text/plain';
}

function isBinary(type: string): boolean {
  return /^[\w.-]+\/[\w.+-]+$/.test(type) && !/^text\/|xml$|html/.test(type);
}
