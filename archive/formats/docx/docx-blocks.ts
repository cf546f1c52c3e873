import { type ChildNode, Element, isTag, isText } from 'domhandler';
import { textOf } from '../html/html-to-markdown.ts';
import { parseHtml } from '../html/parse-html.ts';

/** The blocks of a document, with what is no part of its text taken out. */
export interface DocxBlocks {
  readonly blocks: readonly ChildNode[];
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly byline: string | null;
  /** What editors wrote beside the text. */
  readonly comments: readonly string[];
}

/** Takes apart what `docxToHtml` made: title, captions to their pictures, comments, way-back signs. */
export function docxBlocks(html: string): DocxBlocks {
  const nodes = parseHtml(html);
  const comments = takeComments(nodes);
  clean(nodes);
  const blocks = nodes.filter((node) => !(isTag(node) && node.name === 'p' && isEmpty(node)));
  const title = blocks.find((node) => hasClass(node, 'h1', 'title')) ?? firstHeading(blocks);
  const subtitle = blocks.find((node) => hasClass(node, 'p', 'subtitle'));
  const byline = blocks.find((node) => hasClass(node, 'p', 'byline'));
  const taken = new Set<ChildNode | undefined>([title, subtitle, byline]);
  return {
    blocks: withFigures(blocks.filter((node) => !taken.has(node))),
    title: lineIn(title),
    subtitle: lineIn(subtitle),
    byline: lineIn(byline),
    comments,
  };
}

/** A heading of the first level is the headline where nothing but one line stands above it. */
function firstHeading(blocks: readonly ChildNode[]): ChildNode | undefined {
  return blocks.slice(0, 2).find((node) => isTag(node) && node.name === 'h1');
}

/** `<dl><dt id="comment-0">…</dt><dd id="comment-0">…</dd></dl>` at the end of the document. */
function takeComments(nodes: ChildNode[]): readonly string[] {
  const comments: string[] = [];
  for (const list of nodes.filter((node): node is Element => isTag(node) && node.name === 'dl')) {
    const terms = list.children.filter(isTag);
    if (!terms.some(({ name, attribs }) => name === 'dt' && /comment-/.test(attribs.id ?? '')))
      continue;
    for (const term of terms.filter(({ name }) => name === 'dd')) {
      const text = textOf(term).replaceAll('↑', '').replaceAll(/\s+/g, ' ').trim();
      if (text !== '') comments.push(text);
    }
    nodes.splice(nodes.indexOf(list), 1);
  }
  return comments;
}

/** Takes out the marks that lead to comments, and the arrows that lead back from footnotes. */
function clean(nodes: ChildNode[]): void {
  for (const node of [...nodes]) {
    if (!isTag(node)) continue;
    const isMark = node.name === 'sup' && hasClass(node, 'sup', 'comment');
    const isWayBack =
      node.name === 'a' && /^#(?:footnote|endnote|comment)-ref-/.test(node.attribs.href ?? '');
    if (isMark || isWayBack) nodes.splice(nodes.indexOf(node), 1);
    else clean(node.children);
  }
}

/** A paragraph that is only a picture, and a caption beside it, are a figure. */
function withFigures(blocks: readonly ChildNode[]): readonly ChildNode[] {
  const done: ChildNode[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block === undefined) continue;
    const [picture, caption] = isPictureBlock(block) ? [block, next] : [next, block];
    if (
      picture !== undefined &&
      caption !== undefined &&
      isTag(caption) &&
      isPictureBlock(picture) &&
      hasClass(caption, 'p', 'caption')
    ) {
      done.push(
        new Element('figure', {}, [picture, new Element('figcaption', {}, caption.children)]),
      );
      index += 1;
    } else done.push(block);
  }
  return done;
}

function isPictureBlock(node: ChildNode): boolean {
  if (!isTag(node) || node.name !== 'p') return false;
  const rest = node.children.filter((child) => !(isText(child) && child.data.trim() === ''));
  return rest.length === 1 && rest.every((child) => isTag(child) && child.name === 'img');
}

function isEmpty(node: Element): boolean {
  return (
    textOf(node).trim() === '' &&
    !node.children.some((child) => isTag(child) && child.name !== 'br')
  );
}

function hasClass(node: ChildNode, name: string, word: string): boolean {
  return (
    isTag(node) && node.name === name && (node.attribs.class ?? '').split(/\s+/).includes(word)
  );
}

function lineIn(node: ChildNode | undefined): string | null {
  const text = node === undefined ? '' : textOf(node).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
