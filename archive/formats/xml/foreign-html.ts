import { isElement, type XmlElement, type XmlNode } from './xml-element.ts';

/** Elements that mean in other languages of texts, in whatever case, what they mean in HTML. */
const blocks = new Set(
  'p ul ol li table thead tbody tr h1 h2 h3 h4 h5 h6 blockquote pre'.split(' '),
);
const phrases = new Set('em strong b i a sub sup br'.split(' '));
/** What stands in these is text of one block. */
const texts = new Set('p li td th h1 h2 h3 h4 h5 h6 pre'.split(' '));

/**
 * The contents of an element in a language that nobody knows, for reading as HTML: each element
 * with text is a block, or a phrase where it stands inside of one, so that no word is lost or joined.
 */
export function foreignHtml(element: XmlElement): XmlElement {
  return { ...element, children: element.children.map((node) => renamed(node, false)) };
}

function renamed(node: XmlNode, isInText: boolean): XmlNode {
  if (!isElement(node)) return node;
  const own = node.name.toLowerCase();
  const isKnown = phrases.has(own) || blocks.has(own) || texts.has(own);
  const name = isKnown ? own : isInText ? 'span' : 'div';
  const isText = isInText || texts.has(own);
  return { ...node, name, children: node.children.map((child) => renamed(child, isText)) };
}

/** Whether the contents of an element are HTML, by the names of what stands in it. */
export function holdsHtml(element: XmlElement): boolean {
  const names = element.children.filter(isElement).map(({ name }) => name);
  return names.length === 0 || names.some((name) => htmlNames.has(name));
}

const htmlNames = new Set([
  ...blocks,
  ...phrases,
  ...texts,
  ...'html body div section article main header figure img span aside hr dl'.split(' '),
]);
