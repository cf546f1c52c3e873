import { type ChildNode, type Element, isTag } from 'domhandler';
import { z } from 'zod';
import { escapeHtml } from '../../bundle/html.ts';
import { absoluteAddress } from '../feed/feed-address.ts';
import { changed, dropped } from '../field-notes.ts';
import { type HtmlBody, nodesBody } from '../html/html-body.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { DraftImage, FieldNote } from '../reader.ts';
import { type Attachment, pictureKey } from './attachment.ts';
import { linkLoneAddresses, paragraphsOf } from './autop.ts';
import { replaceShortcodes } from './shortcodes.ts';
import type { WxrSite } from './wxr-site.ts';

/** Shared blocks inside shared blocks. */
const deepestShared = 3;

/**
 * The text of a post: blocks of the editor, shortcodes and paragraphs of the classic editor as the
 * site shows them. Pictures of the media library are named by their full size and have its words.
 */
export function postBody(
  content: string,
  postId: string,
  base: string | null,
  site: WxrSite,
): HtmlBody {
  const fields: FieldNote[] = [];
  const blocks = readBlocks(content, site, fields, 0);
  const isClassic = !/<!--\s*wp:/.test(content);
  const codes = replaceShortcodes(blocks, (ids) => galleryHtml(ids ?? site.ofPost(postId), site));
  const linked = linkLoneAddresses(codes.html);
  const nodes = parseHtml(isClassic ? paragraphsOf(linked) : linked);
  const used = new Map<string, Attachment>();
  prepare(nodes, base, site, used, fields);
  const body = nodesBody(nodes, base);
  return {
    body: body.body,
    images: body.images.map((image) => {
      const attachment = used.get(image.file ?? '');
      return attachment === undefined ? image : withWords(image, attachment);
    }),
    fields: [...fields, ...codes.fields, ...body.fields],
  };
}

/** What the media library says of a picture, for what the text does not say. */
export function withWords(image: DraftImage, attachment: Attachment): DraftImage {
  return {
    ...image,
    caption: image.caption ?? attachment.caption,
    alt: image.alt ?? attachment.alt,
    credit: image.credit ?? attachment.credit,
    creator: image.creator ?? attachment.creator,
    copyright: image.copyright ?? attachment.copyright,
  };
}

export function imageOfAttachment(attachment: Attachment): DraftImage {
  const { url, caption, alt, credit, creator, copyright } = attachment;
  return { file: url, caption, alt, credit, creator, copyright, lead: false };
}

/** Facts of a block never hold the end of its comment. */
const emptyBlock = /<!--\s+wp:([a-z][\w/-]*)\s+(?:(\{(?:(?!-->)[\s\S])*?\})\s+)?\/-->/g;
const blockFacts = z.object({ url: z.string().optional(), ref: z.number().optional() });

/** Blocks without HTML of their own: embeds, blocks that posts share, and what only the site can fill. */
function readBlocks(content: string, site: WxrSite, fields: FieldNote[], depth: number): string {
  if (!content.includes('<!--')) return content;
  return content.replaceAll(emptyBlock, (whole, name: string, json: string | undefined) => {
    const facts = factsIn(json);
    const shared = facts.ref === undefined ? undefined : site.sharedBlocks.get(String(facts.ref));
    if (shared !== undefined && depth < deepestShared)
      return `\n\n${readBlocks(shared, site, fields, depth + 1)}\n\n`;
    if (facts.url !== undefined && /embed/.test(name)) {
      const address = escapeHtml(facts.url);
      return `\n\n<p><a href="${address}">${address}</a></p>\n\n`;
    }
    if (!/^(?:spacer|separator|more|nextpage)$/.test(name))
      fields.push(dropped(`wp:${name}`, whole.slice(4, -3).trim(), 'no-place'));
    return '';
  });
}

function factsIn(json: string | undefined): z.infer<typeof blockFacts> {
  if (json === undefined) return {};
  try {
    const read = blockFacts.safeParse(JSON.parse(json));
    return read.success ? read.data : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function galleryHtml(ids: readonly string[], site: WxrSite): string {
  const figures = ids.flatMap((id) => {
    const attachment = site.attachments.get(id);
    if (attachment === undefined || !isPicture(attachment.url)) return [];
    const { url, alt, caption } = attachment;
    const words = caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
    return [
      `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}">${words}</figure>`,
    ];
  });
  return `\n\n${figures.join('\n\n')}\n\n`;
}

function isPicture(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic)(?:[?#]|$)/i.test(address);
}

function prepare(
  nodes: readonly ChildNode[],
  base: string | null,
  site: WxrSite,
  used: Map<string, Attachment>,
  fields: FieldNote[],
): void {
  const waiting: ChildNode[] = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isTag(node)) continue;
    waiting.push(...node.children);
    if (node.name === 'img') nameInFull(node, base, site, used, fields);
    else asFigure(node);
  }
}

/** Captions of rendered posts: `<div class="wp-caption">` with `<p class="wp-caption-text">`. */
function asFigure(node: Element): void {
  const classes = ` ${node.attribs.class ?? ''} `;
  if (classes.includes(' wp-caption ')) node.name = 'figure';
  else if (classes.includes(' wp-caption-text ')) node.name = 'figcaption';
}

function nameInFull(
  image: Element,
  base: string | null,
  site: WxrSite,
  used: Map<string, Attachment>,
  fields: FieldNote[],
): void {
  const { attribs } = image;
  const src = attribs.src ?? '';
  const id =
    /\bwp-image-(\d+)\b/.exec(attribs.class ?? '')?.[1] ?? site.byAddress.get(pictureKey(src));
  const attachment = id === undefined ? undefined : site.attachments.get(id);
  if (attachment === undefined) return;
  // An id of another site may be that of another picture here.
  const isSame = src === '' || fileKey(src) === fileKey(attachment.url);
  if (!isSame) return;
  const isElsewhere = src !== '' && pictureKey(src) !== pictureKey(attachment.url);
  const url = absoluteAddress(isElsewhere ? src : attachment.url, base);
  if (src !== '' && src !== url) fields.push(changed('body', src, url, 'normalised'));
  attribs.src = url;
  used.set(url, attachment);
  if ((attribs.alt ?? '').trim() === '' && attachment.alt !== null) attribs.alt = attachment.alt;
}

function fileKey(address: string): string {
  return pictureKey(address).replace(/^.*\//, '');
}
