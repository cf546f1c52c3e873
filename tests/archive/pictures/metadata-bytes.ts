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

/** A JPEG of 8 by 8 pixels that holds IIM datasets, or none, and bytes that make it another picture. */
export function pictureBytes(iim: readonly Buffer[] = [], other = ''): Buffer {
  const segment = (marker: number, body: Buffer) =>
    Buffer.concat([
      Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]),
      body,
    ]);
  const datasets = Buffer.concat(iim);
  const resource = Buffer.alloc(12);
  resource.write('8BIM', 'latin1');
  resource.writeUInt16BE(0x0404, 4);
  resource.writeUInt32BE(datasets.length, 8);
  const padding = Buffer.alloc(datasets.length % 2);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(
      0xed,
      Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource, datasets, padding]),
    ),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xfe, Buffer.from(other)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.from([0, 0xff, 0xd9]),
  ]);
}
