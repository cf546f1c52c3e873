/** Where a page finds a picture of the open archive: `media://archive/` and the path, encoded by parts. */
export function mediaAddress(path: string): string {
  return `media://archive/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Where a page finds its thumbnail. `attempt` counts from 1: a page that has seen an address fail
 * asks for it under another, since it may remember the failure.
 */
export function thumbnailAddress(path: string, attempt = 1): string {
  return `${mediaAddress(path)}?thumbnail=${attempt}`;
}
