import { type ChildNode, isTag, isText } from 'domhandler';
import { parseBody, renderBody } from '../../bundle/article-body.ts';
import { tag, xmlText } from '../xml/write-xml.ts';
import { parseHtml } from './parse-html.ts';

/** The text of an article as nodes of harmless HTML. Its pictures keep the addresses that it has. */
export function bodyNodes(markdown: string): readonly ChildNode[] {
  const html = renderBody(parseBody(markdown), {
    pictureAddress: (written) => written,
    idPrefix: '',
  });
  return parseHtml(html);
}

/** Nodes of HTML as XML. */
export function xhtmlOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return xmlText(node.data);
      if (!isTag(node)) return '';
      const inner = xhtmlOf(node.children);
      const isVoid = /^(?:br|hr|img|input)$/.test(node.name);
      return inner === '' && !isVoid
        ? `${tag(node.name, node.attribs).slice(0, -2)}></${node.name}>`
        : tag(node.name, node.attribs, inner);
    })
    .join('');
}
