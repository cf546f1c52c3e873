import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { largestPicture, type ThumbnailAnswer } from '../contract/thumbnail.ts';
import { pageOrigin } from './app-files.ts';
import { findMediaFile, type MediaFile, svg } from './media-files.ts';
import type { ThumbnailCache } from './thumbnail-cache.ts';

/** An SVG is a document that can carry scripts: wherever it is shown, it may run none and load nothing. */
const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The thumbnail worker reads pictures and their versions; nothing but our own pages may. */
const readable = {
  'Access-Control-Allow-Origin': pageOrigin,
  'Access-Control-Expose-Headers': 'ETag',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

/**
 * Serves an archive's pictures, or with `?thumbnail=…` their thumbnails out of the cache; where
 * there is none, 404 with a `ThumbnailAnswer`. An SVG is its own thumbnail.
 *
 * `folder` null: the window has no archive, so there is nothing to show.
 */
export async function mediaResponse(
  request: { readonly method: string; readonly url: string },
  folder: string | null,
  thumbnails: ThumbnailCache,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405 });
  const file = folder === null ? null : await findMediaFile(request.url, folder);
  const response = isForThumbnail(request.url)
    ? await thumbnailResponse(file, thumbnails)
    : pictureResponse(file);
  if (request.method === 'GET') return response;
  await response.body?.cancel();
  return new Response(null, response);
}

function isForThumbnail(address: string): boolean {
  return URL.canParse(address) && new URL(address).searchParams.has('thumbnail');
}

export function pictureResponse(file: MediaFile | null): Response {
  if (file === null || file.type === null) return new Response(null, { status: 404 });
  return new Response(bodyOf(file.path), {
    headers: {
      ...readable,
      'Content-Type': file.type,
      'Content-Length': String(file.bytes),
      ETag: `"${file.version}"`,
      ...(file.type === svg && { 'Content-Security-Policy': svgPolicy }),
    },
  });
}

async function thumbnailResponse(
  file: MediaFile | null,
  thumbnails: ThumbnailCache,
): Promise<Response> {
  if (file === null) return without('missing');
  if (file.type === null) return without('unreadable');
  if (file.bytes > largestPicture.bytes) return without('too-large');
  if (file.type === svg) return pictureResponse(file);
  const found = await thumbnails.find(file.version);
  if (found === null || typeof found === 'string') return without(found ?? 'wanted');
  return new Response(found, { headers: { ...readable, 'Content-Type': 'image/webp' } });
}

function without(answer: ThumbnailAnswer): Response {
  return new Response(answer, {
    status: 404,
    headers: { ...readable, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

function bodyOf(path: string): ReadableStream<Uint8Array> {
  const chunks = Readable.toWeb(createReadStream(path)).getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => chunks.cancel(reason),
  });
}
