import { parser, type SaxAttribute } from 'sax';

/** An element with the places at which it stands in its text, in UTF-16 units. */
export interface XmlElement {
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly SaxAttribute[];
  /** Namespaces in force, by prefix. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  /** Of the `<`. */
  readonly start: number;
  /** Behind the start tag. */
  readonly contentStart: number;
  readonly isSelfClosing: boolean;
  /** Of the end tag's `<`; for a self-closing element as `end`. */
  contentEnd: number;
  end: number;
}

/** Deeper than any XMP is nested. */
const deepest = 64;

/** The root element; null where the text is no well-formed XML. Entities other than XML's five make it so. */
export function parseXml(text: string): XmlElement | null {
  const xml = parser(true, { xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let failed = false;
  xml.onerror = (error) => {
    failed = true;
    throw error;
  };
  xml.onopentag = (tag) => {
    if (open.length >= deepest) throw new Error('nested too deeply');
    const element: XmlElement = {
      name: tag.name,
      uri: tag.uri,
      local: tag.local,
      attributes: Object.values(tag.attributes),
      prefixes: prefixesIn(tag.ns),
      children: [],
      text: '',
      start: xml.startTagPosition - 1,
      contentStart: xml.position,
      isSelfClosing: tag.isSelfClosing,
      contentEnd: xml.position,
      end: xml.position,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  xml.onclosetag = () => {
    const element = open.pop();
    if (element === undefined || element.isSelfClosing) return;
    element.contentEnd = xml.startTagPosition - 1;
    element.end = xml.position;
  };
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  xml.ontext = addText;
  xml.oncdata = addText;
  try {
    xml.write(text).close();
  } catch {
    failed = true;
  }
  return failed ? null : root;
}

/** sax chains the namespaces of an element to those of its parents. */
function prefixesIn(namespaces: Readonly<Record<string, string>>): Record<string, string> {
  const prefixes: Record<string, string> = {};
  for (const prefix in namespaces) prefixes[prefix] = namespaces[prefix] ?? '';
  return prefixes;
}
