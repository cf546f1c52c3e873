import { type ByteSource, largestPiece } from './byte-source.ts';
import {
  asciiOf,
  mostParts,
  noBlocks,
  type PictureBlocks,
  readWhole,
  viewOf,
} from './picture-blocks.ts';

/** A GIF's screen size, and the XMP in its application extension (XMP part 3, section 1.1.2). */
export async function readGif(source: ByteSource): Promise<PictureBlocks> {
  const screen = viewOf(await readWhole(source, 6, 7));
  const size = { width: screen.getUint16(0, true), height: screen.getUint16(2, true) };
  return { ...noBlocks, ...size, xmp: await findXmp(source, 13 + tableBytes(screen.getUint8(4))) };
}

function tableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

async function findXmp(source: ByteSource, start: number): Promise<Uint8Array | null> {
  let at = start;
  for (let part = 0; part < mostParts; part += 1) {
    const [kind, label] = await source.read(at, 2);
    if (kind === 0x2c) {
      const image = await source.read(at, 10);
      at = await endOfBlocks(source, at + 11 + tableBytes(image[9] ?? 0));
    } else if (kind === 0x21) {
      const name = asciiOf(await source.read(at + 2, 12));
      const end = await endOfBlocks(source, at + 2);
      if (label === 0xff && name === '\x0bXMP DataXMP') {
        // The packet stands there as it is; 256 counting bytes behind it end it for readers of blocks.
        const packet = await source.read(at + 14, Math.min(end - at - 14, largestPiece));
        return packet.slice(0, Math.max(0, packet.length - 258));
      }
      at = end;
    } else return null;
  }
  return null;
}

async function endOfBlocks(source: ByteSource, start: number): Promise<number> {
  let at = start;
  for (let part = 0; part < mostParts; part += 1) {
    const [length = 0] = await source.read(at, 1);
    at += 1 + length;
    if (length === 0) return at;
  }
  return source.size;
}
