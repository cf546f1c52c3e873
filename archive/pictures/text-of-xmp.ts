import { type PictureText, said } from './picture-text.ts';
import { type XmpProperty, xmpProperties } from './xmp-names.ts';
import { parseXmp, textIn } from './xmp-packet.ts';

/** What an XMP packet or sidecar says; null where the bytes are no XMP. */
export function textOfXmp(bytes: Uint8Array): PictureText | null {
  const packet = parseXmp(bytes);
  if (packet === null) return null;
  const text = (property: XmpProperty) => textIn(packet, property);
  return said({
    headline: text(xmpProperties.headline),
    caption: text(xmpProperties.caption),
    alt: text(xmpProperties.alt),
    credit: text(xmpProperties.credit),
    creator: text(xmpProperties.creator),
    copyright: text(xmpProperties.copyright),
    usageTerms: text(xmpProperties.usageTerms),
    source: text(xmpProperties.source),
    instructions: text(xmpProperties.instructions),
    created: created(text(xmpProperties.created)),
  });
}

/** A date of XMP part 1, section 8.2.1.1: as precise as it was written, its zone kept or left out. */
function created(text: string | null): string | null {
  return /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(
    text ?? '',
  )
    ? text
    : null;
}
