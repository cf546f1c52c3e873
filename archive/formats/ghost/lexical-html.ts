import { escapeHtml } from '../../bundle/html.ts';
import { markdownToHtml } from '../html/markdown-to-html.ts';
import { isJsonObject, type JsonObject } from '../json/json-use.ts';

/** Nodes inside one another. */
const deepest = 100;

/**
 * A text of Ghost's editor since 2022 (Lexical) as HTML: paragraphs, headings, lists, quotes, links
 * and the cards that show something. What a card of another kind says in words is kept.
 */
export function lexicalHtml(json: string): string | null {
  const value = parsed(json);
  const root = isJsonObject(value) ? value.root : null;
  return isJsonObject(root) ? childrenHtml(root, 0) : null;
}

/** Cards of a text that only mail or a form of the page has shown: what they are called, each once. */
export function cardsLeftOut(json: string): readonly string[] {
  const named = json.matchAll(/[[:]\s*"(email|email-cta|signup|paywall)"\s*,/g);
  return [...new Set([...named].map(([, name = '']) => name))];
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function childrenHtml(node: JsonObject, depth: number): string {
  const { children } = node;
  if (!Array.isArray(children) || depth > deepest) return '';
  return children.map((child) => (isJsonObject(child) ? nodeHtml(child, depth + 1) : '')).join('');
}

function nodeHtml(node: JsonObject, depth: number): string {
  const inside = () => childrenHtml(node, depth);
  switch (node.type) {
    case 'text':
    case 'extended-text':
      return marked(escapeHtml(word(node.text)), Number(node.format) || 0);
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return `<p>${inside()}</p>`;
    case 'heading':
    case 'extended-heading': {
      const tag = /^h[1-6]$/.test(word(node.tag)) ? word(node.tag) : 'h2';
      return `<${tag}>${inside()}</${tag}>`;
    }
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote><p>${inside()}</p></blockquote>`;
    case 'list': {
      const tag = node.listType === 'number' ? 'ol' : 'ul';
      return `<${tag}>${inside()}</${tag}>`;
    }
    case 'listitem':
      return `<li>${inside()}</li>`;
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeHtml(word(node.url))}">${inside()}</a>`;
    case 'horizontalrule':
      return '<hr>';
    default:
      return cardHtml(node) ?? inside();
  }
}

/** A card by its name; mobiledoc and Lexical call their facts alike. null for one that is not known. */
export function cardHtml(card: JsonObject, name: string = word(card.type)): string | null {
  switch (name) {
    case 'image':
      return pictureHtml(card);
    case 'gallery':
      return Array.isArray(card.images)
        ? card.images.map((image) => (isJsonObject(image) ? pictureHtml(image) : '')).join('') +
            captionOf(card)
        : '';
    case 'html':
    case 'card-html':
      return word(card.html);
    case 'markdown':
    case 'card-markdown':
      return markdownToHtml(word(card.markdown));
    case 'codeblock':
    case 'code':
      return (
        `<pre><code class="language-${escapeHtml(word(card.language))}">${escapeHtml(word(card.code))}</code></pre>` +
        captionOf(card)
      );
    case 'hr':
      return '<hr>';
    case 'embed':
    case 'bookmark':
      return linkHtml(word(card.url), titleOf(card)) + captionOf(card);
    case 'video':
    case 'audio':
    case 'file':
      return (
        linkHtml(word(card.src), titleOf(card) || word(card.fileTitle) || word(card.fileName)) +
        captionOf(card)
      );
    case 'button':
      return linkHtml(word(card.buttonUrl), word(card.buttonText));
    case 'callout':
      return `<blockquote><p>${[word(card.calloutEmoji), word(card.calloutText)].join(' ').trim()}</p></blockquote>`;
    case 'toggle':
      return `<h4>${word(card.heading)}</h4>${word(card.content)}`;
    case 'header':
      return (
        pictureHtml({ src: card.backgroundImageSrc }) +
        `<h2>${word(card.header) || word(card.heading)}</h2><p>${word(card.subheader) || word(card.subheading)}</p>` +
        linkHtml(word(card.buttonUrl), word(card.buttonText))
      );
    case 'product':
      return (
        pictureHtml({ src: card.productImageSrc }) +
        `<h4>${word(card.productTitle)}</h4>${word(card.productDescription)}` +
        linkHtml(word(card.productUrl), word(card.productButton))
      );
    case 'call-to-action':
      return (
        word(card.sponsorLabel) +
        pictureHtml({ src: card.imageUrl }) +
        word(card.textValue) +
        linkHtml(word(card.buttonUrl), word(card.buttonText))
      );
    case 'paywall':
    case 'email':
    case 'email-cta':
    case 'signup':
      return '';
    default:
      return word(card.url) === '' ? null : linkHtml(word(card.url), titleOf(card));
  }
}

function pictureHtml(image: JsonObject): string {
  const src = word(image.src);
  if (src === '') return '';
  const picture = `<img src="${escapeHtml(src)}" alt="${escapeHtml(word(image.alt))}">`;
  const href = word(image.href);
  const shown = href === '' ? picture : `<a href="${escapeHtml(href)}">${picture}</a>`;
  const caption = word(image.caption);
  return `<figure>${shown}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function captionOf(card: JsonObject): string {
  const caption = word(card.caption) || word(card.fileCaption);
  return caption === '' ? '' : `<p>${caption}</p>`;
}

function titleOf(card: JsonObject): string {
  const metadata = isJsonObject(card.metadata) ? word(card.metadata.title) : '';
  return metadata || word(card.title);
}

function linkHtml(address: string, title: string): string {
  if (address === '') return '';
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(title === '' ? address : title)}</a></p>`;
}

const marks = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup'];

/** Lexical's bits: bold, italic, struck through, underlined, code, below, above. */
function marked(text: string, format: number): string {
  return marks.reduce(
    (html, tag, bit) => ((format & (1 << bit)) === 0 ? html : `<${tag}>${html}</${tag}>`),
    text,
  );
}

export function word(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
