import type { ChildNode, Element } from 'domhandler';
import { escapeHtml } from '../../bundle/html.ts';
import { dropped } from '../field-notes.ts';
import { findElements, hasClass, removeElements } from '../html/find-elements.ts';
import { textOf } from '../html/html-to-markdown.ts';
import { parseHtml } from '../html/parse-html.ts';
import { isJsonObject, type JsonObject } from '../json/json-use.ts';
import type { FieldNote } from '../reader.ts';

/**
 * Substack keeps of a gallery, a mention or an embed what its page needs to draw it, as JSON in
 * `data-attrs` of an element that is mostly empty. Such elements get the HTML that they stand for;
 * footnotes and quotes get their usual marks. Notes name those that nothing can be shown of.
 */
export function showEmbeds(nodes: readonly ChildNode[]): readonly FieldNote[] {
  removeElements(findElements(nodes, isFurniture));
  for (const quote of findElements(nodes, (element) => hasClass(element, 'pullquote')))
    quote.name = 'blockquote';
  for (const file of findElements(nodes, (element) => hasClass(element, 'file-embed-wrapper')))
    setInside(file, fileHtml(file));
  markFootnotes(nodes);
  const embeds = findElements(
    nodes,
    ({ name, attribs }) => attribs['data-attrs'] !== undefined && name !== 'img' && name !== 'a',
  );
  return embeds.flatMap(showEmbed);
}

/** Labels and logos of the page around what somebody wrote. */
function isFurniture(element: Element): boolean {
  return [
    'hide-text',
    'embedded-publication-logo',
    'image-link-expand',
    'header-anchor-parent',
  ].some((name) => hasClass(element, name));
}

function showEmbed(embed: Element): readonly FieldNote[] {
  const attrs = attrsOf(embed);
  if (attrs === null) return [];
  const isCard = ['digest-post-embed', 'embedded-post-wrap', 'embedded-publication-wrap'].some(
    (name) => hasClass(embed, name),
  );
  if (!isCard && showsSomething(embed)) return [];
  const html = embed.name === 'span' ? escapeHtml(wordsOf(attrs)) : embedHtml(embed, attrs);
  if (html !== '') {
    setInside(embed, html);
    return [];
  }
  return [dropped(`.${embed.attribs.class ?? ''}`, embed.attribs['data-attrs'] ?? '', 'no-place')];
}

function attrsOf({ attribs }: Element): JsonObject | null {
  try {
    const value: unknown = JSON.parse(attribs['data-attrs'] ?? '');
    return isJsonObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function showsSomething(embed: Element): boolean {
  const shown = ({ name }: Element) => /^(?:img|iframe|video|audio)$/.test(name);
  return shown(embed) || textOf(embed).trim() !== '' || findElements([embed], shown).length > 0;
}

function embedHtml(embed: Element, attrs: JsonObject): string {
  if (isJsonObject(attrs.gallery)) return galleryHtml(attrs.gallery);
  if (typeof attrs.full_text === 'string') return postHtml(attrs, attrs.full_text);
  if (isJsonObject(attrs.comment)) {
    const { comment } = attrs;
    return postHtml({ ...attrs, name: comment.name }, word(comment.body));
  }
  const formula = word(attrs.persistentExpression);
  if (formula !== '')
    return `<pre><code class="language-latex">${escapeHtml(formula)}</code></pre>`;
  const address = addressOf(embed, attrs);
  const words = wordsOf(attrs);
  if (address === '') return words === '' ? '' : `<p>${escapeHtml(words)}</p>`;
  const more = [word(attrs.hero_text), word(attrs.caption)].filter(
    (text) => text !== '' && text !== words,
  );
  return [
    `<p>${linkHtml(address, words)}</p>`,
    ...more.map((text) => `<p>${escapeHtml(text)}</p>`),
  ].join('');
}

function galleryHtml(gallery: JsonObject): string {
  const caption = word(gallery.caption);
  const alt = escapeHtml(word(gallery.alt));
  const images = Array.isArray(gallery.images) ? gallery.images.filter(isJsonObject) : [];
  return images
    .map(({ src }) => word(src))
    .filter((src) => src !== '')
    .map(
      (src) =>
        `<figure><img src="${escapeHtml(src)}" alt="${alt}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`,
    )
    .join('');
}

/** What somebody has said elsewhere, with the name and the address. */
function postHtml(attrs: JsonObject, text: string): string {
  const who = [word(attrs.name), attrs.username == null ? '' : `@${word(attrs.username)}`];
  const when = word(attrs.date);
  const said = [who.filter((part) => part !== '').join(' '), when].filter((part) => part !== '');
  const link = linkHtml(word(attrs.url), said.join(', '));
  return `<blockquote><p>${escapeHtml(text)}</p><p>${link}</p></blockquote>`;
}

/** Videos of hosts that are named by class, and whatever says its own address. */
function addressOf(embed: Element, attrs: JsonObject): string {
  const video = word(attrs.videoId);
  if (video !== '' && hasClass(embed, 'vimeo-wrap')) return `https://vimeo.com/${video}`;
  if (video !== '' && hasClass(embed, 'youtube-wrap'))
    return `https://www.youtube.com/watch?v=${video}`;
  const instagram = word(attrs.instagram_id);
  if (instagram !== '') return `https://www.instagram.com/p/${instagram}/`;
  const upload = word(attrs.mediaUploadId);
  if (upload !== '' && hasClass(embed, 'native-audio-embed'))
    return `https://api.substack.com/api/v1/audio/upload/${upload}/src`;
  const written = [attrs.canonical_url, attrs.url, attrs.base_url, attrs.src].map(word);
  return written.find((address) => /^https?:/i.test(address)) ?? '';
}

function wordsOf(attrs: JsonObject): string {
  const said = [attrs.title, attrs.name, attrs.label, attrs.symbol, attrs.text].map(word);
  return said.find((text) => text !== '') ?? '';
}

function fileHtml(file: Element): string {
  const part = (name: string) =>
    findElements(file.children, (element) => hasClass(element, name))
      .map((element) => textOf(element).trim())
      .join(' ');
  const [link] = findElements(file.children, ({ name }) => name === 'a');
  const size = part('file-embed-details-h2');
  const behind = size === '' ? '' : ` (${escapeHtml(size)})`;
  return `<p>${linkHtml(link?.attribs.href ?? '', part('file-embed-details-h1'))}${behind}</p>`;
}

function markFootnotes(nodes: readonly ChildNode[]): void {
  for (const mark of findElements(nodes, (element) => hasClass(element, 'footnote-anchor'))) {
    mark.attribs['data-footnote'] = textOf(mark).trim();
    mark.name = 'footnote-mark';
  }
  for (const note of findElements(nodes, (element) => hasClass(element, 'footnote'))) {
    const numbers = findElements(note.children, (element) => hasClass(element, 'footnote-number'));
    note.attribs['data-footnote'] = numbers.map((number) => textOf(number).trim()).join('');
    note.name = 'footnote-text';
    removeElements(numbers);
  }
}

function linkHtml(address: string, text: string): string {
  const shown = escapeHtml(text === '' ? address : text);
  return address === '' ? shown : `<a href="${escapeHtml(address)}">${shown}</a>`;
}

function setInside(element: Element, html: string): void {
  const children = parseHtml(html);
  for (const child of children) child.parent = element;
  element.children = children;
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
