import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * An article's body as a tree of elements that can do no harm: HTML in the source is left out by
 * remark-rehype, and what is made passes the allow-list of rehype-sanitize (GitHub's).
 */
const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .freeze();

/** UTF-16 units from which a body is shown as plain paragraphs: Markdown of this size would hold up the window. */
export const plainFrom = 400_000;

/** The stories read last, and those beside the one at hand, which are parsed before they are asked for. */
const mostKept = 12;
const kept = new Map<string, Root>();

/** The same tree for the same body as long as it is kept: nobody may change it. */
export function renderMarkdown(body: string): Root {
  const tree = kept.get(body) ?? parsed(body);
  kept.delete(body);
  kept.set(body, tree);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return tree;
}

function parsed(body: string): Root {
  if (body.length >= plainFrom) return plainParagraphs(body);
  return pipeline.runSync(pipeline.parse(body));
}

function plainParagraphs(body: string): Root {
  return {
    type: 'root',
    children: body
      .split(/\n{2,}/)
      .filter((text) => text.trim())
      .map((value) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
      })),
  };
}
