import { open } from 'node:fs/promises';
import { asciiOf } from './picture-blocks.ts';

/** The ending that a picture's first bytes ask for, without a dot; null for what is no picture of the web. */
export async function pictureKind(file: string): Promise<string | null> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(4096), 0, 4096, 0);
    return kindOf(asciiOf(buffer.subarray(0, bytesRead)));
  } finally {
    await handle.close();
  }
}

/** @param head The first bytes as Latin-1. */
function kindOf(head: string): string | null {
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tif';
  if (head.startsWith('BM')) return 'bmp';
  if (head.slice(4, 8) === 'ftyp') {
    if (/^avi[fs]/.test(head.slice(8))) return 'avif';
    return /^(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(head.slice(8)) ? 'heic' : null;
  }
  // A page may hold a drawing; a drawing begins with nothing but a prologue.
  return /^(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]/i.test(
    head,
  )
    ? 'svg'
    : null;
}
