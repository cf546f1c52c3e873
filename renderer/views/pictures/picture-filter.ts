import type { PictureUse } from '../../../electron/contract/types.ts';

export const pictureFilters = [
  'all',
  'uncredited',
  'creditDiffers',
  'missing',
  'moved',
  'unreadable',
  'changed',
  'remote',
  'noFile',
  'noAlt',
] as const;
export type PictureFilter = (typeof pictureFilters)[number];

export function isKept(picture: PictureUse, filter: PictureFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'uncredited':
      return picture.credits.length === 0;
    case 'creditDiffers':
      return picture.creditDiffers || picture.credits.length > 1;
    case 'missing':
    case 'moved':
    case 'unreadable':
    case 'remote':
      return picture.state.kind === filter;
    case 'noFile':
      return picture.state.kind === 'no-file';
    case 'changed':
      return picture.changed;
    case 'noAlt':
      return picture.file !== null && picture.alt === null;
  }
}

export interface FilterCount {
  readonly filter: PictureFilter;
  readonly count: number;
}

/** The filters that find something, and the one that is chosen. */
export function usefulFilters(
  pictures: readonly PictureUse[],
  chosen: PictureFilter,
): readonly FilterCount[] {
  return pictureFilters
    .map((filter) => ({
      filter,
      count: pictures.filter((picture) => isKept(picture, filter)).length,
    }))
    .filter(({ filter, count }) => filter === 'all' || filter === chosen || count > 0);
}
