import { type ChildNode, type Element, isTag } from 'domhandler';
import { textOf } from './html-to-markdown.ts';
import type { Thing } from './thing.ts';

/**
 * The top items of a page's microdata (WHATWG HTML, rNews in it), in the shape that JSON-LD has.
 * `itemref` is not followed. Elements deeper than `deepest` are not looked at.
 */
export function readMicrodata(nodes: readonly ChildNode[]): readonly Thing[] {
  const things: Thing[] = [];
  gather(nodes, 0, (element, depth) => {
    if (element.attribs.itemscope === undefined) return false;
    things.push(thingOf(element, depth));
    return true;
  });
  return things;
}

const deepest = 200;

/** @param take true when what is inside is not to be looked at any more. */
function gather(
  nodes: readonly ChildNode[],
  depth: number,
  take: (element: Element, depth: number) => boolean,
): void {
  if (depth > deepest) return;
  for (const node of nodes)
    if (isTag(node) && !take(node, depth)) gather(node.children, depth + 1, take);
}

function thingOf(root: Element, depth: number): Thing {
  const properties = new Map<string, unknown[]>();
  const add = (names: string, value: unknown) => {
    for (const name of names.split(/\s+/)) {
      // rNews once had names of its own, under an address: `http://iptc.org/std/rNews/…#headline`.
      const plain = name.replace(/^.*[/#:]/, '');
      if (plain !== '') properties.set(plain, [...(properties.get(plain) ?? []), value]);
    }
  };
  gather(root.children, depth + 1, (element, at) => {
    const { itemprop, itemscope } = element.attribs;
    if (itemprop === undefined) {
      // An item that belongs to nothing, such as one of a list of other stories.
      return itemscope !== undefined;
    }
    if (itemscope !== undefined) {
      add(itemprop, thingOf(element, at));
      return true;
    }
    add(itemprop, propertyIn(element));
    return false;
  });
  const { itemtype, itemid } = root.attribs;
  return {
    ...(itemtype === undefined ? {} : { '@type': itemtype.trim().split(/\s+/) }),
    ...(itemid === undefined ? {} : { '@id': itemid }),
    ...Object.fromEntries(properties),
  };
}

/** Properties that are words even where a link shows them. */
const wordy = /\b(?:name|headline|author|creator|about|keywords|articleSection|description)\b/;

function propertyIn(element: Element): string {
  const { attribs, name } = element;
  if (attribs.content !== undefined) return attribs.content;
  if (name === 'time' && attribs.datetime !== undefined) return attribs.datetime;
  if (name === 'a' && wordy.test(attribs.itemprop ?? '')) return textOf(element);
  const address =
    name === 'a' || name === 'link' || name === 'area'
      ? attribs.href
      : name === 'object'
        ? attribs.data
        : attribs.src;
  return address ?? textOf(element);
}
