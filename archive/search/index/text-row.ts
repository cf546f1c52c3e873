import { type FieldTexts, fieldNames, noTexts } from '../analysis/fields.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/**
 * The texts of an article's fields as one row: kept for phrases in any order, marks and snippets.
 * Not deflated: that took a third of the time of a build, and most of the time of showing a page
 * of results, to save a quarter of the room.
 */
export function encodeTexts(texts: FieldTexts): Uint8Array {
  const writer = new ByteWriter(4096);
  fieldNames.forEach((name, field) => {
    if (texts[name].length === 0) return;
    writer.varint(field + 1);
    writer.texts(texts[name]);
  });
  writer.varint(0);
  return writer.finish();
}

export function decodeTexts(row: Uint8Array): FieldTexts {
  const reader = new ByteReader(row);
  const texts = { ...noTexts };
  for (let head = reader.varint(); head > 0; head = reader.varint()) {
    const name = fieldNames[head - 1];
    const values = reader.texts();
    if (name) texts[name] = values;
  }
  return texts;
}
