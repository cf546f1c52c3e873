import { type ByteSource, largestPiece } from './byte-source.ts';
import { asciiOf, InvalidPicture, noBlocks, type PictureBlocks, viewOf } from './picture-blocks.ts';

/** One box of an ISO base media file (ISO/IEC 14496-12 section 4.2): HEIC and AVIF are made of them. */
interface Box {
  readonly type: string;
  /** Of its contents, in the file or in the bytes that were given. */
  readonly start: number;
  readonly end: number;
}

/** Boxes side by side that are looked at; real files have a handful. */
const mostBoxes = 4096;

/** The size and the metadata items of a HEIC or AVIF (ISO/IEC 23008-12). */
export async function readBmff(source: ByteSource): Promise<PictureBlocks> {
  for (let at = 0, part = 0; at < source.size && part < mostBoxes; part += 1) {
    const box = boxAt(await source.read(at, 16), at, source.size);
    if (box === null) break;
    if (box.type === 'meta') {
      if (box.end - box.start > largestPiece) break;
      const bytes = (await source.read(box.start, box.end - box.start)).slice();
      return readMeta(source, bytes);
    }
    at = box.end;
  }
  throw new InvalidPicture('it holds no description of a picture');
}

function boxAt(head: Uint8Array, at: number, limit: number): Box | null {
  if (head.length < 8) return null;
  const view = viewOf(head);
  const type = asciiOf(head.subarray(4, 8));
  const size = view.getUint32(0);
  if (size === 1 && head.length < 16) return null;
  const length = size === 1 ? Number(view.getBigUint64(8)) : size === 0 ? limit - at : size;
  const start = at + (size === 1 ? 16 : 8);
  return at + length < start ? null : { type, start, end: Math.min(at + length, limit) };
}

function boxesIn(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; boxes.length < mostBoxes; ) {
    const box = boxAt(bytes.subarray(at, Math.min(at + 16, to)), at, to);
    if (box === null) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

async function readMeta(source: ByteSource, meta: Uint8Array): Promise<PictureBlocks> {
  try {
    const boxes = boxesIn(meta, 4, meta.length);
    const find = (type: string) => boxes.find((box) => box.type === type);
    const [info, places, properties, data] = [
      find('iinf'),
      find('iloc'),
      find('iprp'),
      find('idat'),
    ];
    const located = places === undefined ? new Map() : locations(meta, places);
    const item = async (id: number | undefined): Promise<Uint8Array | null> => {
      const place = id === undefined ? undefined : located.get(id);
      return place === undefined ? null : readItem(source, meta, place, data);
    };
    const { exif, xmp } = info === undefined ? {} : metadataItems(meta, info);
    const exifItem = await item(exif);
    return {
      ...noBlocks,
      ...(properties === undefined ? {} : largestSize(meta, properties)),
      exif: exifItem === null ? null : withoutOffset(exifItem),
      xmp: await item(xmp),
    };
  } catch (error) {
    // A DataView refuses what lies outside of it: the boxes claim more than there is.
    if (error instanceof RangeError) throw new InvalidPicture('its boxes are cut short');
    throw error;
  }
}

/** ItemInfoEntry of version 2 and 3 (14496-12 section 8.11.6). */
function metadataItems(meta: Uint8Array, info: Box): { exif?: number; xmp?: number } {
  const items: { exif?: number; xmp?: number } = {};
  const view = viewOf(meta);
  const first = info.start + (view.getUint8(info.start) === 0 ? 6 : 8);
  for (const { type, start, end } of boxesIn(meta, first, info.end)) {
    if (type !== 'infe') continue;
    const version = view.getUint8(start);
    if (version < 2) continue;
    const id = version === 2 ? view.getUint16(start + 4) : view.getUint32(start + 4);
    const kindAt = start + (version === 2 ? 8 : 10);
    const kind = asciiOf(meta.subarray(kindAt, kindAt + 4));
    if (kind === 'Exif') items.exif ??= id;
    if (kind === 'mime' && asciiOf(meta.subarray(kindAt + 4, end)).includes('application/rdf+xml'))
      items.xmp ??= id;
  }
  return items;
}

interface ItemPlace {
  /** In the `idat` box rather than in the file. */
  readonly inside: boolean;
  readonly extents: readonly { readonly at: number; readonly length: number }[];
}

/** ItemLocationBox (14496-12 section 8.11.3). */
function locations(meta: Uint8Array, { start, end }: Box): ReadonlyMap<number, ItemPlace> {
  const view = viewOf(meta);
  let at = start;
  const next = (bytes: number): number => {
    const from = at;
    at += bytes;
    if (bytes === 0) return 0;
    if (bytes === 1) return view.getUint8(from);
    if (bytes === 2) return view.getUint16(from);
    return bytes === 8 ? Number(view.getBigUint64(from)) : view.getUint32(from);
  };
  const version = next(1);
  next(3);
  const sizes = next(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = next(version < 2 ? 2 : 4);
  const places = new Map<number, ItemPlace>();
  for (let item = 0; item < count && at < end; item += 1) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize);
    const extents: { at: number; length: number }[] = [];
    for (let left = next(2); left > 0 && at < end; left -= 1) {
      next(indexSize);
      const offset = next(offsetSize);
      extents.push({ at: base + offset, length: next(lengthSize) });
    }
    if (method < 2) places.set(id, { inside: method === 1, extents });
  }
  return places;
}

async function readItem(
  source: ByteSource,
  meta: Uint8Array,
  { inside, extents }: ItemPlace,
  data: Box | undefined,
): Promise<Uint8Array | null> {
  const total = extents.reduce((sum, { length }) => sum + length, 0);
  if (total > largestPiece || (inside && data === undefined)) return null;
  const pieces: Uint8Array[] = [];
  for (const { at, length } of extents) {
    const from = inside ? (data?.start ?? 0) + at : at;
    const piece = inside
      ? meta.slice(from, from + length)
      : (await source.read(from, length)).slice();
    if (piece.length < length) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A picture may be stored in tiles and with a thumbnail: the whole is the largest (`ispe`, 23008-12 section 6.5.3). */
function largestSize(
  meta: Uint8Array,
  properties: Box,
): { width: number; height: number } | object {
  const view = viewOf(meta);
  const container = boxesIn(meta, properties.start, properties.end).find(
    ({ type }) => type === 'ipco',
  );
  if (container === undefined) return {};
  const sizes = boxesIn(meta, container.start, container.end)
    .filter(({ type }) => type === 'ispe')
    .map(({ start }) => ({ width: view.getUint32(start + 4), height: view.getUint32(start + 8) }));
  return (
    sizes.sort((left, right) => right.width * right.height - left.width * left.height)[0] ?? {}
  );
}

/** The item begins with the distance to the TIFF structure (23008-12 annex A.2.1). */
function withoutOffset(item: Uint8Array): Uint8Array | null {
  if (item.length < 8) return null;
  return item.subarray(4 + viewOf(item).getUint32(0));
}
