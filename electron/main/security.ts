import type { App, Session, WebContents } from 'electron';
import { pageOrigin } from './app-files.ts';
import type { Log } from './log.ts';

/** Pages stay where they are, open nothing, ask for nothing and reach no network. */
export function hardenApp(app: App, log: Log): void {
  app.on('web-contents-created', (_, contents) => hardenContents(contents, log));
  app.on('session-created', (session) => hardenSession(session));
}

function hardenContents(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void; readonly url: string }): void => {
    if (isOurPage(event.url)) return;
    event.preventDefault();
    log.info(`A page was kept from going to ${event.url.slice(0, 200)}`);
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(mayUse(permission, contents?.getURL() ?? '')),
  );
  session.setPermissionCheckHandler((_, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  // Cancelled here even where the pages' own policy failed: opening an article loads nothing.
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, callback) =>
    callback({ cancel: !localProtocols.has(protocolOf(details.url)) }),
  );
}

const localProtocols: ReadonlySet<string> = new Set([
  'app:',
  'media:',
  'print:',
  'blob:',
  'data:',
  'devtools:',
]);

function mayUse(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurPage(address);
}

/** True for addresses of our own pages, whatever else they are made to look like. */
export function isOurPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return `${url.protocol}//${url.host}` === pageOrigin && url.username === '';
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
