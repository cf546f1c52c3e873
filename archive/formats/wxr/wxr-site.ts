import { detached } from '../../article/text.ts';
import { PackedMap } from '../../packed-map.ts';
import type { XmlSurvey } from '../xml/survey-xml.ts';
import { childOf, lineOf, textIn, type XmlElement } from '../xml/xml-element.ts';
import { type Attachment, pictureKey, readAttachment } from './attachment.ts';
import { metaOf, readItem } from './wxr-item.ts';

/** What stands in an export once for all posts, often behind them. */
export interface WxrSite {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  /** Names as they are shown, by login and by slug. */
  readonly authors: ReadonlyMap<string, string>;
  /** Names of terms by taxonomy and id, such as `category 11`. */
  readonly terms: ReadonlyMap<string, string>;
  readonly attachments: Pick<PackedMap<Attachment>, 'get'>;
  /** Ids by what addresses of one picture have in common. */
  readonly byAddress: Pick<PackedMap<string>, 'get'>;
  /** Ids of the attachments of a post, in the order of the file; none for a post without any. */
  ofPost(post: string): readonly string[];
  /** Texts of blocks that posts share. */
  readonly sharedBlocks: ReadonlyMap<string, string>;
  readonly items: number;
}

interface SiteFacts extends WxrSite {
  title: string | null;
  link: string | null;
  language: string | null;
  readonly authors: Map<string, string>;
  readonly terms: Map<string, string>;
  readonly attachments: PackedMap<Attachment>;
  readonly byAddress: PackedMap<string>;
  /** The last attachment of each post, and of each attachment the one before it. */
  readonly lastOfPost: PackedMap<string>;
  readonly before: PackedMap<string>;
  readonly sharedBlocks: Map<string, string>;
  items: number;
}

const channelParts = new Set(['title', 'link', 'language', 'author', 'category', 'term', 'item']);

export function createSiteSurvey(): XmlSurvey & { readonly site: WxrSite } {
  let site = noFacts();
  return {
    get site() {
      return site;
    },
    wanted: (name, within) => within.at(-1) === 'channel' && channelParts.has(name),
    start: () => {
      site = noFacts();
    },
    see: (element) => see(site, element),
  };
}

function noFacts(): SiteFacts {
  const facts: SiteFacts = {
    title: null,
    link: null,
    language: null,
    authors: new Map(),
    terms: new Map(),
    attachments: new PackedMap(),
    byAddress: new PackedMap(),
    lastOfPost: new PackedMap(),
    before: new PackedMap(),
    ofPost: (post) => attachmentsOf(facts, post),
    sharedBlocks: new Map(),
    items: 0,
  };
  return facts;
}

function see(site: SiteFacts, element: XmlElement): void {
  switch (element.name) {
    case 'title':
      site.title ??= lineOf(element);
      break;
    case 'link':
      site.link ??= lineOf(element);
      break;
    case 'language':
      site.language ??= lineOf(element);
      break;
    case 'author':
      seeAuthor(site, element);
      break;
    case 'category':
      seeTerm(site, 'category', element, 'cat_name');
      break;
    case 'term':
      seeTerm(site, lineOf(childOf(element, 'term_taxonomy')) ?? '', element, 'term_name');
      break;
    case 'item':
      site.items += 1;
      seeItem(site, element);
      break;
  }
}

function seeAuthor(site: SiteFacts, element: XmlElement): void {
  const part = (name: string) => lineOf(childOf(element, `author_${name}`));
  const login = part('login');
  const whole = [part('first_name'), part('last_name')].filter((name) => name !== null).join(' ');
  const shown = part('display_name');
  const name = shown === null || (/@/.test(shown) && whole !== '') ? whole : shown;
  if (login !== null && name !== '') setAuthor(site, login, name);
}

function setAuthor(site: SiteFacts, login: string, name: string): void {
  site.authors.set(detached(login.toLowerCase()), detached(name));
}

function seeTerm(site: SiteFacts, taxonomy: string, element: XmlElement, key: string): void {
  const id = lineOf(childOf(element, 'term_id'));
  const name = lineOf(childOf(element, key));
  if (id !== null && name !== null) site.terms.set(`${taxonomy} ${id}`, detached(name));
}

function seeItem(site: SiteFacts, element: XmlElement): void {
  const type = textIn(childOf(element, 'post_type')).trim();
  if (type === 'attachment') seeAttachment(site, element);
  else if (type === 'wp_block') {
    const item = readItem(element);
    site.sharedBlocks.set(item.text('post_id'), detached(item.content));
  } else if (type === 'guest-author') {
    const item = readItem(element);
    const name = metaOf(item, 'cap-display_name') ?? item.text('title');
    for (const key of [metaOf(item, 'cap-user_login'), item.text('post_name')])
      if (key !== null && key !== '' && name !== '')
        setAuthor(site, key.replace(/^cap-/, ''), name);
  }
}

function seeAttachment(site: SiteFacts, element: XmlElement): void {
  const item = readItem(element);
  const attachment = readAttachment(item);
  if (attachment === null) return;
  const { id } = attachment;
  const isKnown = site.attachments.has(id);
  site.attachments.set(id, attachment);
  site.byAddress.set(pictureKey(attachment.url), id);
  const parent = item.text('post_parent');
  if (parent === '' || parent === '0' || isKnown) return;
  const last = site.lastOfPost.get(parent);
  if (last !== undefined) site.before.set(id, last);
  site.lastOfPost.set(parent, id);
}

function attachmentsOf({ lastOfPost, before }: SiteFacts, post: string): readonly string[] {
  const ids: string[] = [];
  for (let id = lastOfPost.get(post); id !== undefined; id = before.get(id)) ids.push(id);
  return ids.reverse();
}
