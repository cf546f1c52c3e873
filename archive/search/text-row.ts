import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { type FieldTexts, fieldNames, noTexts } from './fields.ts';

/** The texts of an article's fields as one row: kept for phrases in any order, marks and snippets. */
export function encodeTexts(texts: FieldTexts): Uint8Array {
  const writer = new ByteWriter(4096);
  fieldNames.forEach((name, field) => {
    if (texts[name].length === 0) return;
    writer.varint(field + 1);
    writer.texts(texts[name]);
  });
  writer.varint(0);
  return deflateRawSync(writer.finish(), { level: 1 });
}

export function decodeTexts(row: Uint8Array): FieldTexts {
  const reader = new ByteReader(inflateRawSync(row));
  const texts = { ...noTexts };
  for (let head = reader.varint(); head > 0; head = reader.varint()) {
    const name = fieldNames[head - 1];
    const values = reader.texts();
    if (name) texts[name] = values;
  }
  return texts;
}
