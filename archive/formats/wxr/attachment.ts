import { plainText } from '../html/plain-text.ts';
import { type PhpValue, readPhp, textAt } from './php-serialised.ts';
import { metaOf, type WxrItem } from './wxr-item.ts';

/** A picture of the media library. */
export interface Attachment {
  readonly id: string;
  readonly url: string;
  /** null for the name of its file, which says nothing more. */
  readonly title: string | null;
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credit: string | null;
  readonly creator: string | null;
  readonly copyright: string | null;
}

/**
 * null when it names no file. Credits are those of Newspack and Largo (`_media_credit`,
 * `_navis_media_credit_org`) and of the Media Credit plugin, then what WordPress read in the file.
 */
export function readAttachment(item: WxrItem): Attachment | null {
  const url = item.text('attachment_url') || item.text('guid');
  if (url === '') return null;
  const metadata = metaOf(item, '_wp_attachment_metadata');
  const facts: PhpValue = metadata === null ? null : (readPhp(metadata)?.value ?? null);
  const person = plainText(metaOf(item, '_media_credit'));
  const organisation = plainText(metaOf(item, '_navis_media_credit_org'));
  const named = [person, organisation].filter((name) => name !== null).join(' / ');
  const title = plainText(item.text('title'));
  const fact = (name: string) => textAt(facts, 'image_meta', name);
  return {
    id: item.text('post_id'),
    url,
    title: title === null || url.includes(title) ? null : title,
    caption: plainText(item.excerpt) ?? plainText(item.content) ?? fact('caption'),
    alt: plainText(metaOf(item, '_wp_attachment_image_alt')),
    credit: named === '' ? fact('credit') : named,
    creator: person,
    copyright: fact('copyright'),
  };
}

/** What two addresses of one picture have in common: not the host, the query, nor the size that WordPress adds. */
export function pictureKey(address: string): string {
  return address
    .replace(/^[a-z]+:/i, '')
    .replace(/^\/\/[^/]*/, '')
    .replace(/[?#].*$/s, '')
    .replace(/(?:-\d+x\d+|-scaled|-rotated)+(?=\.\w+$)/, '');
}
