/**
 * Tag files as text: the declared encoding, line ends of any kind (RFC 8493, section 2.2.4).
 */

/** Decodes a tag file, or null when its bytes are no text in that encoding. */
export function decodeTagFile(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(utf16Label(bytes, encoding), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function isKnownEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding) !== null;
  } catch {
    return false;
  }
}

/** `UTF-16` alone leaves the byte order to a mark, and to big-endian without one (RFC 2781, 4.3). */
function utf16Label(bytes: Uint8Array, encoding: string): string {
  if (!/^utf-?16$/i.test(encoding)) return encoding;
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}

/** Lines without their ends; a last line that is empty is only the end of the one before. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
