import type { PictureUse } from '../../../electron/contract/types.ts';

export const pictureFilters = ['all', 'uncredited', 'elsewhere', 'noAlt'] as const;
export type PictureFilter = (typeof pictureFilters)[number];

export function isRemote(picture: PictureUse): boolean {
  return picture.file !== null && /^(?:https?:)?\/\//i.test(picture.file);
}

export function isKept(picture: PictureUse, filter: PictureFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'uncredited':
      return picture.credits.length === 0;
    case 'elsewhere':
      return picture.file === null || picture.missing || isRemote(picture);
    case 'noAlt':
      return picture.file !== null && picture.alt === null;
  }
}
