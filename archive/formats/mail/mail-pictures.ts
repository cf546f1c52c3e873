import type { Attachment } from 'postal-mime';
import { lendNothing, type PictureLender } from '../bring-pictures.ts';

/** Kinds of pictures that an archive keeps, by their types in mails and documents. */
export const pictureExtensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/tiff': 'tif',
};

export function isPicture(attachment: Attachment): boolean {
  return pictureExtensions[attachment.mimeType] !== undefined;
}

/** What a picture of a mail is called: its name, or its number among the parts. */
export function pictureName(attachment: Attachment, index: number): string {
  const extension = pictureExtensions[attachment.mimeType] ?? 'jpg';
  const name = attachment.filename ?? `picture-${index + 1}`;
  return /\.\w{3,4}$/.test(name) ? name : `${name}.${extension}`;
}

/** Pictures by the ways in which a mail names them: `cid:`, their addresses, their names. */
export function lendAttachments(attachments: readonly Attachment[]): PictureLender {
  const places = new Map<string, { readonly bytes: Uint8Array; readonly name: string }>();
  for (const [index, attachment] of attachments.entries()) {
    if (!isPicture(attachment)) continue;
    const name = pictureName(attachment, index);
    const lent = { bytes: bytesOf(attachment), name };
    const id = attachment.contentId?.replace(/^<|>$/g, '');
    for (const place of [id && `cid:${id}`, attachment.description, attachmentAddress(index)])
      if (place !== undefined && place !== '' && !places.has(place)) places.set(place, lent);
  }
  return async (written) => {
    const lent = places.get(written) ?? places.get(decoded(written));
    if (lent !== undefined) return { kind: 'bytes', ...lent };
    return lendNothing(written);
  };
}

/** How the story names a picture that the mail's text does not show. */
export function attachmentAddress(index: number): string {
  return `attachment:${index}`;
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
