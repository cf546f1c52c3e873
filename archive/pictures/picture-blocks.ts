import type { ByteSource } from './byte-source.ts';

/** What a picture file holds beside its pixels, still as bytes. */
export interface PictureBlocks {
  /** Pixels as stored, before any rotation; null where the file does not say. */
  readonly width: number | null;
  readonly height: number | null;
  /** A TIFF structure. */
  readonly exif: Uint8Array | null;
  /** IPTC-IIM datasets. */
  readonly iim: Uint8Array | null;
  /** An XMP packet. */
  readonly xmp: Uint8Array | null;
}

/** A file that is not what its first bytes promise. `message` says how. */
export class InvalidPicture extends Error {}

export const noBlocks: PictureBlocks = {
  width: null,
  height: null,
  exif: null,
  iim: null,
  xmp: null,
};

/** Parts of a file that are looked at: more than any real picture has, fewer than would take long. */
export const mostParts = 100_000;

/** Exactly these bytes, or the picture is cut short. */
export async function readWhole(
  source: ByteSource,
  at: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = await source.read(at, length);
  if (bytes.length < length) throw new InvalidPicture('it is cut short');
  return bytes;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
