/** One dataset of IIM record 2. */
export function dataset(number: number, text: string | Uint8Array): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([
    Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ]);
}

/** The smallest TIFF with an Exif directory: one pixel wide and high. */
export function tiffWith(taken: string, offset: string | null): Buffer {
  const texts = [[36867, taken] as const, ...(offset === null ? [] : [[36881, offset] as const])];
  const exifAt = 8 + 2 + 3 * 12 + 4;
  const textAt = exifAt + 2 + texts.length * 12 + 4;
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (entries: readonly Buffer[]) => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    directory([entry(256, 3, 1, 1), entry(257, 3, 1, 1), entry(34665, 4, 1, exifAt)]),
    directory(texts.map(([tag, text], at) => entry(tag, 2, text.length + 1, textAt + at * 24))),
    ...texts.map(([, text]) => Buffer.from(text.padEnd(24, '\0'), 'latin1')),
  ]);
}
