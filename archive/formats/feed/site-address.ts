/**
 * The address of a site as its feeds name it, with a slash at its end; null for what is none: not
 * absolute, not of the web, or with a name and password, a query or a fragment.
 */
export function siteAddress(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  const isPlain =
    url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!/^https?:$/.test(url.protocol) || !isPlain) return null;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
