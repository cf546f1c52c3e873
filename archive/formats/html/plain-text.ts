import { type ChildNode, isTag, isText } from 'domhandler';
import { textOf } from './html-to-markdown.ts';
import { parseHtml } from './parse-html.ts';

/** Elements that are a pause in a text. */
const pauses = /^(?:p|div|br|li|h[1-6]|blockquote|tr|td|section|figcaption)$/;

/** HTML of a headline, a caption or a summary as words in one line; null for none. */
export function plainText(html: string | null): string | null {
  if (html === null) return null;
  const text = /[<&]/.test(html) ? wordsOf(parseHtml(html)) : html;
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

function wordsOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      if (!isTag(node)) return '';
      const words =
        node.children.some(isTag) && !isSilent(node.name) ? wordsOf(node.children) : textOf(node);
      return pauses.test(node.name) ? ` ${words} ` : words;
    })
    .join('');
}

function isSilent(name: string): boolean {
  return /^(?:script|style|template|head|noscript)$/.test(name);
}
