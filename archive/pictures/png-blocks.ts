import { inflateSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { largestPiece } from './byte-source.ts';
import { iimOfPhotoshop } from './photoshop-resources.ts';
import {
  asciiOf,
  InvalidPicture,
  mostParts,
  noBlocks,
  type PictureBlocks,
  readWhole,
  viewOf,
} from './picture-blocks.ts';

/** The chunks of a PNG (W3C Portable Network Graphics, third edition, section 11). */
export async function readPng(source: ByteSource): Promise<PictureBlocks> {
  let blocks = noBlocks;
  let at = 8;
  for (let part = 0; part < mostParts; part += 1) {
    const head = await source.read(at, 8);
    if (head.length < 8) break;
    const length = viewOf(head).getUint32(0);
    const type = asciiOf(head.subarray(4));
    if (part === 0 && type !== 'IHDR') throw new InvalidPicture('it does not begin with its size');
    if (type === 'IEND') break;
    if (type === 'IHDR') {
      const view = viewOf(await readWhole(source, at + 8, 8));
      blocks = { ...blocks, width: view.getUint32(0), height: view.getUint32(4) };
    } else if (['eXIf', 'iTXt', 'zTXt', 'tEXt'].includes(type) && length <= largestPiece) {
      const body = (await readWhole(source, at + 8, length)).slice();
      blocks = type === 'eXIf' ? { ...blocks, exif: body } : withText(blocks, type, body);
    }
    at += 12 + length;
  }
  if (blocks.width === null) throw new InvalidPicture('it is cut short');
  return blocks;
}

function withText(blocks: PictureBlocks, type: string, body: Uint8Array): PictureBlocks {
  const end = body.indexOf(0);
  if (end < 0) return blocks;
  const keyword = asciiOf(body.subarray(0, end));
  const data = textOf(type, body, end);
  if (data === null) return blocks;
  if (type === 'iTXt')
    return keyword === 'XML:com.adobe.xmp' ? { ...blocks, xmp: blocks.xmp ?? data } : blocks;
  const [, kind] = /^Raw profile type (exif|APP1|iptc|xmp)$/.exec(keyword) ?? [];
  const profile = kind === undefined ? null : rawProfile(data);
  if (profile === null) return blocks;
  if (kind === 'xmp') return { ...blocks, xmp: blocks.xmp ?? profile };
  if (kind === 'iptc') return { ...blocks, iim: blocks.iim ?? iimOfPhotoshop(profile) };
  const isExif = asciiOf(profile.subarray(0, 6)) === 'Exif\0\0';
  return isExif ? { ...blocks, exif: blocks.exif ?? profile.subarray(6) } : blocks;
}

function textOf(type: string, body: Uint8Array, end: number): Uint8Array | null {
  if (type === 'tEXt') return body.subarray(end + 1);
  if (type === 'zTXt') return inflate(body.subarray(end + 2));
  const language = body.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : body.indexOf(0, language + 1);
  if (translated < 0) return null;
  const data = body.subarray(translated + 1);
  return body[end + 1] === 1 ? inflate(data) : data;
}

function inflate(data: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(data, { maxOutputLength: largestPiece });
  } catch {
    return null;
  }
}

/** ImageMagick's way of keeping a block in a text: its name, its length, its bytes in hexadecimal. */
function rawProfile(data: Uint8Array): Uint8Array | null {
  const [, length, digits] = /^\s*\w+\s+(\d+)\s+([0-9a-f\s]+)$/i.exec(asciiOf(data)) ?? [];
  if (length === undefined || digits === undefined) return null;
  const bytes = Buffer.from(digits.replace(/\s+/g, ''), 'hex');
  return bytes.length === Number(length) ? bytes : null;
}
