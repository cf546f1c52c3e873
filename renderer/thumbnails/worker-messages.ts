/** What the page asks of the thumbnail worker, one thing at a time, each with one answer. */
export type ToThumbnailWorker =
  | { readonly kind: 'fetch'; readonly path: string }
  /** `width` and `height` in pixels are what is to become of the picture, the right way up. */
  | {
      readonly kind: 'shrink';
      readonly blob: Blob;
      readonly width: number;
      readonly height: number;
    };

export type FromThumbnailWorker =
  /** The cache has a thumbnail. */
  | { readonly kind: 'there' }
  /** There will be none; `reason` is what main says, unparsed. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'picture'; readonly blob: Blob; readonly version: string }
  | { readonly kind: 'thumbnail'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed' };
