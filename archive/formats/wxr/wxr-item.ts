import { childrenOf, textIn, type XmlElement } from '../xml/xml-element.ts';

/** An `item` of a WordPress export, its parts found by name. */
export interface WxrItem {
  /** Trimmed; empty for none. Names are without prefix: `post_id`, `creator`. */
  text(name: string): string;
  readonly content: string;
  readonly excerpt: string;
  readonly categories: readonly XmlElement[];
  /** `wp:postmeta`, in the order of the file. */
  readonly meta: readonly (readonly [string, string])[];
  readonly commentCount: number;
  /** Every part, for what nobody reads. */
  readonly parts: readonly XmlElement[];
}

export function readItem(item: XmlElement): WxrItem {
  const parts = childrenOf(item);
  const first = new Map<string, XmlElement>();
  for (const part of parts) if (!first.has(part.name)) first.set(part.name, part);
  const encoded = parts.filter(({ name }) => name === 'encoded');
  const excerpt = encoded.find(isExcerpt);
  const content = encoded.find((part) => !isExcerpt(part));
  return {
    text: (name) => textIn(first.get(name) ?? null).trim(),
    content: textIn(content ?? null),
    excerpt: textIn(excerpt ?? null),
    categories: parts.filter(({ name }) => name === 'category'),
    meta: parts
      .filter(({ name }) => name === 'postmeta')
      .map((meta) => [part(meta, 'meta_key'), part(meta, 'meta_value')] as const),
    commentCount: parts.filter(({ name }) => name === 'comment').length,
    parts,
  };
}

export function metaOf(item: WxrItem, key: string): string | null {
  const value = item.meta.find(([name]) => name === key)?.[1] ?? '';
  return value === '' ? null : value;
}

function isExcerpt({ written, uri }: XmlElement): boolean {
  return written.startsWith('excerpt:') || uri.endsWith('/excerpt/');
}

function part(element: XmlElement, name: string): string {
  return textIn(childrenOf(element, name)[0] ?? null).trim();
}
