import { decodeUtf8, decodeWindows1252 } from '../formats/text/decode.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';
import { namespaces, type XmpProperty } from './xmp-names.ts';

/** An XMP packet or sidecar as text and as a tree. */
export interface XmpPacket {
  readonly text: string;
  /** What stands around it: padding, line breaks. */
  readonly head: string;
  readonly tail: string;
  /** The `rdf:RDF` element. */
  readonly rdf: XmlElement;
  /** Its `rdf:Description` elements: the properties stand in any of them. */
  readonly descriptions: readonly XmlElement[];
}

/** null where the bytes are no XMP: no XML, or no RDF in it. UTF-8 or UTF-16 (XMP part 1, section 7.1). */
export function parseXmp(bytes: Uint8Array): XmpPacket | null {
  const whole = decode(bytes);
  const start = Math.max(0, whole.indexOf('<'));
  const end = whole.lastIndexOf('>') + 1;
  const text = whole.slice(start, end);
  const root = parseXml(text);
  const rdf = root === null ? null : findRdf(root);
  if (rdf === null) return null;
  const descriptions = rdf.children.filter((child) => isNamed(child, 'Description'));
  return { text, head: whole.slice(0, start), tail: whole.slice(end), rdf, descriptions };
}

function decode(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0))
    return new TextDecoder('utf-16be').decode(bytes);
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && fourth === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}

function findRdf(element: XmlElement): XmlElement | null {
  if (isNamed(element, 'RDF')) return element;
  for (const child of element.children) {
    const found = findRdf(child);
    if (found !== null) return found;
  }
  return null;
}

function isNamed({ uri, local }: XmlElement, name: string): boolean {
  return uri === namespaces.rdf && local === name;
}

/** The text of a property, several of a list joined by commas; null when the packet does not say. */
export function textIn(packet: XmpPacket, property: XmpProperty): string | null {
  const values = valuesOf(packet, property)
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return (property.form === 'list' ? values.join(', ') : values[0]) || null;
}

/** The texts of a property, `x-default` first. */
function valuesOf(packet: XmpPacket, property: XmpProperty): readonly string[] {
  const uri = namespaces[property.prefix];
  for (const description of packet.descriptions) {
    const attribute = description.attributes.find(
      (one) => one.uri === uri && one.local === property.local,
    );
    if (attribute !== undefined) return [attribute.value];
    const element = elementOf(description, property);
    if (element !== undefined) return valuesIn(element);
  }
  return [];
}

export function elementOf(
  description: XmlElement,
  { prefix, local }: Pick<XmpProperty, 'prefix' | 'local'>,
): XmlElement | undefined {
  return description.children.find(
    (child) => child.uri === namespaces[prefix] && child.local === local,
  );
}

function valuesIn(element: XmlElement): readonly string[] {
  const container = element.children.find(
    (child) => isNamed(child, 'Alt') || isNamed(child, 'Seq') || isNamed(child, 'Bag'),
  );
  if (container === undefined) return [element.text];
  const items = container.children.filter((child) => isNamed(child, 'li'));
  const preferred = items.filter((item) => languageOf(item) === 'x-default');
  return [...preferred, ...items.filter((item) => !preferred.includes(item))].map(
    ({ text }) => text,
  );
}

export function languageOf(item: XmlElement): string | null {
  return (
    item.attributes.find(({ uri, local, name }) =>
      uri === '' ? name === 'xml:lang' : uri === namespaces.xml && local === 'lang',
    )?.value ?? null
  );
}
