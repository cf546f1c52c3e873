import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { relativePath } from './app-files.ts';

/** Serves an open archive's pictures: `media://archive/…`, pictures only, inside the folder only. */
const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jfif': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
  '.svg': 'image/svg+xml',
};

/** An SVG is a document that can carry scripts: wherever it is shown, it may run none and load nothing. */
const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export interface MediaFile {
  /** Absolute, with no symbolic link left in it. */
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
}

/** null: no such picture, or not one that may be shown. Links that lead out of the folder do not count. */
export async function findMediaFile(address: string, folder: string): Promise<MediaFile | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'media:' || url.host !== 'archive') return null;
  const relative = relativePath(url.pathname);
  if (relative === null || relative.split('/')[0] === '.newsroom') return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, relative));
    // The type follows the real file: a link named like a picture may lead to anything.
    const type = types[extname(path).toLowerCase()];
    if (type === undefined || !path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, type, bytes: found.size } : null;
  } catch {
    return null;
  }
}

/** `folder` null: the window has no archive, so there is nothing to show. */
export async function mediaResponse(
  request: { readonly method: string; readonly url: string },
  folder: string | null,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const file = folder === null ? null : await findMediaFile(request.url, folder);
  if (file === null) return new Response(null, { status: 404 });
  return new Response(bodyOf(file.path), {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(file.bytes),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
      ...(file.type === 'image/svg+xml' && { 'Content-Security-Policy': svgPolicy }),
    },
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
