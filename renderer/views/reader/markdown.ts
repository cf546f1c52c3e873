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

export function renderMarkdown(body: string): Root {
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
