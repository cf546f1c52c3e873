import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { blockText, codeFence, escapeText, inlineCode, linkTarget } from './markdown-text.ts';
import { parseHtml } from './parse-html.ts';

/** A picture in a text, as its HTML describes it. */
export interface HtmlPicture {
  /** As the text's Markdown names it: absolute where a base was given. */
  readonly src: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

export interface MarkdownText {
  /** CommonMark with GFM's tables and strike-through; blocks apart by blank lines. Empty for no text. */
  readonly markdown: string;
  readonly pictures: readonly HtmlPicture[];
  /** Elements that Markdown has no place for and that are gone with what is in them, each once. */
  readonly dropped: readonly string[];
}

export interface MarkdownOptions {
  /** Address of the page, against which relative addresses are resolved; null leaves them as written. */
  readonly base?: string | null;
  /** Pictures that keep the relative address that is written, because they lie beside the page. */
  readonly isLocal?: (address: string) => boolean;
}

/** Elements nested deeper than this are read as their text: no writer nests so deep. */
const deepest = 200;

/**
 * HTML of a story as Markdown: paragraphs, headings, lists, quotes, tables, code, emphasis, links,
 * figures. Embeds become links. What runs or decorates (scripts, styles, forms) is left out. Only
 * addresses of http, https, mailto and tel, and relative ones, stay links; pictures may be data.
 *
 * `<footnote-mark data-footnote="1">` and `<footnote-text data-footnote="1">` are what readers make of
 * the footnotes of programs, and become those of GFM.
 *
 * Never throws; whatever is in a tag that is not known is kept as text.
 */
export function htmlToMarkdown(html: string, options: MarkdownOptions = {}): MarkdownText {
  return nodesToMarkdown(parseHtml(html), options);
}

/** As `htmlToMarkdown`, of nodes that were parsed already. */
export function nodesToMarkdown(
  nodes: readonly ChildNode[],
  { base = null, isLocal = () => false }: MarkdownOptions = {},
): MarkdownText {
  const writer = new MarkdownWriter(base, isLocal);
  const markdown = writer.blocks(nodes, 0);
  return { markdown, pictures: writer.pictures, dropped: [...writer.dropped] };
}

/** Blanks that HTML takes for one; most are one already, and stay unseen. */
const blanks = /[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g;

const silent = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'meta',
  'link',
  'noscript',
]);
const gone = new Set([
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'svg',
  'math',
  'canvas',
  'map',
  'dialog',
  'nav',
]);
const embeds = new Set(['iframe', 'embed', 'object', 'video', 'audio', 'amp-youtube']);
const blockTags = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'li',
  'main',
  'menu',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
  'iframe',
  'embed',
  'object',
  'video',
  'audio',
  'footnote-text',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
]);

class MarkdownWriter {
  readonly pictures: HtmlPicture[] = [];
  readonly dropped = new Set<string>();
  readonly #base: string | null;
  readonly #isLocal: (address: string) => boolean;

  constructor(base: string | null, isLocal: (address: string) => boolean) {
    this.#base = base;
    this.#isLocal = isLocal;
  }

  blocks(nodes: readonly ChildNode[], depth: number): string {
    const done: string[] = [];
    let run: ChildNode[] = [];
    const endRun = () => {
      for (const part of partsOf(run)) {
        const text = blockText(this.#inline(part, depth));
        if (text !== '') done.push(text);
      }
      run = [];
    };
    for (const node of nodes) {
      if (isTag(node) && this.#holdsBlock(node, depth)) {
        endRun();
        const block = this.#block(node, depth + 1);
        if (block.trim() !== '') done.push(block);
      } else run.push(node);
    }
    endRun();
    return done.join('\n\n');
  }

  /** A block, or something inline around one, such as a link around a figure. */
  #holdsBlock(node: Element, depth: number): boolean {
    if (silent.has(node.name)) return false;
    if (blockTags.has(node.name)) return true;
    return (
      depth < deepest &&
      node.children.some((child) => isTag(child) && this.#holdsBlock(child, depth + 1))
    );
  }

  #block(node: Element, depth: number): string {
    if (depth > deepest) return blockText(escapeText(textOf(node)));
    switch (node.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const text = blockText(this.#inline(node.children, depth)).replaceAll(/\\?\n/g, ' ');
        return text === ''
          ? ''
          : `${'#'.repeat(Number(node.name[1]))} ${text.replace(/(#+)$/, '\\$1')}`;
      }
      case 'hr':
        return '---';
      case 'blockquote':
        return prefixed(this.blocks(node.children, depth), '> ', '> ');
      case 'ul':
      case 'menu':
        return this.#list(node, () => '- ', depth);
      case 'ol': {
        const first = Number.parseInt(node.attribs.start ?? '1', 10);
        const start = Number.isSafeInteger(first) && first >= 0 && first < 1e8 ? first : 1;
        return this.#list(node, (index) => `${start + index}. `, depth);
      }
      case 'dl':
        return this.#definitions(node, depth);
      case 'pre':
        return codeFence(
          textOf(node),
          /\blang(?:uage)?-([\w+#-]+)/.exec(classesOf(node))?.[1] ??
            /^[\w+#-]+$/.exec(node.attribs['data-code-block-lang'] ?? '')?.[0] ??
            '',
        );
      case 'table':
        return this.#table(node, depth);
      case 'figure':
        return this.#figure(node, depth);
      case 'iframe':
      case 'embed':
      case 'object':
      case 'video':
      case 'audio':
      case 'amp-youtube':
        return this.#embed(node, depth);
      case 'footnote-text': {
        const name = footnoteName(node);
        const text = this.blocks(node.children, depth);
        return name === null ? text : prefixed(text, `[^${name}]: `, '    ');
      }
      case 'a':
        return this.#linkedBlocks(node, depth);
      default:
        return this.blocks(node.children, depth);
    }
  }

  #list(node: Element, marker: (index: number) => string, depth: number): string {
    const items = node.children
      .filter(isTag)
      .map((child) =>
        child.name === 'li' ? this.blocks(child.children, depth) : this.#block(child, depth + 1),
      );
    const isLoose = items.some((item) => /\n\n(?! *(?:- |\d+\. ))/.test(item));
    return items
      .filter((item) => item.trim() !== '')
      .map((item, index) => {
        const mark = marker(index);
        return prefixed(
          isLoose ? item : item.replaceAll('\n\n', '\n'),
          mark,
          ' '.repeat(mark.length),
        );
      })
      .join(isLoose ? '\n\n' : '\n');
  }

  #definitions(node: Element, depth: number): string {
    return node.children
      .filter(isTag)
      .map((child) => {
        const text = this.blocks(child.children, depth);
        return child.name === 'dt' && !text.includes('\n') && text !== '' ? `**${text}**` : text;
      })
      .filter((text) => text !== '')
      .join('\n\n');
  }

  /** A table that lays out a page, with one cell a row, is its contents. */
  #table(node: Element, depth: number): string {
    const rows = rowsOf(node);
    const width = Math.max(
      0,
      ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)),
    );
    const caption = node.children.filter(isTag).find(({ name }) => name === 'caption');
    const above = caption === undefined ? '' : this.blocks(caption.children, depth);
    const isLayout = width < 2 || rows.some((row) => row.some((cell) => holdsTable(cell)));
    const body = isLayout
      ? rows
          .map((row) =>
            row
              .map((cell) => this.blocks(cell.children, depth))
              .filter(Boolean)
              .join('\n\n'),
          )
          .filter(Boolean)
          .join('\n\n')
      : this.#grid(rows, width, depth);
    return [above, body].filter((text) => text !== '').join('\n\n');
  }

  #grid(rows: readonly (readonly Element[])[], width: number, depth: number): string {
    const lines = rows.map((row) => {
      const cells = row.flatMap((cell) => [
        this.blocks(cell.children, depth)
          .replaceAll(/\\?\n+/g, '<br>')
          .replaceAll('|', '\\|'),
        ...Array.from({ length: spanOf(cell) - 1 }, () => ''),
      ]);
      while (cells.length < width) cells.push('');
      return `| ${cells.join(' | ')} |`;
    });
    const [first, ...rest] = lines;
    const hasHead = rows[0]?.every(({ name }) => name === 'th') ?? false;
    const rule = `|${' --- |'.repeat(width)}`;
    return hasHead && first !== undefined
      ? [first, rule, ...rest].join('\n')
      : [`|${'  |'.repeat(width)}`, rule, ...lines].join('\n');
  }

  /** A picture with its caption and credit is the picture in the text, the rest goes to its fields. */
  #figure(node: Element, depth: number): string {
    const pictures = elementsOf(node, (child) => child.name === 'img');
    if (pictures.length !== 1 || elementsOf(node, ({ name }) => embeds.has(name)).length > 0)
      return this.blocks(node.children, depth);
    const [picture] = pictures;
    const captions = elementsOf(node, ({ name }) => name === 'figcaption');
    if (picture === undefined) return '';
    const inside = captions.flatMap((caption) => elementsOf(caption, isCredit));
    const credits = inside.length > 0 ? inside : elementsOf(node, isCredit);
    const caption = captionText(
      joined(captions.map((found) => textOf(found, (child) => isCredit(child)))),
      inside.length > 0,
    );
    const credit = joined(
      credits.map((found) => textOf(found)),
      ' / ',
    );
    const image = this.#picture(picture, caption, credit);
    const link = elementsOf(node, ({ name }) => name === 'a').find(
      (anchor) => elementsOf(anchor, (child) => child === picture).length > 0,
    );
    const others = this.blocks(
      node.children.filter(
        (child) => !isTag(child) || !holds(child, [picture, ...captions, ...credits]),
      ),
      depth,
    );
    const href = link === undefined ? null : this.#address(link.attribs.href, 'link');
    const shown =
      href === null || /\.(jpe?g|png|gif|webp|avif)$/i.test(href) || image === ''
        ? image
        : `[${image}](${linkTarget(href)})`;
    return [shown, others].filter((text) => text !== '').join('\n\n');
  }

  #embed(node: Element, depth: number): string {
    const source = elementsOf(node, ({ name }) => name === 'source')[0];
    const address = this.#address(
      node.attribs.src ??
        node.attribs['data-src'] ??
        node.attribs.data ??
        source?.attribs.src ??
        node.attribs.srcdoc,
      'link',
    );
    const within =
      node.name === 'iframe'
        ? ''
        : this.blocks(
            node.children.filter((child) => !isTag(child) || child.name !== 'source'),
            depth,
          );
    if (address === null) return within;
    const name = node.attribs.title?.trim() || hostOf(address) || node.name;
    const link = `[${escapeText(name)}](${linkTarget(address)})`;
    return within === '' ? link : `${link}\n\n${within}`;
  }

  #inline(nodes: readonly ChildNode[], depth: number): string {
    return nodes.map((node) => this.#inlineNode(node, depth + 1)).join('');
  }

  #inlineNode(node: ChildNode, depth: number): string {
    if (isText(node)) return escapeText(node.data.replaceAll(blanks, ' '));
    if (!isTag(node)) return '';
    if (silent.has(node.name)) return gistLink(node);
    if (depth > deepest) return escapeText(textOf(node));
    if (gone.has(node.name)) {
      const text = textOf(node).trim();
      if (text !== '') this.dropped.add(node.name);
      return '';
    }
    switch (node.name) {
      case 'br':
        return '\\\n';
      case 'wbr':
        return '';
      case 'img':
      case 'amp-img':
        return this.#picture(node, null, null);
      case 'strong':
      case 'b':
        return marked(this.#inline(node.children, depth), '**');
      case 'em':
      case 'i':
      case 'cite':
      case 'dfn':
      case 'var':
        return marked(this.#inline(node.children, depth), '*');
      case 'del':
      case 's':
      case 'strike':
        return marked(this.#inline(node.children, depth), '~~');
      case 'q':
        return `“${this.#inline(node.children, depth)}”`;
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return inlineCode(textOf(node));
      case 'a':
        return this.#link(node, depth);
      case 'footnote-mark': {
        const name = footnoteName(node);
        return name === null ? this.#inline(node.children, depth) : `[^${name}]`;
      }
      default:
        return blockTags.has(node.name)
          ? `${this.blocks([node], depth).replaceAll('\n\n', ' ')} `
          : this.#inline(node.children, depth);
    }
  }

  #link(node: Element, depth: number): string {
    const text = this.#inline(node.children, depth);
    const href = this.#address(node.attribs.href, 'link');
    if (href === null || text.trim() === '' || href.startsWith('#')) return text;
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    return `${before}[${inner.replaceAll(/\\\n\s*/g, ' ')}](${linkTarget(href)})${after}`;
  }

  /** A link around blocks, such as a card with a title and a summary, is one of the first of them. */
  #linkedBlocks(node: Element, depth: number): string {
    const [first = '', ...others] = this.blocks(node.children, depth).split('\n\n');
    const href = this.#address(node.attribs.href, 'link');
    const [, mark = '', text = ''] = /^(#{1,6} |> )?(.+)$/s.exec(first) ?? [];
    const isPicture = /^!\[[^\]]*\]\([^)]*\)$/.test(text);
    const isPlain = !/^(?:[-`|~]|\d+[.)])|\n|\]\(/.test(text);
    const showsItself = isPicture && href !== null && /\.(jpe?g|png|gif|webp|avif)$/i.test(href);
    if (href === null || href.startsWith('#') || showsItself || !(isPicture || isPlain))
      return [first, ...others].join('\n\n');
    return [text === '' ? '' : `${mark}[${text}](${linkTarget(href)})`, ...others]
      .filter((block) => block !== '')
      .join('\n\n');
  }

  #picture(node: Element, caption: string | null, credit: string | null): string {
    const { attribs } = node;
    const written = sourcesOf(node);
    const best =
      written.find((src) => this.#isLocal(src)) ??
      written.find((src) => !isPlaceholder(src)) ??
      written[0];
    const src = this.#address(best, 'picture');
    const alt = attribs.alt?.replaceAll(/\s+/g, ' ').trim() || null;
    if (isTracker(node)) return '';
    if (src === null) return best === undefined ? escapeText(alt ?? '') : '';
    this.pictures.push({ src, alt, caption, credit });
    return `![${escapeText(alt ?? '')}](${linkTarget(src)})`;
  }

  #address(written: string | undefined, kind: 'link' | 'picture'): string | null {
    const address = (written ?? '').trim().replaceAll(/[\t\n\r]/g, '');
    if (address === '') return null;
    if (kind === 'picture' && this.#isLocal(address)) return address;
    const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
    if (scheme !== undefined && !isAllowed(scheme.toLowerCase(), address, kind)) return null;
    if (scheme !== undefined || this.#base === null || address.startsWith('#')) return address;
    try {
      return new URL(address, this.#base).href;
    } catch {
      return address;
    }
  }
}

function footnoteName({ attribs }: Element): string | null {
  return /^[\p{L}\p{N}-]{1,20}$/u.exec(attribs['data-footnote'] ?? '')?.[0] ?? null;
}

/** Code of a gist is shown by a script that fetches it. */
function gistLink({ name, attribs }: Element): string {
  const address = /^https:\/\/gist\.github\.com\/[\w/-]+(?=\.js(?:$|\?))/.exec(
    attribs.src ?? '',
  )?.[0];
  return name !== 'script' || address === undefined
    ? ''
    : `[gist.github.com](${linkTarget(address)})`;
}

/** Two line breaks in a row part paragraphs, for programs that know no other way. */
function partsOf(run: readonly ChildNode[]): ChildNode[][] {
  const parts: ChildNode[][] = [[]];
  let breaks: ChildNode[] = [];
  for (const node of run) {
    if (isTag(node) && node.name === 'br') breaks.push(node);
    else if (breaks.length > 0 && isText(node) && node.data.trim() === '') continue;
    else {
      if (breaks.length > 1) parts.push([]);
      parts.at(-1)?.push(...(breaks.length > 1 ? [] : breaks), node);
      breaks = [];
    }
  }
  return parts;
}

function isAllowed(scheme: string, address: string, kind: 'link' | 'picture'): boolean {
  if (scheme === 'http' || scheme === 'https') return true;
  if (kind === 'link') return scheme === 'mailto' || scheme === 'tel';
  // `cid` names a part of the same mail (RFC 2392).
  return scheme === 'cid' || (scheme === 'data' && /^data:image\/(?!svg)/i.test(address));
}

/** Addresses of a picture, the likeliest first: pages put a blank in `src` until it is looked at. */
function sourcesOf({ attribs, parent }: Element): readonly string[] {
  const siblings =
    parent !== null && isTag(parent) && parent.name === 'picture'
      ? parent.children.filter(isTag).filter(({ name }) => name === 'source')
      : [];
  const sets = [attribs.srcset, attribs['data-srcset'], attribs['data-lazy-srcset']].concat(
    siblings.flatMap(({ attribs: { srcset, 'data-srcset': lazy } }) => [srcset, lazy]),
  );
  return [
    attribs.src,
    attribs['data-src'],
    attribs['data-lazy-src'],
    attribs['data-lazy'],
    attribs['data-original'],
    attribs['data-original-src'],
    attribs['data-hi-res-src'],
    attribs['data-url'],
    ...sets.map((set) => widest(set ?? '')),
  ].flatMap((src) => (src === undefined || src.trim() === '' ? [] : [src.trim()]));
}

function isPlaceholder(src: string): boolean {
  return (
    /^data:/i.test(src) ||
    /(?:placeholder|spacer|blank|transparent|grey|1x1|pixel)[\w-]*\.(?:gif|png|svg|jpe?g)/i.test(
      src,
    )
  );
}

/** The largest of `a.jpg 300w, b.jpg 900w` or `a.jpg, b.jpg 2x`; empty for none. */
function widest(set: string): string {
  const candidates = [...set.matchAll(/(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,\s+|,(?=\S+\s)|$)/g)].map(
    ([, src = '', size = '1']) => ({ src, size: Number(size) }),
  );
  return candidates.sort((a, b) => b.size - a.size)[0]?.src ?? '';
}

/** Counts readers, shows nothing. */
function isTracker({ attribs }: Element): boolean {
  return [attribs.width, attribs.height].every((size) => size === '1' || size === '0');
}

function isCredit(node: Element): boolean {
  const marks = `${classesOf(node)} ${node.attribs.itemprop ?? ''}`;
  return (
    /(?:^|[\s_-])(?:credits?|copyright|photographer|media-credit|byline|image-source|creditText|copyrightHolder)(?:$|[\s_-])/i.test(
      marks,
    ) || /^(?:creator|author)$/.test(node.attribs.itemprop ?? '')
  );
}

function classesOf(node: Element): string {
  const inner = node.children.filter(isTag).find(({ name }) => name === 'code');
  return [node.attribs.class, inner?.attribs.class].filter(Boolean).join(' ');
}

function rowsOf(table: Element): Element[][] {
  const rows = table.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.name)
          ? child.children.filter(isTag).filter(({ name }) => name === 'tr')
          : [],
    );
  return rows
    .map((row) => row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th'))
    .filter((row) => row.length > 0);
}

function spanOf(cell: Element): number {
  const span = Number.parseInt(cell.attribs.colspan ?? '1', 10);
  return span >= 1 && span <= 100 ? span : 1;
}

function holdsTable(cell: Element): boolean {
  return elementsOf(cell, ({ name }) => name === 'table').length > 0;
}

/** Elements below a node, in the order of the text, `match` only; what matches is not looked into. */
function elementsOf(node: Element, match: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const waiting = node.children.filter(isTag).reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (match(at)) found.push(at);
    else waiting.push(...at.children.filter(isTag).reverse());
  }
  return found;
}

function holds(node: Element, sought: readonly Element[]): boolean {
  return sought.includes(node) || elementsOf(node, (child) => sought.includes(child)).length > 0;
}

/** The words of a node, without those of elements that `leave` names. */
export function textOf(
  node: ChildNode,
  leave: (element: Element) => boolean = () => false,
): string {
  const pieces: string[] = [];
  const waiting: ChildNode[] = [node];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (isText(at)) pieces.push(at.data);
    else if (isTag(at) && at.name === 'br') pieces.push('\n');
    else if (
      'children' in at &&
      !(isTag(at) && (silent.has(at.name) || (at !== node && leave(at))))
    )
      waiting.push(...[...at.children].reverse());
  }
  return pieces.join('');
}

/** Without the marks and the label that stood before a credit beside it. */
function captionText(caption: string | null, hasCredit: boolean): string | null {
  if (!hasCredit || caption === null) return caption;
  const bare = caption
    .replace(
      /(?:^|\s)(?:image |photo |picture )?(?:credit|photo|foto|image|bild|crédit|crédito|picture)s?\s*:\s*[/|,–—-]*\s*$/iu,
      '',
    )
    .replace(/[\s/|,–—-]+$/u, '')
    .trim();
  return bare === '' ? null : bare;
}

function joined(texts: readonly string[], mark = ' '): string | null {
  const text = texts
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .join(mark);
  return text === '' ? null : text;
}

/** Marks go around words, never around the blanks beside them: `** word **` is no emphasis. */
function marked(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] =
    /^((?:\s|\\\n)*)([\s\S]*?)((?:\s|\\\n)*)$/.exec(text) ?? [];
  if (inner === '') return text;
  return inner.startsWith(mark[0] ?? '') || inner.endsWith(mark[0] ?? '')
    ? text
    : `${before}${mark}${inner}${mark}${after}`;
}

function prefixed(text: string, first: string, others: string): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line, index) =>
      index === 0 ? first + line : line === '' ? others.trimEnd() : others + line,
    )
    .join('\n');
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}
