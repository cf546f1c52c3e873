import type { Article } from '../../article/article.ts';
import { contentType } from '../wire/address.ts';
import { attributesOf, element, type FeedOptions, picturesOf } from './write-feed.ts';

/** Pictures in Media RSS, the leading one first, each with the words and the rights that are its own. */
export function mediaElements(article: Article, options: FeedOptions): string {
  return picturesOf(article, options)
    .map(({ image, address }) => {
      const attributes = { url: address, medium: 'image', type: contentType(address) };
      const isNamed = image.creator !== null && image.creator === image.credit;
      const person = { role: 'photographer', scheme: 'urn:ebu' };
      const parts = [
        element('media:description', image.caption, { type: 'plain' }),
        element('media:credit', image.credit, isNamed ? person : {}),
        isNamed ? '' : element('media:credit', image.creator, person),
        element('media:copyright', image.copyright),
        element('media:license', image.usageTerms, { type: 'text/plain' }),
      ];
      return `<media:content${attributesOf(attributes)}>\n${parts.join('')}</media:content>\n`;
    })
    .join('');
}
