import { isElement, lineOf, type XmlElement } from './xml-element.ts';

/** All that the elements of an item say, each in one line. */
export function saidIn(elements: readonly (XmlElement | null)[]): ReadonlySet<string> {
  const said = new Set<string>();
  const visit = (element: XmlElement) => {
    const line = lineOf(element);
    if (line !== null) said.add(line);
    for (const child of element.children.filter(isElement)) visit(child);
  };
  for (const element of elements) if (element !== null) visit(element);
  return said;
}
