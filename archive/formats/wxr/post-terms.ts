import { changed, dropped } from '../field-notes.ts';
import { plainText } from '../html/plain-text.ts';
import { languageTag } from '../language-tag.ts';
import type { FieldNote } from '../reader.ts';
import { attributeOf, lineOf } from '../xml/xml-element.ts';
import { metaOf, type WxrItem } from './wxr-item.ts';
import type { WxrSite } from './wxr-site.ts';

export interface PostTerms {
  readonly section: string | null;
  readonly tags: readonly string[];
  /** As a plugin for several languages says it. */
  readonly language: string | null;
  /** Co-authors; empty where the plugin is not used. */
  readonly authors: readonly string[];
  readonly fields: readonly FieldNote[];
}

/** Taxonomies by which themes and plugins keep house. */
const internal = new Set([
  'post_format',
  'nav_menu',
  'link_category',
  'wp_theme',
  'wp_template_part_area',
  'post_translations',
  'term_language',
  'term_translations',
  'translation_priority',
  'yst_prominent_words',
  'ngg_tag',
]);

/** The category that is primary to an SEO plugin is the section, or else the first one. */
export function readTerms(item: WxrItem, site: WxrSite): PostTerms {
  const categories: string[] = [];
  const tags: string[] = [];
  const authors: string[] = [];
  const fields: FieldNote[] = [];
  let language: string | null = null;
  for (const element of item.categories) {
    const name = plainText(lineOf(element));
    const nicename = attributeOf(element, 'nicename');
    const domain = attributeOf(element, 'domain');
    if (name === null) continue;
    if (domain === 'category') categories.push(name);
    else if (domain === 'post_tag' || domain === 'tag') tags.push(name);
    // Old exports name each term once more without saying what it is.
    else if (domain === null) continue;
    else if (domain === 'author') authors.push(authorNamed(nicename, name, site));
    else if (domain === 'language') language = languageTag(nicename) ?? languageTag(name);
    else if (internal.has(domain)) fields.push(dropped(`category ${domain}`, name, 'internal'));
    else {
      tags.push(name);
      fields.push(changed('tags', `${domain}: ${name}`, name, 'normalised'));
    }
  }
  const found = [...new Set(categories)];
  const section = primary(item, site, found);
  const others = found.filter((name) => name !== section);
  const all = [...new Set([...others.filter((name) => !isUnsorted(name)), ...tags])];
  for (const name of others.filter(isUnsorted)) fields.push(dropped('category', name, 'internal'));
  return { section, tags: all, language, authors: [...new Set(authors)], fields };
}

function primary(item: WxrItem, site: WxrSite, categories: readonly string[]): string | null {
  const id =
    metaOf(item, '_yoast_wpseo_primary_category') ?? metaOf(item, 'rank_math_primary_category');
  const named = id === null ? undefined : site.terms.get(`category ${id}`);
  if (named !== undefined && categories.includes(named)) return named;
  return categories.find((name) => !isUnsorted(name)) ?? categories[0] ?? null;
}

/** The category of what has none. */
function isUnsorted(name: string): boolean {
  return name.toLowerCase() === 'uncategorized' || name.toLowerCase() === 'uncategorised';
}

function authorNamed(nicename: string | null, name: string, site: WxrSite): string {
  const login = nicename?.replace(/^cap-/, '').toLowerCase() ?? '';
  return site.authors.get(name.toLowerCase()) ?? site.authors.get(login) ?? name;
}
