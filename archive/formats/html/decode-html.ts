import type { ImportWarning } from '../reader.ts';
import { type DecodedText, decodeUtf8, decodeWindows1252 } from '../text/decode.ts';

/** Bytes in which a page must state its encoding (WHATWG HTML: 1024; many pages need more). */
const sniffed = 8 * 1024;

/**
 * The text of a page's bytes: by its byte order mark, by the encoding that it states where the bytes
 * are that, as UTF-8, else as Windows-1252 with a `charset-guessed` warning. Never throws.
 *
 * @param stated The encoding that whoever sent the page gives, such as a mail's header.
 */
export function decodeHtml(
  bytes: Uint8Array,
  source: string,
  stated: string | null = null,
): DecodedText {
  const mark = markOf(bytes);
  if (mark !== null) return { text: new TextDecoder(mark).decode(bytes), warnings: [] };
  const label = stated ?? statedIn(bytes);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null && (label === null || isUtf8(label) || isAscii(bytes)))
    return { text: utf8, warnings: [] };
  const text = label === null || isUtf8(label) ? null : decodeAs(label, bytes);
  if (text !== null) return { text, warnings: [] };
  if (utf8 !== null) return { text: utf8, warnings: [] };
  const warning: ImportWarning = {
    code: 'charset-guessed',
    field: null,
    message: `${source} is not ${label ?? 'UTF-8'}; it was read as Windows-1252`,
  };
  return { text: decodeWindows1252(bytes), warnings: [warning] };
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function statedIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, sniffed)).toString('latin1');
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start) ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(start);
  return found?.[1] ?? null;
}

function isUtf8(label: string): boolean {
  // A page that could be read for its label is not UTF-16, whatever it states (WHATWG HTML).
  return /^(?:utf-?8|utf-?16\w*|unicode)$/i.test(label);
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0x1b);
}

/** null when no such encoding is known, or the bytes are not of it. */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label.trim());
  } catch {
    return null;
  }
  // `TextDecoder` of Node 20 reads the bytes 80 to 9F of Windows-1252 as controls.
  if (decoder.encoding === 'windows-1252') return decodeWindows1252(bytes);
  return decoder.decode(bytes);
}
