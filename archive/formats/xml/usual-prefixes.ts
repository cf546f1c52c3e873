import { isElement, type XmlElement } from './xml-element.ts';

const prefixes: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/elements/1.0/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://search.yahoo.com/mrss': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'http://www.itunes.com/DTDs/Podcast-1.0.dtd': 'itunes:',
  'http://www.georss.org/georss': 'georss:',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner:',
  'http://www.w3.org/2007/app': 'app:',
  'http://purl.org/atom/app#': 'app:',
  'http://schemas.google.com/blogger/2018': 'blogger:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/atom/ns#': 'atom:',
};

/**
 * An element whose parts are written with the prefixes that everybody uses, whatever prefixes the
 * document has; parts in the namespace of the element itself have none.
 */
export function withUsualPrefixes(element: XmlElement): XmlElement {
  const own = element.uri;
  const renamed = (part: XmlElement): XmlElement => {
    const prefix = prefixes[part.uri];
    const isOwn = part.uri === own || part.uri === '';
    const written = isOwn || prefix === undefined ? part.written : prefix + part.name;
    return {
      ...part,
      written: isOwn && part.uri !== '' ? part.name : written,
      children: part.children.map((child) => (isElement(child) ? renamed(child) : child)),
    };
  };
  return renamed(element);
}
