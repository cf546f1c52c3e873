import type { XmlSurvey } from '../xml/survey-xml.ts';
import { attributeOf, childOf, lineOf, type XmlElement } from '../xml/xml-element.ts';
import { personName } from './person-name.ts';

/** What a feed says once for all that is in it. */
export interface FeedChannel {
  readonly title: string | null;
  /** Address of the site, against which addresses are resolved. */
  readonly link: string | null;
  readonly language: string | null;
  readonly copyright: string | null;
  /** Who writes what names nobody (RFC 4287, 4.2.1). */
  readonly authors: readonly string[];
  readonly items: number;
}

const parts = new Set([
  'title',
  'link',
  'language',
  'copyright',
  'rights',
  'author',
  'item',
  'entry',
]);

export function createChannelSurvey(): XmlSurvey & { readonly channel: FeedChannel } {
  let facts = noFacts();
  return {
    get channel() {
      return facts;
    },
    wanted: isFeedPart,
    start: () => {
      facts = noFacts();
    },
    see: (element) => see(facts, element),
  };
}

/** Parts of the channel, whose items lie in it (RSS 2.0) or beside it (RSS 1.0, Atom). */
function isFeedPart(name: string, within: readonly string[]): boolean {
  return parts.has(name) && isFeedOrChannel(within);
}

export function isFeedItem(name: string, within: readonly string[]): boolean {
  return (name === 'item' || name === 'entry') && isFeedOrChannel(within);
}

function isFeedOrChannel(within: readonly string[]): boolean {
  const last = within.at(-1);
  return (
    within.length <= 2 &&
    (last === 'channel' || last === 'RDF' || last === 'feed' || last === 'rss')
  );
}

interface ChannelFacts {
  title: string | null;
  link: string | null;
  language: string | null;
  copyright: string | null;
  readonly authors: string[];
  items: number;
}

function noFacts(): ChannelFacts {
  return { title: null, link: null, language: null, copyright: null, authors: [], items: 0 };
}

function see(facts: ChannelFacts, element: XmlElement): void {
  switch (element.name) {
    case 'title':
      if (!element.written.startsWith('media:')) facts.title ??= lineOf(element);
      break;
    case 'link':
      seeLink(facts, element);
      break;
    case 'language':
      facts.language ??= lineOf(element);
      break;
    case 'copyright':
    case 'rights':
      facts.copyright ??= lineOf(element);
      break;
    case 'author': {
      const name = lineOf(childOf(element, 'name')) ?? personName(lineOf(element));
      if (name !== null && !element.written.startsWith('itunes:')) facts.authors.push(name);
      break;
    }
    default:
      facts.items += 1;
  }
}

/** RSS names the site in the element, Atom in an attribute; `atom:link` of RSS names the feed itself. */
function seeLink(facts: ChannelFacts, element: XmlElement): void {
  const href = attributeOf(element, 'href');
  const rel = attributeOf(element, 'rel') ?? 'alternate';
  if (href === null) facts.link ??= lineOf(element);
  else if (rel === 'alternate') facts.link ??= href;
}
