/**
 * Where an XMP sidecar of a picture may lie: `photo.jpg.xmp`, as darktable and digiKam name it, and
 * `photo.xmp`, as Lightroom, Bridge and Photo Mechanic do. The first that is there counts.
 */
export function sidecarsOf(picture: string): readonly string[] {
  return [`${picture}.xmp`, `${picture.replace(/\.[^./\\]*$/, '')}.xmp`];
}

/** Whether a file is a sidecar, by its name. */
export function isSidecar(path: string): boolean {
  return /\.xmp$/i.test(path);
}
