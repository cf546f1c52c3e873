import { z } from 'zod';

/** The long edge of a thumbnail in pixels: enough for a card on a display with two pixels a point. */
export const thumbnailEdge = 480;

/** Bytes that a thumbnail may have. One of 480 × 480 in WebP seldom has a tenth of it. */
export const largestThumbnail = 512 * 1024;

/** What is not decoded for a thumbnail: bytes of the file, pixels of the picture. */
export const largestPicture = { bytes: 200_000_000, pixels: 100_000_000 } as const;

/** Why a picture has no thumbnail and will not get one while its file stays as it is. */
export const thumbnailRefusals = ['unreadable', 'too-large'] as const;
export type ThumbnailRefusal = (typeof thumbnailRefusals)[number];

/**
 * The text of the answer 404 to a thumbnail's address. `wanted`: nobody has made it yet. `missing`:
 * there is no such file in the archive.
 */
export const thumbnailAnswers = [...thumbnailRefusals, 'wanted', 'missing'] as const;
export type ThumbnailAnswer = (typeof thumbnailAnswers)[number];

/**
 * Which content of a picture a thumbnail was made from, as the picture's `ETag` says without its
 * quotes: SHA-256 in hex.
 */
export const pictureVersionSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What the page hands to main: the bytes of a WebP file, or why there are none. */
export const thumbnailSchema = z.union([
  z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestThumbnail && isWebp(bytes)),
  z.enum(thumbnailRefusals),
]);
export type Thumbnail = z.infer<typeof thumbnailSchema>;

/** Whether bytes are one whole WebP file by its container (RFC 9649, section 2.4). */
export function isWebp(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 20 || text(bytes, 0) !== 'RIFF' || text(bytes, 8) !== 'WEBP') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text(bytes, 12).startsWith('VP8') && view.getUint32(4, true) + 8 === bytes.byteLength;
}

function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
