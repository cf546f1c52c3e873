import type { ByteSource } from './byte-source.ts';
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

const names = {
  exif: 'Exif\0\0',
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  extendedXmp: 'http://ns.adobe.com/xmp/extension/\0',
  /** Exif 2.3 section 4.7.2, APP1; XMP part 3 section 1.1.3; Photoshop's image resources in APP13. */
  photoshop: 'Photoshop 3.0\0',
} as const;

/** The segments before the pixels (ITU T.81 annex B). Extended XMP holds none of our fields and is left out. */
export async function readJpeg(source: ByteSource): Promise<PictureBlocks> {
  let blocks = noBlocks;
  const photoshop: Uint8Array[] = [];
  let at = 2;
  for (let part = 0; part < mostParts; part += 1) {
    const head = await readWhole(source, at, 2);
    const [mark, marker = 0] = head;
    if (mark !== 0xff) throw new InvalidPicture('a segment begins with no marker');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    const length = viewOf(await readWhole(source, at + 2, 2)).getUint16(0);
    if (length < 2) throw new InvalidPicture('a segment is shorter than its own length');
    const body = await readWhole(source, at + 4, length - 2);
    if (marker === 0xe1) blocks = withApp1(blocks, body);
    else if (marker === 0xed && startsWith(body, names.photoshop))
      photoshop.push(body.slice(names.photoshop.length));
    else if (isFrame(marker) && body.length >= 5) {
      const view = viewOf(body);
      blocks = { ...blocks, height: view.getUint16(1), width: view.getUint16(3) };
    }
    at += 2 + length;
  }
  if (blocks.width === null) throw new InvalidPicture('it says no size');
  return {
    ...blocks,
    iim: photoshop.length === 0 ? null : iimOfPhotoshop(Buffer.concat(photoshop)),
  };
}

/** The first block of a kind counts, as with other readers. */
function withApp1(blocks: PictureBlocks, body: Uint8Array): PictureBlocks {
  if (startsWith(body, names.exif)) return { ...blocks, exif: blocks.exif ?? body.slice(6) };
  if (startsWith(body, names.extendedXmp) || blocks.xmp !== null) return blocks;
  // Agencies' tools damage the name of the block; the packet itself says where it begins.
  const at = asciiOf(body.subarray(0, 256)).search(/<\?xpacket|<x:xmpmeta|<rdf:RDF/);
  if (startsWith(body, names.xmp)) return { ...blocks, xmp: body.slice(names.xmp.length) };
  return at < 0 ? blocks : { ...blocks, xmp: body.slice(at) };
}

/** Start of frame, of any coding but the tables that share its range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return asciiOf(bytes.subarray(0, text.length)) === text;
}
