import type { DraftImage } from '../reader.ts';
import { readPictureText } from '../text/credits.ts';

/** `The quay. Photo: Jane Doe / AFP` is a caption and a credit, and in the credit is a person. */
export function withSplitCredit<Image extends DraftImage>(image: Image): Image {
  const { credit, caption } = image;
  if (credit !== null) {
    const read = readPictureText(credit);
    if (read?.credit == null || read.caption !== null) return image;
    return {
      ...image,
      credit: read.credit,
      creator: image.creator ?? read.creator,
      copyright: image.copyright ?? read.copyright,
    };
  }
  const read = caption === null ? null : readPictureText(caption);
  if (read?.credit == null) return image;
  return {
    ...image,
    caption: read.caption,
    credit: read.credit,
    creator: image.creator ?? read.creator,
    copyright: image.copyright ?? read.copyright,
  };
}
