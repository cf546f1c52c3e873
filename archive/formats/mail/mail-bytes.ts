import { decodeAs } from '../html/decode-html.ts';
import { decodeUtf8, decodeWindows1252 } from '../text/decode.ts';

/**
 * A mail as a parser wants it: no blank lines and no mailbox separator (`From …`) before its headers,
 * and headers in UTF-8. Senders that know no better write them in the letters of their country
 * without saying so; then the charset of the text is the likeliest.
 */
export function preparedMail(bytes: Uint8Array): Uint8Array {
  const start = startOf(bytes);
  const end = headersEnd(bytes, start);
  const head = bytes.subarray(start, end);
  const body = bytes.subarray(end);
  const headers = decodeUtf8(head) ?? decodedHeaders(head, body);
  return Buffer.concat([Buffer.from(headers), body]);
}

function startOf(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const [blank = ''] = /^(?:ï»¿)?(?:[ \t]*\r?\n)*/.exec(text) ?? [];
  const [envelope = ''] = /^>?From [^\n]*\n/.exec(text.slice(blank.length)) ?? [];
  return blank.length + envelope.length;
}

function headersEnd(bytes: Uint8Array, start: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => buffer.indexOf(mark, start));
  const first = Math.min(...ends.filter((end) => end >= 0), bytes.length);
  return first;
}

function decodedHeaders(head: Uint8Array, body: Uint8Array): string {
  const start = Buffer.concat([head, body.subarray(0, 16 * 1024)]).toString('latin1');
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1];
  const text =
    charset === undefined || /^(?:utf-8|us-ascii)$/i.test(charset) ? null : decodeAs(charset, head);
  return text === null || text.includes('\ufffd') ? decodeWindows1252(head) : text;
}

/**
 * An archive of one page (MHTML, RFC 2557) with the addresses of its parts where a parser of mails
 * looks at them: in their descriptions.
 */
export function withDescribedAddresses(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replaceAll(/^Content-Location:/gim, 'Content-Description:'), 'latin1');
}
