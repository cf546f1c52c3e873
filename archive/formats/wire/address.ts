/** An absolute address that needs no mending, as formats ask for where they ask for a URI. */
export function isUri(text: string): boolean {
  return (
    /^(https?|urn|tag|ftp|mailto):[\x21-\x7e]+$/i.test(text) &&
    !/[<>"{}|\\^`]|%(?![0-9a-f]{2})/i.test(text) &&
    URL.canParse(text)
  );
}

const contentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  bmp: 'image/bmp',
};

/** The media type of a picture by the ending of its name; null for an ending that is not known. */
export function contentType(file: string): string | null {
  const extension = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(contentTypes, extension) ? (contentTypes[extension] ?? null) : null;
}

/** The address of an article in what we write. */
export function articleUri(id: string): string {
  return `urn:newsroom:article:${encodeURIComponent(id)}`;
}
