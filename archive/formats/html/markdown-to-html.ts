import { toHtml } from 'hast-util-to-html';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseBody } from '../../bundle/article-body.ts';
import { textHtml } from './text-html.ts';

export interface MarkdownHtmlOptions {
  /** The address that a picture shall have; null leaves its words in its place. */
  pictureAddress?(written: string): string | null;
}

/**
 * A text of an article as harmless HTML for other programs: headings, lists, tables, links and
 * pictures as they are; no script, no style, no HTML of the author's own.
 */
export function markdownToHtml(
  markdown: string,
  { pictureAddress = (written) => written }: MarkdownHtmlOptions = {},
): string {
  const body = parseBody(markdown);
  if (body.kind === 'text') return textHtml(body.text);
  const { tree } = body;
  visit(tree, 'image', (node, index, parent) => {
    const address = pictureAddress(node.url);
    if (address !== null) node.url = address;
    else if (parent !== undefined && index !== undefined)
      parent.children[index] = { type: 'text', value: node.alt ?? '' };
  });
  try {
    return toHtml(
      unified().use(remarkRehype, { clobberPrefix: '' }).use(rehypeSanitize, schema).runSync(tree),
    );
  } catch (error) {
    // Thousands of nested quotes exhaust the stack; they are readable as they are.
    if (error instanceof RangeError) return textHtml(body.text);
    throw error;
  }
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https', 'cid'],
  },
};
