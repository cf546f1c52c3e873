import type { ByteSource } from './byte-source.ts';
import { iimOfPhotoshop } from './photoshop-resources.ts';
import { InvalidPicture, noBlocks, type PictureBlocks } from './picture-blocks.ts';
import { readTiff } from './tiff-directory.ts';

/** TIFF 6.0 section 8; XMP part 3 section 3.3; Photoshop's and IPTC's registered tags. */
const tags = { width: 256, height: 257, xmp: 700, iim: 33723, photoshop: 34377 } as const;

/** A TIFF's own tags. Its Exif is the file itself: it is read from there, not given as a block. */
export async function readTiffBlocks(source: ByteSource): Promise<PictureBlocks> {
  const { first } = await readTiff(source, new Set(Object.values(tags)));
  const number = (tag: number) => first.get(tag)?.numbers[0] ?? null;
  const bytes = (tag: number) => first.get(tag)?.bytes ?? null;
  const width = number(tags.width);
  if (width === null) throw new InvalidPicture('it says no size');
  const photoshop = bytes(tags.photoshop);
  return {
    ...noBlocks,
    width,
    height: number(tags.height),
    xmp: bytes(tags.xmp),
    iim: bytes(tags.iim) ?? (photoshop === null ? null : iimOfPhotoshop(photoshop)),
  };
}
