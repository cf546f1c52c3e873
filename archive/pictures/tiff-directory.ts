import { type ByteSource, largestPiece } from './byte-source.ts';
import { readWhole, viewOf } from './picture-blocks.ts';

/** Tags of one directory of a TIFF structure, by number. */
export type TiffDirectory = ReadonlyMap<number, TiffValue>;

export interface TiffValue {
  readonly bytes: Uint8Array;
  /** For SHORT and LONG values, otherwise empty. */
  readonly numbers: readonly number[];
}

export interface Tiff {
  readonly first: TiffDirectory;
  /** The Exif directory that the first one points to. */
  readonly exif: TiffDirectory;
}

/** Bytes of one value of each type (TIFF 6.0 section 2). */
const typeBytes: Readonly<Record<number, number>> = {
  1: 1, // BYTE
  2: 1, // ASCII
  3: 2, // SHORT
  4: 4, // LONG
  7: 1, // UNDEFINED
};

const exifPointer = 34665;

/** Reads the directories, and of the values those that are asked for, wherever in the file they lie. */
export async function readTiff(source: ByteSource, wanted: ReadonlySet<number>): Promise<Tiff> {
  const head = await readWhole(source, 0, 8);
  const littleEndian = head[0] === 0x49;
  const at = viewOf(head).getUint32(4, littleEndian);
  const all = new Set([...wanted, exifPointer]);
  const first = await readDirectory(source, at, littleEndian, all);
  const [pointer] = first.get(exifPointer)?.numbers ?? [];
  const exif =
    pointer === undefined ? new Map() : await readDirectory(source, pointer, littleEndian, all);
  return { first, exif };
}

async function readDirectory(
  source: ByteSource,
  at: number,
  littleEndian: boolean,
  wanted: ReadonlySet<number>,
): Promise<TiffDirectory> {
  const count = viewOf(await readWhole(source, at, 2)).getUint16(0, littleEndian);
  const entries = await source.read(at + 2, count * 12);
  const view = viewOf(entries);
  const directory = new Map<number, TiffValue>();
  for (let entry = 0; entry + 12 <= entries.length; entry += 12) {
    const tag = view.getUint16(entry, littleEndian);
    const type = view.getUint16(entry + 2, littleEndian);
    const size = (typeBytes[type] ?? 0) * view.getUint32(entry + 4, littleEndian);
    if (!wanted.has(tag) || size === 0 || size > largestPiece || directory.has(tag)) continue;
    const bytes =
      size <= 4
        ? entries.slice(entry + 8, entry + 8 + size)
        : (await source.read(view.getUint32(entry + 8, littleEndian), size)).slice();
    if (bytes.length === size)
      directory.set(tag, { bytes, numbers: numbersIn(bytes, type, littleEndian) });
  }
  return directory;
}

function numbersIn(bytes: Uint8Array, type: number, littleEndian: boolean): readonly number[] {
  const view = viewOf(bytes);
  // No tag that is read as a number has more than a few values.
  const most = Math.min(bytes.length, 64);
  const numbers: number[] = [];
  if (type === 3)
    for (let at = 0; at + 2 <= most; at += 2) numbers.push(view.getUint16(at, littleEndian));
  if (type === 4)
    for (let at = 0; at + 4 <= most; at += 4) numbers.push(view.getUint32(at, littleEndian));
  return numbers;
}

/** Whether these are the first bytes of a TIFF structure that `readTiff` knows; BigTIFF is another. */
export function isTiff(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 4)).toString('latin1');
  return text === 'II*\0' || text === 'MM\0*';
}
