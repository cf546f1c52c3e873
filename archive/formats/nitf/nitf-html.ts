import {
  attributeOf,
  childOf,
  childrenOf,
  isElement,
  type XmlElement,
} from '../xml/xml-element.ts';

/** Elements of NITF that are HTML under another name. */
const names: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h2',
  block: 'div',
  note: 'div',
  'body.content': 'div',
  abstract: 'div',
  bq: 'blockquote',
  fn: 'p',
  tagline: 'p',
  bibliography: 'p',
  credit: 'p',
  datasource: 'p',
  caption: 'p',
  'nitf-table': 'div',
};

/** The same in HTML. */
const same = new Set(
  'p br hr pre ol ul li dl dt dd table caption thead tbody tfoot tr th td em strong b i u q a sub sup h1 h2 h3 h4 h5 h6 blockquote div span img figure figcaption s del code'.split(
    ' ',
  ),
);

/** Marks of what a word is; the words stay. */
const marks = new Set(
  'person org location event function object.title virtloc classifier chron copyrite money num postaddr lang pronounce city state region country sublocation name.given name.family frac frac-num frac-sep frac-den alt-code'.split(
    ' ',
  ),
);

const left = new Set(['media', 'nitf-table-metadata', 'key-list', 'tobject', 'colgroup', 'col']);

/**
 * The text of an NITF element as HTML. Pictures (`media`) are left to the images of the story.
 * @param unknown Is told of elements of no standard; their text stays.
 */
export function nitfHtml(element: XmlElement, unknown: (name: string) => void): string {
  return element.children
    .map((node) => (isElement(node) ? elementHtml(node, unknown) : escaped(node)))
    .join('');
}

function elementHtml(element: XmlElement, unknown: (name: string) => void): string {
  const { name } = element;
  if (left.has(name)) return '';
  if (name === 'br') return '<br>';
  if (name === 'hr') return '<hr>';
  if (name === 'img')
    return `<img src="${quoted(element, 'src')}" alt="${quoted(element, 'alt')}">`;
  const inner = nitfHtml(element, unknown);
  if (name === 'em' && attributeOf(element, 'class') === 'bold') return `<strong>${inner}</strong>`;
  if (name === 'a') {
    const href = attributeOf(element, 'href');
    return href === null ? inner : `<a href="${quoted(element, 'href')}">${inner}</a>`;
  }
  if (name === 'pre') return `<pre>${inner}</pre>`;
  if (name === 'td' || name === 'th') {
    const span = attributeOf(element, 'colspan');
    return `<${name}${span === null ? '' : ` colspan="${quoted(element, 'colspan')}"`}>${inner}</${name}>`;
  }
  // A table can be wrapped in one of NITF that has metadata of its own.
  if (name === 'nitf-table') return inner;
  const html = names[name] ?? (same.has(name) ? name : null);
  if (html !== null) return `<${html}>${inner}</${html}>`;
  if (!marks.has(name)) unknown(name);
  return inner;
}

function quoted(element: XmlElement, name: string): string {
  return escaped(attributeOf(element, name) ?? '').replaceAll('"', '&quot;');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Blocks of text in an element, or the element as one where it holds none. */
export function paragraphsOf(element: XmlElement): readonly XmlElement[] {
  const inner = childOf(element, 'body.content') ?? element;
  const blocks = childrenOf(inner).filter(({ name }) => /^(?:p|hl2|pre|ul|ol|bq)$/.test(name));
  return blocks.length > 0 ? blocks : [inner];
}
