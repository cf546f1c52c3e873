import type { Article, ArticleImage } from '../../article/article.ts';
import { escapeHtml } from '../../bundle/html.ts';
import { markdownToHtml } from '../html/markdown-to-html.ts';

/** What a feed says of itself. */
export interface FeedFacts {
  readonly title: string;
  /** Address of the site, absolute. */
  readonly link: string;
  /** Where the feed itself will be, absolute; null for a file that is not published. */
  readonly self: string | null;
  readonly description: string | null;
  readonly language: string | null;
  /** When it was made, in ISO 8601 with a zone: a feed never asks for the time itself. */
  readonly made: string;
}

export interface FeedOptions {
  /** The absolute address of a picture of the archive; null, as for all by default, where it has none. */
  pictureAddress?(path: string, article: Article): string | null;
  /** Pictures that may not be handed out, as the article names them; none by default. */
  withheld?(article: Article): ReadonlySet<string>;
}

/** Where an article was published; null when it is no absolute address. */
export function addressOfArticle({ source }: Article): string | null {
  return absolute(source?.uri ?? null);
}

/** An identity that no other item of the feed has. */
export function createGuids(): (article: Article) => string {
  const used = new Set<string>();
  return (article) => {
    const own = `urn:newsroom:article:${encodeURIComponent(article.id)}`;
    const wanted = article.source?.guid?.trim() || own;
    const guid = used.has(wanted) ? own : wanted;
    used.add(guid);
    return guid;
  };
}

export function bodyHtml(article: Article, options: FeedOptions): string {
  return markdownToHtml(article.body, {
    pictureAddress: (written) => pictureAddress(written, article, options),
  });
}

function pictureAddress(written: string, article: Article, options: FeedOptions): string | null {
  if (options.withheld?.(article).has(written)) return null;
  const known = options.pictureAddress?.(written.replace(/^\//, ''), article);
  return absolute(written) ?? known ?? null;
}

/** Pictures that a feed can name, with their addresses. */
export function picturesOf(
  article: Article,
  options: FeedOptions,
): readonly { readonly image: ArticleImage; readonly address: string }[] {
  const { images } = article;
  const lead = images.filter((image) => image.lead);
  return [...lead, ...images.filter((image) => !image.lead)].flatMap((image) => {
    const address = image.file === null ? null : pictureAddress(image.file, article, options);
    return address === null ? [] : [{ image, address }];
  });
}

/** An element with text, or nothing for no text. */
export function element(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | null>> = {},
): string {
  if (text === null || text === '') return '';
  return `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>\n`;
}

export function emptyElement(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
): string {
  return `<${name}${attributesOf(attributes)}/>\n`;
}

export function attributesOf(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

/** Text for XML 1.0, without the signs that it cannot carry. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
  const allowed = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return escapeHtml(Buffer.from(allowed).toString()).replaceAll('\r', '&#13;');
}

function absolute(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? new URL(address).href : null;
}
