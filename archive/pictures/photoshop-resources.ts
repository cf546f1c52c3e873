import { asciiOf, viewOf } from './picture-blocks.ts';

/** IPTC-NAA record (Adobe Photoshop File Formats Specification, image resource IDs). */
const iptcResource = 0x0404;

/** The IIM datasets in Photoshop's image resources; null when there are none. */
export function iimOfPhotoshop(resources: Uint8Array): Uint8Array | null {
  const view = viewOf(resources);
  let at = 0;
  while (at + 12 <= resources.length && asciiOf(resources.subarray(at, at + 4)) === '8BIM') {
    const id = view.getUint16(at + 4);
    // A Pascal string, padded so that it and its length are even.
    const name = 1 + view.getUint8(at + 6);
    const sizeAt = at + 6 + name + (name % 2);
    if (sizeAt + 4 > resources.length) return null;
    const size = view.getUint32(sizeAt);
    const data = resources.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (id === iptcResource) return data;
    at = sizeAt + 4 + size + (size % 2);
  }
  return null;
}
