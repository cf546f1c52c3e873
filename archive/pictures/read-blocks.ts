import { readBmff } from './bmff-blocks.ts';
import type { ByteSource } from './byte-source.ts';
import { readGif } from './gif-blocks.ts';
import { readJpeg } from './jpeg-blocks.ts';
import { asciiOf, InvalidPicture, noBlocks, type PictureBlocks } from './picture-blocks.ts';
import { readPng } from './png-blocks.ts';
import { readTiffBlocks } from './tiff-blocks.ts';
import { isTiff } from './tiff-directory.ts';
import { readWebp } from './webp-blocks.ts';

/** First bytes of formats that say nothing of themselves, or nothing that is read here: BMP, ICO, PSD, EPS, PDF, BigTIFF, JPEG XL. */
const quietKinds = [
  'BM',
  '\0\0\x01\0',
  '8BPS',
  '%!PS',
  '%PDF-',
  'II+\0',
  'MM\0+',
  '\xff\x0a',
  '\0\0\0\x0cJXL ',
] as const;

/** Picture formats by their first bytes; the name of a file says nothing. */
export async function readBlocks(source: ByteSource): Promise<PictureBlocks> {
  const head = (await source.read(0, 512)).slice();
  if (head.length === 0) throw new InvalidPicture('it is empty');
  const text = asciiOf(head);
  if (text.startsWith('\xff\xd8')) return readJpeg(source);
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return readPng(source);
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return readWebp(source);
  if (/^GIF8[79]a/.test(text)) return readGif(source);
  if (isTiff(head)) return readTiffBlocks(source);
  if (text.slice(4, 8) === 'ftyp') return readBmff(source);
  if (quietKinds.some((start) => text.startsWith(start))) return noBlocks;
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(text)) return noBlocks;
  throw new InvalidPicture('it is no picture of a known kind');
}
