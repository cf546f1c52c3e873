/** Text for use between tags and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A path as a relative address: every segment percent-encoded, so that no name can be read as more. */
export function addressOf(path: string): string {
  // Lone surrogates, which no encoding can carry, become U+FFFD as they do on disk.
  return Buffer.from(path).toString().split('/').map(encodeURIComponent).join('/');
}
