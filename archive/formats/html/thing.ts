import { textOf as textOfNode } from './html-to-markdown.ts';
import { parseHtml } from './parse-html.ts';

/** Something that a page describes in the words of schema.org, by JSON-LD or by microdata. */
export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a property: one, several or none. */
export function valuesOf(thing: Thing, name: string): readonly unknown[] {
  const value = thing[name];
  if (value === null || value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flat(2).filter((one) => one !== null && one !== undefined && one !== '');
}

/** Types without the vocabulary's address: `NewsArticle`. */
export function typesOf(thing: Thing): readonly string[] {
  return [...valuesOf(thing, '@type')].map((type) => String(type).replace(/^.*[/#:]/, ''));
}

/** What a value says in words: a text, a number, the name of a thing. Entities are characters. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return plain(value);
  if (!isThing(value)) return null;
  const said = value['@value'] ?? value.name ?? value.text ?? value.headline;
  // Microdata has lists of everything.
  const named: unknown = Array.isArray(said) ? said[0] : said;
  return isThing(named) ? null : wordsOf(named ?? null);
}

export function firstWords(thing: Thing, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const value of valuesOf(thing, name)) {
      const words = wordsOf(value);
      if (words !== null) return words;
    }
  }
  return null;
}

/** The address that a value is or has; of several, the first. */
export function addressOf(value: unknown): string | null {
  if (Array.isArray(value)) return addressOf(value[0] ?? null);
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (!isThing(value)) return null;
  return addressOf(value.url ?? value.contentUrl ?? value['@id'] ?? value.sameAs ?? null);
}

/** Signs that a text was written as HTML; other angle brackets are part of it. */
const markup =
  /<\/?(?:p|br|b|i|em|strong|a|span|div|u|sup|sub|q|cite|small|font)(?:\s[^>]*)?\/?>|&#?\w+;/i;

/** Text of a value that may be written as HTML, in one line. */
export function plain(text: string): string | null {
  const words = markup.test(text)
    ? parseHtml(text)
        .map((node) => textOfNode(node))
        .join('')
    : text;
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
