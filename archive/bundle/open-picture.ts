import { open, readFile, stat } from 'node:fs/promises';
import { isSystemError } from '../result.ts';

/** A picture larger than this, in bytes, is streamed. */
const largestWhole = 64 * 1024 * 1024;

export type OpenPicture =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'large'; readonly stream: AsyncIterable<Uint8Array> }
  | { readonly kind: 'unreadable'; readonly reason: string };

export async function openPicture(path: string): Promise<OpenPicture> {
  try {
    const { size } = await stat(path);
    if (size <= largestWhole) return { kind: 'whole', bytes: await readFile(path) };
    const file = await open(path, 'r');
    return { kind: 'large', stream: file.createReadStream({ highWaterMark: 1024 * 1024 }) };
  } catch (error) {
    if (isSystemError(error)) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}
