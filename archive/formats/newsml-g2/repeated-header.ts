import { isElement, lineOf, type XmlElement, type XmlNode } from '../xml/xml-element.ts';

/** A page without what its `header` repeats of the item: headlines, names of subjects, the time. */
export function withoutRepeated(page: XmlElement, said: ReadonlySet<string>): XmlElement {
  const children = page.children.map((node) =>
    isElement(node) && node.name === 'header' ? withoutSaid(node, said) : node,
  );
  return { ...page, children };
}

function withoutSaid(element: XmlElement, said: ReadonlySet<string>): XmlElement {
  const children = element.children.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node];
    const line = lineOf(node);
    return line !== null && isSaid(node, line, said) ? [] : [withoutSaid(node, said)];
  });
  return { ...element, children };
}

function isSaid(element: XmlElement, line: string, said: ReadonlySet<string>): boolean {
  const time = element.attributes.datetime ?? element.attributes['data-datetime'];
  return said.has(line) || (element.name === 'time' && time !== undefined && said.has(time.trim()));
}
