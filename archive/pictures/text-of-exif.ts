import { decodeUtf8, decodeWindows1252 } from '../formats/text/decode.ts';
import type { ByteSource } from './byte-source.ts';
import { type PictureText, said } from './picture-text.ts';
import { readTiff, type TiffValue } from './tiff-directory.ts';

/** Exif 2.32 sections 4.6.4 and 4.6.5. */
const tags = {
  description: 270,
  artist: 315,
  copyright: 33432,
  taken: 36867,
  takenOffset: 36881,
} as const;

/** Cameras and programs that put their own name where a description belongs. */
const noDescription =
  /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|SAMSUNG CAMERA PICTURES|MINOLTA DIGITAL CAMERA|KODAK .* DIGITAL CAMERA|Created with (?:The )?GIMP)$/i;

export async function textOfExif(source: ByteSource): Promise<PictureText> {
  const { first, exif } = await readTiff(source, new Set(Object.values(tags)));
  const description = text(first.get(tags.description));
  return said({
    headline: null,
    caption: noDescription.test(description) ? null : description,
    alt: null,
    credit: null,
    creator: text(first.get(tags.artist))
      .split(/\s*;\s*/)
      .join(', '),
    copyright: text(first.get(tags.copyright)),
    usageTerms: null,
    source: null,
    instructions: null,
    created: created(text(exif.get(tags.taken)), text(exif.get(tags.takenOffset))),
  });
}

/** ASCII by the standard, UTF-8 by the Metadata Working Group's guidelines, Windows-1252 by many cameras. */
function text(value: TiffValue | undefined): string {
  if (value === undefined) return '';
  const decoded = decodeUtf8(value.bytes) ?? decodeWindows1252(value.bytes);
  // Copyright holds two texts: the photographer's, NUL, the editor's.
  return decoded
    .split('\0')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

function created(taken: string, offset: string): string | null {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(taken) ?? [];
  if (year === undefined || year === '0000' || month === '00' || day === '00') return null;
  const zone = /^(?:[+-]\d\d:\d\d|Z)$/.test(offset) ? offset : '';
  return `${year}-${month}-${day}T${time}${zone}`;
}
