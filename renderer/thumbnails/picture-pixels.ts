import type { PixelSize } from './fit-within.ts';

/**
 * The size of a picture as it is seen, turned the way its EXIF says; null: this is no picture.
 * An image element reads it from the head of the file and decodes nothing, so that a picture that
 * is small on the disk and huge in memory is found out first.
 */
export async function picturePixels(blob: Blob): Promise<PixelSize | null> {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image();
    const loaded = new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
    });
    image.src = address;
    const { naturalWidth: width, naturalHeight: height } = (await loaded) ? image : new Image();
    return width > 0 && height > 0 ? { width, height } : null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
