import { readFile, stat } from 'node:fs/promises';
import { type Failure, failureOfSystemError, type Result } from '../../result.ts';
import type { ImportWarning, Source } from '../reader.ts';
import { decodeText, largestText, tooLarge } from '../text/decode.ts';
import { nameOfSource } from './xml-source.ts';

export interface WireMessages {
  /** From the start of each heading to the start of the next, control characters included. */
  readonly messages: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** Start of heading: the sign that every message begins with. */
export const startOfHeading = '\u0001';
export const startOfText = '\u0002';
export const endOfText = '\u0003';

/** A file of messages in IPTC 7901 or ANPA 1312, which are told apart by what their headings say. */
export async function wireMessages(source: Source): Promise<Result<WireMessages>> {
  const name = nameOfSource(source);
  let bytes: Uint8Array;
  if (source.kind === 'text') bytes = new TextEncoder().encode(source.text);
  else {
    try {
      const { size } = await stat(source.path);
      if (size > largestText) return failed(tooLarge(name, size));
      bytes = await readFile(source.path);
    } catch (error) {
      return failed(failureOfSystemError(error, name));
    }
  }
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const { text, warnings } = decoded.value;
  const messages = text.split(startOfHeading).slice(1);
  return { ok: true, value: { messages, warnings } };
}

function failed(error: Failure): Result<never> {
  return { ok: false, error };
}

/** Printable text: line breaks as `\n`, no control characters, no blanks at the ends of lines. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[ \t]+\n/g, '\n');
}

/** Whether a source begins with a message, behind at most a few signs of synchronisation. */
export function beginsWithMessage(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  const at = start.indexOf(startOfHeading);
  const text = start.indexOf(startOfText, at);
  const hasHeading = /[\p{L}\p{N}]{3}/u.test(start.slice(at + 1, text));
  return at >= 0 && at <= 16 && hasHeading && /^[\p{Cc}\s]*$/u.test(start.slice(0, at));
}
