import { type ChildNode, type Element, isTag } from 'domhandler';

/** Elements anywhere below some nodes, in the order of the document. */
export function findElements(
  nodes: readonly ChildNode[],
  match: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isTag(node)) continue;
    if (match(node)) found.push(node);
    waiting.push(...[...node.children].reverse());
  }
  return found;
}

export function hasClass({ attribs }: Element, name: string): boolean {
  return ` ${(attribs.class ?? '').replaceAll(/\s+/g, ' ')} `.includes(` ${name} `);
}

/** Takes elements out of the document, with what is in them. */
export function removeElements(elements: readonly Element[]): void {
  for (const element of elements) {
    const siblings = element.parent?.children;
    const at = siblings?.indexOf(element) ?? -1;
    if (at !== -1) siblings?.splice(at, 1);
  }
}
