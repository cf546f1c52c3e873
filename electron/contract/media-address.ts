/** Where a page finds a picture of the open archive: `media://archive/` and the path, encoded by parts. */
export function mediaAddress(path: string): string {
  return `media://archive/${path.split('/').map(encodeURIComponent).join('/')}`;
}
