/** An address that may be given to the system, and what the person is asked about. */
export interface ExternalAddress {
  readonly href: string;
  readonly kind: 'web' | 'mail';
  /** The host, or for mail the receiver: what must be seen before saying yes. */
  readonly host: string;
}

/**
 * Only web and mail addresses leave the app: any other scheme (`file:`, `smb:`, `ms-msdt:`,
 * `javascript:` …) can run programs. null: not allowed.
 */
export function parseExternalAddress(text: string): ExternalAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'mailto:') return mailAddress(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // A name before the host is how one address is dressed up as another.
  if (url.username !== '' || url.password !== '' || url.host === '') return null;
  return { href: url.href, kind: 'web', host: url.host };
}

/** Only the receiver is kept: `attach` and the like are for mail programs to misread. */
function mailAddress(url: URL): ExternalAddress | null {
  const receiver = url.pathname;
  if (!/^[^\s@%?&<>"]+@[^\s@%?&<>"]+$/.test(receiver)) return null;
  return { href: `mailto:${receiver}`, kind: 'mail', host: receiver };
}
