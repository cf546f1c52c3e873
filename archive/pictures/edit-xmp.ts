import type { XmlElement } from './xml-tree.ts';
import { namespaces, type XmpProperty, xmpProperties } from './xmp-names.ts';
import { elementOf, languageOf, parseXmp, textIn, type XmpPacket } from './xmp-packet.ts';

/** What a sidecar shall say; what is left out stays as it is. */
export type XmpTexts = Readonly<Partial<Record<keyof typeof xmpProperties, string>>>;

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const marked = { prefix: 'xmpRights', local: 'Marked', form: 'text' } as const;

/** `xmpRights:Marked` says that there are rights at all: programs ask it before the notice. */
export function writeXmp(packet: XmpPacket | null, texts: XmpTexts): string {
  const target = packet ?? emptyPacket();
  const splices: Splice[] = [];
  const additions: string[] = [];
  const entries: (readonly [XmpProperty, string])[] = Object.entries(xmpProperties).flatMap(
    ([field, property]) => {
      const text = Object.entries(texts).find(([key]) => key === field)?.[1];
      return text === undefined ? [] : [[property, text] as const];
    },
  );
  if (texts.copyright !== undefined && textIn(target, marked) === null)
    entries.push([marked, 'True']);
  for (const [property, text] of entries) {
    if (textIn(target, property) === text.trim()) continue;
    const found = replacement(target, property, text);
    splices.push(...found.splices);
    if (!found.isThere) additions.push(propertyXml(target, property, text));
  }
  if (additions.length > 0) splices.push(addition(target, additions));
  return target.head + withUtf8Declaration(applySplices(target.text, splices)) + target.tail;
}

function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((left, right) => right.start - left.start);
  let edited = text;
  for (const { start, end, text: piece } of ordered)
    edited = edited.slice(0, start) + piece + edited.slice(end);
  return edited;
}

/** A property may stand as an attribute or as an element, in any description, and by mistake in several. */
function replacement(
  packet: XmpPacket,
  property: XmpProperty,
  text: string,
): { readonly isThere: boolean; readonly splices: readonly Splice[] } {
  const splices: Splice[] = [];
  let isThere = false;
  for (const description of packet.descriptions) {
    const attribute = attributePlace(packet.text, description, property);
    if (attribute !== null) splices.push({ ...attribute, text: '' });
    const element = elementOf(description, property);
    if (element === undefined) continue;
    splices.push(
      isThere
        ? { start: element.start, end: element.end, text: '' }
        : inElement(packet, element, property, text),
    );
    isThere = true;
  }
  return { isThere, splices };
}

function inElement(
  packet: XmpPacket,
  element: XmlElement,
  property: XmpProperty,
  text: string,
): Splice {
  const whole = {
    start: element.start,
    end: element.end,
    text: propertyXml(packet, property, text),
  };
  if (property.form !== 'alternatives') return whole;
  // Other languages are not ours to change.
  const [container] = element.children;
  if (container === undefined || container.uri !== namespaces.rdf || container.local !== 'Alt')
    return whole;
  const item = container.children.find((child) => languageOf(child) === 'x-default');
  const written = itemXml(text, true);
  if (item !== undefined) return { start: item.start, end: item.end, text: inRdf(packet, written) };
  return container.isSelfClosing
    ? whole
    : { start: container.contentStart, end: container.contentStart, text: inRdf(packet, written) };
}

/** New properties go into the first description, or a new one. */
function addition(packet: XmpPacket, properties: readonly string[]): Splice {
  const text = properties.map((property) => `\n   ${property}`).join('');
  const [description] = packet.descriptions;
  if (description === undefined) {
    const whole = `\n  <rdf:Description xmlns:rdf="${namespaces.rdf}" rdf:about="">${text}\n  </rdf:Description>\n `;
    return inside(packet.text, packet.rdf, whole);
  }
  return inside(packet.text, description, `${text}\n  `);
}

/** At the end of an element's contents. */
function inside(text: string, element: XmlElement, addition: string): Splice {
  if (!element.isSelfClosing)
    return {
      start: element.contentEnd,
      end: element.contentEnd,
      text: addition.trimEnd() + (addition.endsWith(' ') ? '\n  ' : ''),
    };
  const slash = text.lastIndexOf('/', element.contentStart);
  return { start: slash, end: element.contentStart, text: `>${addition}</${element.name}>` };
}

/** Of ` prefix:Name="value"` in a start tag. sax does not say where attributes stand. */
function attributePlace(
  text: string,
  element: XmlElement,
  { prefix, local }: XmpProperty,
): { readonly start: number; readonly end: number } | null {
  const wanted = element.attributes.find(
    (one) => one.uri === namespaces[prefix] && one.local === local,
  );
  if (wanted === undefined) return null;
  const pattern = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  pattern.lastIndex = element.start + 1 + element.name.length;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    if (match[1] === wanted.name) return { start: match.index, end: pattern.lastIndex };
  return null;
}

/** Each property declares the namespaces that it needs: whatever the file calls them, it is right. */
function propertyXml(
  packet: XmpPacket,
  { prefix, local, form }: XmpProperty,
  text: string,
): string {
  const name = `${prefix}:${local}`;
  return `<${name} xmlns:${prefix}="${namespaces[prefix]}">${contentXml(packet, form, text)}</${name}>`;
}

function contentXml(packet: XmpPacket, form: XmpProperty['form'], text: string): string {
  if (form === 'text') return escapeXml(text);
  const items =
    form === 'list'
      ? text.split(/\s*[,;]\s+/).map((one) => itemXml(one, false))
      : [itemXml(text, true)];
  const name = form === 'list' ? 'rdf:Seq' : 'rdf:Alt';
  return inRdf(packet, `<${name}>${items.join('')}</${name}>`);
}

function itemXml(text: string, isAlternative: boolean): string {
  return `<rdf:li${isAlternative ? ' xml:lang="x-default"' : ''}>${escapeXml(text)}</rdf:li>`;
}

/** Declares the prefix `rdf` where the file uses another for it. */
function inRdf({ rdf }: XmpPacket, xml: string): string {
  return rdf.prefixes.rdf === namespaces.rdf
    ? xml
    : xml.replace(/^<(rdf:\w+)/, `<$1 xmlns:rdf="${namespaces.rdf}"`);
}

/** Characters that XML 1.0 (section 2.2) has no way to write are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

function withUtf8Declaration(text: string): string {
  return text.replace(/^(<\?xml\s[^>]*encoding=)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

function emptyPacket(): XmpPacket {
  const text = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="${namespaces.x}">
 <rdf:RDF xmlns:rdf="${namespaces.rdf}">
  <rdf:Description rdf:about="">
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;
  const packet = parseXmp(Buffer.from(text));
  if (packet === null) throw new Error('The empty packet is no XMP.');
  return packet;
}
