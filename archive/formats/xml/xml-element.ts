/** A small part of an XML document, held whole. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Namespace; empty for none. */
  readonly uri: string;
  /** As written in the file, prefix and all, such as `wp:post_id`. */
  readonly written: string;
  /** Values by name: the local name, and the written one where it has a prefix, such as `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Text is a string; comments and processing instructions are left out. */
export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** Child elements, of a name if one is given: a local name, or a written one with its prefix. */
export function childrenOf(element: XmlElement | null, name?: string): readonly XmlElement[] {
  const elements = element?.children.filter(isElement) ?? [];
  if (name === undefined) return elements;
  return elements.filter((child) => child.written === name || child.name === name);
}

export function childOf(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let at = element;
  for (const name of path) at = childrenOf(at, name)[0] ?? null;
  return at;
}

/** Elements of a name anywhere below, in the order of the document. */
export function descendantsOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name || child.written === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text in an element, as written. */
export function textIn(element: XmlElement | null): string {
  return element?.children.map((node) => (isElement(node) ? textIn(node) : node)).join('') ?? '';
}

/** The text of an element in one line, or null for none. */
export function lineOf(element: XmlElement | null): string | null {
  const text = textIn(element).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** As `lineOf`, with a blank between elements that the source has written without one. */
export function spacedLine(element: XmlElement): string {
  const spaced = (node: XmlNode): string =>
    isElement(node) ? ` ${node.children.map(spaced).join('')} ` : node;
  return spaced(element)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;:!?)])/g, '')
    .trim();
}

export function attributeOf(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** Children as markup in which names have no prefix, for reading as HTML. */
export function markupIn(element: XmlElement): string {
  return element.children
    .map((node) => (isElement(node) ? markupOf(node) : escaped(node)))
    .join('');
}

function markupOf(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.includes(':'))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const start = `<${element.name}${attributes}>`;
  const isVoid = /^(?:br|hr|img|wbr|source|col|embed|input|area)$/i.test(element.name);
  return isVoid ? start : `${start}${markupIn(element)}</${element.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
