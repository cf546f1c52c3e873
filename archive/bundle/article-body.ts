import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Html, Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { escapeHtml } from './html.ts';
import { isTooIntricate } from './intricate-text.ts';

/** A body larger than this, in UTF-16 code units, is shown as plain text: no newspaper story is. */
const largestBody = 1024 * 1024;

/** Article text, parsed once for its pictures and for its page. */
export type ArticleBody =
  | { readonly kind: 'markdown'; readonly text: string; readonly tree: Root }
  | { readonly kind: 'text'; readonly text: string };

const commonmark = unified().use(remarkParse).freeze();
const github = unified().use(remarkParse).use(remarkGfm).freeze();

/** What tables, strike-through, task lists, footnotes and bare addresses cannot do without. */
const githubSigns = /[|~@]|\[[ x^]|www\.|:\/\//i;

export function parseBody(markdown: string): ArticleBody {
  if (markdown.length > largestBody || isTooIntricate(markdown))
    return { kind: 'text', text: markdown };
  try {
    // The extensions double the time of parsing, and most stories have none of their signs.
    const parser = githubSigns.test(markdown) ? github : commonmark;
    return { kind: 'markdown', text: markdown, tree: parser.parse(markdown) };
  } catch (error) {
    // What exhausts the stack of the parser is readable as it is.
    if (error instanceof RangeError) return { kind: 'text', text: markdown };
    throw error;
  }
}

/** Whether a text can name a picture at all; most do not, and parsing costs more than reading them. */
export function mayHavePictures(markdown: string): boolean {
  return markdown.includes('![') || markdown.includes(']:');
}

/** Addresses of the pictures in a text, as written. */
export function bodyPictures(body: ArticleBody): readonly string[] {
  if (body.kind === 'text') return [];
  const addresses: string[] = [];
  visit(body.tree, ['image', 'definition'], (node) => {
    if (node.type === 'image') addresses.push(node.url);
    else if (node.type === 'definition' && isPicture(node.url)) addresses.push(node.url);
  });
  return addresses;
}

/** `![alt][label]` and `[text][label]` share definitions; a link to a page is not a picture. */
function isPicture(address: string): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)(?:[?#]|$)/i.test(address);
}

export interface BodyPage {
  /** The address that a picture has on the page; null where it cannot be shown. */
  pictureAddress(written: string): string | null;
  /**
   * The address on the page of a link to another file; null where it leads nowhere, and only its
   * words stay. Without it, links stay as they are.
   */
  linkAddress?(written: string): string | null;
  /** Level of the highest heading of the text: that below the article's own; 3 unless given. */
  readonly headings?: 2 | 3;
  /** Sets ids of one article apart from those of the others on its page. */
  readonly idPrefix: string;
}

/**
 * The text as harmless HTML: no script, no style, no frame, nothing loaded from elsewhere, links
 * only to http, https and mailto. Headings start below the article's own.
 */
export function renderBody(body: ArticleBody, page: BodyPage): string {
  if (body.kind === 'text') return plainBody(body.text);
  try {
    const tree = structuredClone(body.tree);
    visit(tree, (node) => {
      if (node.type === 'heading')
        node.depth = page.headings === 2 ? deeper[node.depth] : deeper[deeper[node.depth]];
      if (node.type === 'image' || (node.type === 'definition' && isPicture(node.url)))
        node.url = page.pictureAddress(node.url) ?? '';
      else if ((node.type === 'link' || node.type === 'definition') && isFile(node.url))
        node.url = page.linkAddress === undefined ? node.url : (page.linkAddress(node.url) ?? '');
    });
    const html = unified()
      .use(remarkRehype, { clobberPrefix: page.idPrefix, handlers: { html: textOfHtml } })
      .use(rehypeSanitize, schema)
      .runSync(tree);
    visit(html, 'element', (element) => {
      if (element.tagName === 'a' && element.properties.href === '') {
        element.tagName = 'span';
        element.properties = {};
      }
    });
    return toHtml(html);
  } catch (error) {
    if (error instanceof RangeError) return plainBody(body.text);
    throw error;
  }
}

/** Not an address of the web or of mail, and not a place on the page itself. */
function isFile(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address);
}

const deeper = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;

function plainBody(text: string): string {
  return `<pre class="plain">${escapeHtml(text)}</pre>`;
}

/** HTML inside Markdown is shown without its tags, so that no word is lost and no tag works. */
function textOfHtml(
  _state: unknown,
  node: Html,
  parent: { readonly type: string } | undefined,
): ElementContent {
  const value = node.value
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');
  const text = { type: 'text', value } as const;
  const inLine = parent?.type === 'paragraph' || value.trim() === '';
  return inLine ? text : { type: 'element', tagName: 'p', properties: {}, children: [text] };
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: [] },
};
