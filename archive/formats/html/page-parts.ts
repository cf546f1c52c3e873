import { type ChildNode, type Element, isComment, isTag, isText } from 'domhandler';
import { textOf } from './html-to-markdown.ts';
import { parseHtml, parseShallowHtml } from './parse-html.ts';

/** The parts of a page that say something about it, in the order of the page. */
export class PageParts {
  readonly nodes: readonly ChildNode[];
  /** Names in small letters; values trimmed, none empty. */
  readonly metas: {
    readonly name: string;
    readonly value: string;
    /** Written as `property`, as Open Graph and RDFa do. */
    readonly isProperty: boolean;
  }[] = [];
  readonly links: { readonly rel: string; readonly href: string; readonly text: string }[] = [];
  /** JSON-LD as written. */
  readonly scripts: string[] = [];
  /** Of the first two levels. */
  readonly headings: string[] = [];
  /** Short texts whose class says that they are about date and author. */
  readonly datelines: string[] = [];
  readonly times: { readonly at: string; readonly isPublication: boolean }[] = [];
  /** Addresses of pictures as written. */
  readonly pictures: string[] = [];
  title: string | null = null;
  language: string | null = null;
  base: string | null = null;
  /** The address that a browser wrote into the page as it saved it. */
  savedFrom: string | null = null;
  elements = 0;
  /** Elements inside one another. */
  depth = 0;

  constructor(nodes: readonly ChildNode[]) {
    this.nodes = nodes;
  }
}

export function readPageParts(html: string): PageParts {
  const nodes = parseShallowHtml(html);
  const parts = new PageParts(nodes ?? parseHtml(html));
  if (nodes === null) parts.depth = Number.POSITIVE_INFINITY;
  const waiting: { node: ChildNode; depth: number; hidden: boolean }[] = [];
  const push = (children: readonly ChildNode[], depth: number, hidden: boolean) => {
    for (const node of [...children].reverse()) waiting.push({ node, depth, hidden });
  };
  push(parts.nodes, 0, false);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { node, depth } = at;
    if (isComment(node)) parts.savedFrom ??= savedFrom(node.data);
    if (!isTag(node)) continue;
    parts.elements += 1;
    parts.depth = Math.max(parts.depth, depth);
    // Pages keep the headings of other stories in their menus and lists.
    const hidden = at.hidden || /^(?:nav|footer|aside|svg|template|noscript)$/.test(node.name);
    take(node, parts, hidden);
    push(node.children, depth + 1, hidden);
  }
  return parts;
}

function take(node: Element, parts: PageParts, hidden: boolean): void {
  const { attribs, name } = node;
  switch (name) {
    case 'html':
      parts.language ??= trimmed(attribs.lang ?? attribs['xml:lang']);
      break;
    case 'base':
      parts.base ??= trimmed(attribs.href);
      break;
    case 'title':
      if (!hidden) parts.title ??= line(textInside(node));
      break;
    case 'meta': {
      const value = attribs.content?.trim() ?? '';
      const names = attribs.property ?? attribs.name ?? attribs['http-equiv'] ?? '';
      if (value === '') break;
      const isProperty = attribs.property !== undefined;
      for (const one of names.toLowerCase().split(/\s+/).filter(Boolean))
        parts.metas.push({ name: one, value, isProperty });
      break;
    }
    case 'script':
      if (/ld\+json/i.test(attribs.type ?? '')) parts.scripts.push(textInside(node));
      break;
    case 'h1':
    case 'h2': {
      const text = line(textOf(node));
      if (text !== null && !hidden) parts.headings.push(text);
      break;
    }
    case 'time': {
      const at = trimmed(attribs.datetime) ?? line(textOf(node));
      const isPublication =
        attribs.pubdate !== undefined ||
        /\b(?:entry-date|published|dt-published|post-date|pubdate)\b/i.test(attribs.class ?? '');
      if (at !== null && !hidden) parts.times.push({ at, isPublication });
      break;
    }
    case 'img': {
      for (const source of [attribs.src, attribs['data-src'], attribs['data-original']])
        if (source?.trim()) parts.pictures.push(source.trim());
      break;
    }
  }
  // RDFa: `<span property="dc:date" content="2019-07-07">`.
  if (name !== 'meta' && attribs.property !== undefined && attribs.content !== undefined) {
    const value = attribs.content.trim();
    for (const one of attribs.property.toLowerCase().split(/\s+/).filter(Boolean))
      if (value !== '') parts.metas.push({ name: one, value, isProperty: true });
  }
  if (!hidden && aboutDate.test(attribs.class ?? '')) {
    const text = line(textOf(node));
    if (text !== null && text.length <= 160) parts.datelines.push(text);
  }
  // Drupal marks the tags of a story in RDFa.
  const rel = /skos:prefLabel/.test(attribs.property ?? '') ? 'tag' : attribs.rel;
  if ((name === 'a' || name === 'link') && rel !== undefined) {
    const href = attribs.href?.trim() ?? '';
    parts.links.push({ rel: rel.toLowerCase(), href, text: line(textOf(node)) ?? '' });
  }
}

const aboutDate =
  /(?:^|[\s_-])(?:date|datum|fecha|published|posted|submitted|timestamp|dateline|entry-meta|post-?meta|article-meta|meta-info)(?:$|[\s_-])/i;

/** `textOf` is silent about what is not shown. */
function textInside(node: Element): string {
  return node.children.map((child) => (isText(child) ? child.data : '')).join('');
}

/** As Chrome, Edge and Firefox (`saved from url=(0036)https://…`) and SingleFile (`url: …`) write it. */
function savedFrom(comment: string): string | null {
  const found =
    /saved from url=\(\d+\)(\S+)/i.exec(comment) ??
    (/SingleFile/i.test(comment) ? /\burl:\s*(\S+)/i.exec(comment) : null);
  const address = found?.[1] ?? '';
  return /^https?:/i.test(address) ? address : null;
}

function trimmed(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

function line(text: string): string | null {
  return trimmed(text.replaceAll(/\s+/g, ' '));
}
