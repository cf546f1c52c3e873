/** Text as XML, without the characters that XML 1.0 knows in no form. */
export function xmlText(text: string): string {
  return withoutUnknown(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Control characters, halves of pairs, and the two that are no characters. */
function withoutUnknown(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return (code >= 0x80 && code <= 0x9f) || code === 0x7f || '\t\n\r'.includes(sign) ? sign : '';
  });
}

export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element around markup. Attributes without a value are left out, and so are empty children. */
export function tag(
  name: string,
  attributes: XmlAttributes,
  ...children: readonly (string | null)[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
  const inner = children.filter((child) => child !== null).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** An element around a text; null for no text, so that nothing is written. */
export function textTag(
  name: string,
  text: string | null | undefined,
  attributes: XmlAttributes = {},
): string | null {
  return text == null || text === '' ? null : tag(name, attributes, xmlText(text));
}

/** An element around other elements; null when there are none. */
export function groupTag(
  name: string,
  attributes: XmlAttributes,
  ...children: readonly (string | null)[]
): string | null {
  return children.every((child) => child === null || child === '')
    ? null
    : tag(name, attributes, ...children);
}
