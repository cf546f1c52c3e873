import { type Failure, fail, ok, type Result } from '../../result.ts';
import type { ImportWarning } from '../reader.ts';

/** Bytes of the largest text that is read. A year of a daily's front pages is smaller. */
export const largestText = 20 * 1024 * 1024;

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/**
 * Decodes a text file: UTF-8 with or without a mark, UTF-16 with a mark, otherwise Windows-1252
 * with a `charset-guessed` warning.
 *
 * Errors: `too-large`, `empty-source`, and `unknown-format` when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array, source: string): Result<DecodedText> {
  if (bytes.length > largestText) return { ok: false, error: tooLarge(source, bytes.length) };
  const marked = decodeMarked(bytes);
  if (marked !== null) return textOrFailure(marked, source, []);
  if (bytes.includes(0)) {
    return fail('unknown-format', `${source} is not a text`, { path: source });
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return textOrFailure(utf8, source, []);
  return textOrFailure(decodeWindows1252(bytes), source, [
    {
      code: 'charset-guessed',
      field: null,
      message: `${source} is not UTF-8; it was read as Windows-1252`,
    },
  ]);
}

export function tooLarge(source: string, bytes: number): Failure {
  return {
    code: 'too-large',
    message: `${source} is larger than ${largestText} bytes`,
    path: source,
    details: { bytes, limit: largestText },
  };
}

function textOrFailure(
  text: string,
  source: string,
  warnings: readonly ImportWarning[],
): Result<DecodedText> {
  if (text.trim() === '') return fail('empty-source', `${source} is empty`, { path: source });
  return ok({ text, warnings });
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** The bytes 80 to 9F; the five that Windows-1252 leaves open are C1 controls (WHATWG Encoding). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** `TextDecoder` reads these bytes as ISO 8859-1 on Node 20. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return mendControls(Buffer.from(bytes).toString('latin1'));
}

/** C1 controls, which nobody writes, as the letters of Windows-1252 that they were. */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    return windows1252.charAt(control.charCodeAt(0) - 0x80);
  });
}

/** null when the bytes are not UTF-8. A byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
