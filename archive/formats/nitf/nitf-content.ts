import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { tag, xmlText } from '../xml/write-xml.ts';

/**
 * Nodes of HTML as blocks of NITF's `body.content`. Its markup is smaller: headings are `hl2`, strong
 * is `em` of class `bold`, strike-through and code are their words. Pictures are left to `media`.
 */
export function nitfBlocks(nodes: readonly ChildNode[]): string {
  const done: string[] = [];
  let run: ChildNode[] = [];
  const endRun = () => {
    const text = inline(run).trim();
    if (text !== '') done.push(tag('p', {}, text));
    run = [];
  };
  for (const node of nodes) {
    if (isTag(node) && isBlock(node)) {
      endRun();
      done.push(block(node));
    } else run.push(node);
  }
  endRun();
  return done.join('');
}

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol blockquote pre hr table div section dl li dd dt'.split(' '),
);

function isBlock({ name }: Element): boolean {
  return blocks.has(name);
}

function block(node: Element): string {
  switch (node.name) {
    case 'p':
      return filled('p', inline(node.children));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return filled('hl2', inline(node.children));
    case 'ul':
    case 'ol': {
      const items = node.children.filter(isTag).map((item) => tag('li', {}, listItem(item)));
      return items.length === 0 ? '' : tag(node.name, {}, ...items);
    }
    case 'blockquote': {
      const inner = nitfBlocks(node.children);
      return inner === '' ? '' : tag('bq', {}, tag('block', {}, inner));
    }
    case 'pre':
      return filled('pre', xmlText(textIn(node)));
    case 'hr':
      return '<hr/>';
    case 'table':
      return table(node);
    default:
      return nitfBlocks(node.children);
  }
}

function listItem(item: Element): string {
  const hasBlocks = item.children.some((child) => isTag(child) && isBlock(child));
  return hasBlocks ? nitfBlocks(item.children) : inline(item.children);
}

function table(node: Element): string {
  const rowsIn = (element: Element) =>
    element.children
      .filter(isTag)
      .filter(({ name }) => name === 'tr')
      .map((row) =>
        tag(
          'tr',
          {},
          ...row.children.filter(isTag).map((cell) => tag(cell.name, {}, listItem(cell))),
        ),
      );
  const part = (name: string) =>
    node.children
      .filter(isTag)
      .filter((child) => child.name === name)
      .flatMap(rowsIn);
  const head = part('thead');
  const body = [...part('tbody'), ...rowsIn(node)];
  if (head.length + body.length === 0) return '';
  return tag(
    'table',
    {},
    head.length === 0 ? null : tag('thead', {}, ...head),
    body.length === 0 ? null : tag('tbody', {}, ...body),
  );
}

function filled(name: string, inner: string): string {
  return inner.trim() === '' ? '' : tag(name, {}, inner);
}

function inline(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return xmlText(node.data);
      if (!isTag(node)) return '';
      const inner = inline(node.children);
      switch (node.name) {
        case 'br':
          return '<br/>';
        case 'em':
        case 'i':
          return filled('em', inner);
        case 'strong':
        case 'b':
          return inner === '' ? '' : tag('em', { class: 'bold' }, inner);
        case 'a':
          return node.attribs.href === undefined
            ? inner
            : tag('a', { href: node.attribs.href }, inner);
        default:
          return isBlock(node) ? ` ${inner} ` : inner;
      }
    })
    .join('');
}

function textIn(node: ChildNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(textIn).join('') : '';
}
