import { thumbnailEdge } from '../../electron/contract/thumbnail.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture's thumbnail: its shape, no edge longer than `thumbnailEdge`, never enlarged. */
export function fitWithin({ width, height }: PixelSize): PixelSize {
  const scale = Math.min(1, thumbnailEdge / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
