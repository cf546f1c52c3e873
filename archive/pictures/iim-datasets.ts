import { decodeIimText } from './iim-text.ts';
import { viewOf } from './picture-blocks.ts';

/** Datasets of record 2 by number, decoded, in file order (IPTC-NAA Information Interchange Model 4.2). */
export type IimDatasets = ReadonlyMap<number, readonly string[]>;

const longest = 1024 * 1024;

/**
 * Reads IIM datasets. What claims more bytes than there are ends the reading; what came before it
 * counts. CodedCharacterSet (1:90) is honoured wherever it stands: some agencies write it last.
 */
export function readIim(bytes: Uint8Array): IimDatasets {
  const raw: { readonly number: number; readonly bytes: Uint8Array }[] = [];
  let charset: Uint8Array | null = null;
  const view = viewOf(bytes);
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const record = view.getUint8(at + 1);
    const number = view.getUint8(at + 2);
    let length = view.getUint16(at + 3);
    at += 5;
    if (length >= 0x8000) {
      // An extended dataset: the rest of the length says how many bytes give the real one.
      const digits = length & 0x7fff;
      if (digits > 4 || at + digits > bytes.length) break;
      length = 0;
      for (let digit = 0; digit < digits; digit += 1)
        length = length * 256 + view.getUint8(at + digit);
      at += digits;
    }
    if (length > longest || at + length > bytes.length) break;
    const value = bytes.subarray(at, at + length);
    if (record === 1 && number === 90) charset = value;
    if (record === 2) raw.push({ number, bytes: value });
    at += length;
  }
  const texts = decodeIimText(
    raw.map((dataset) => dataset.bytes),
    charset,
  );
  const datasets = new Map<number, string[]>();
  for (const [index, { number }] of raw.entries()) {
    const text = texts[index]?.replace(/\0+$/, '').trim() ?? '';
    if (text !== '') datasets.set(number, [...(datasets.get(number) ?? []), text]);
  }
  return datasets;
}
