import { type ByteSource, largestPiece } from './byte-source.ts';
import {
  asciiOf,
  InvalidPicture,
  mostParts,
  noBlocks,
  type PictureBlocks,
  readWhole,
  viewOf,
} from './picture-blocks.ts';

/** The chunks of a WebP (RFC 9649 section 2). */
export async function readWebp(source: ByteSource): Promise<PictureBlocks> {
  let blocks = noBlocks;
  let at = 12;
  for (let part = 0; part < mostParts; part += 1) {
    const head = await source.read(at, 8);
    if (head.length < 8) break;
    const type = asciiOf(head.subarray(0, 4));
    const length = viewOf(head).getUint32(4, true);
    if (/^VP8[ LX]$/.test(type) && blocks.width === null) {
      blocks = { ...blocks, ...sizeOf(type, await readWhole(source, at + 8, 10)) };
    } else if ((type === 'EXIF' || type === 'XMP ') && length <= largestPiece) {
      const body = (await readWhole(source, at + 8, length)).slice();
      blocks = type === 'XMP ' ? { ...blocks, xmp: body } : { ...blocks, exif: withoutName(body) };
    }
    at += 8 + length + (length % 2);
  }
  if (blocks.width === null) throw new InvalidPicture('it says no size');
  return blocks;
}

function sizeOf(type: string, data: Uint8Array): { width: number; height: number } {
  const view = viewOf(data);
  if (type === 'VP8X') {
    const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
    return { width: three(4) + 1, height: three(7) + 1 };
  }
  if (type === 'VP8L') {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

/** Some programs write the name that the block has in a JPEG. */
function withoutName(exif: Uint8Array): Uint8Array {
  return asciiOf(exif.subarray(0, 6)) === 'Exif\0\0' ? exif.subarray(6) : exif;
}
