import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, type Session, session } from 'electron';
import { escapeHtml } from '../../archive/bundle/html.ts';
import { pageFile, pdfFile } from '../../archive/print/print-folder.ts';
import {
  fail,
  failureOfSystemError,
  isSystemError,
  ok,
  type Result,
} from '../../archive/result.ts';
import type { Grant } from '../contract/main-requests.ts';
import { directionOf, type Locale } from '../contract/strings/locales.ts';
import type { ArchiveWindow } from './archive-window.ts';
import type { Log } from './log.ts';
import { type PrintFolder, printAddress, printResponse, styleWithFonts } from './print-pages.ts';

/**
 * Makes PDFs of pages that a service has set, and sends them to printers. Each print has a folder of
 * its own and a window that nobody sees, without scripts and without a network.
 */
export interface Printing {
  readonly begin: (window: ArchiveWindow) => Promise<Result<Grant>>;
  /** Fails with `print-failed` and as files do. */
  readonly makePdf: (grant: string, part: number) => Promise<Result<null>>;
  /** The system's own dialog. Fails with `printer-failed`, as where no printer is set up, and as `makePdf`. */
  readonly askPrinter: (grant: string) => Promise<Result<{ readonly printed: boolean }>>;
  readonly end: (grant: string) => Promise<Result<null>>;
  readonly removeAll: () => Promise<void>;
}

interface Print extends PrintFolder {
  readonly parent: BrowserWindow;
  /** Made with the first page. */
  window: BrowserWindow | null;
}

/**
 * Milliseconds for which Chromium holds on to a page that it has handed to the printer, and more: it
 * says that it is done while it still reads from it, and the whole app falls with a page that has
 * gone by then.
 */
const spoolTime = 10_000;

/** Milliseconds for one part; a page that takes longer hangs. */
const patience = 180_000;

export function createPrinting(options: {
  /** The folder of the pages' bundle, for its typefaces. */
  readonly pages: string;
  readonly locale: () => Locale;
  readonly log: Log;
}): Printing {
  const prints = new Map<string, Print>();
  let prepared: Session | null = null;
  let style: Promise<string> | null = null;

  /** In memory only: nothing of what is printed stays on this machine. */
  function printSession(): Session {
    if (prepared !== null) return prepared;
    prepared = session.fromPartition('print');
    prepared.protocol.handle('print', ({ url }) =>
      printResponse(
        url,
        (grant) => prints.get(grant),
        () => {
          style ??= styleWithFonts(options.pages);
          return style;
        },
      ),
    );
    return prepared;
  }

  /** The window with a part in it, pictures and all; null when it cannot be shown. */
  async function load(grant: string, part: number): Promise<BrowserWindow | null> {
    const print = prints.get(grant);
    if (print === undefined || print.parent.isDestroyed()) return null;
    if (print.window === null || print.window.isDestroyed()) print.window = newWindow(print.parent);
    await within(print.window.loadURL(printAddress(grant, pageFile(part))));
    return print.window;
  }

  function newWindow(parent: BrowserWindow): BrowserWindow {
    return new BrowserWindow({
      parent,
      show: false,
      webPreferences: {
        session: printSession(),
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
      },
    });
  }

  async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await work();
    } catch (error) {
      if (isSystemError(error)) return { ok: false, error: failureOfSystemError(error, 'PDF') };
      options.log.error('Pages could not be printed', error);
      return fail('print-failed', 'The pages could not be set.');
    }
  }

  async function remove(grant: string): Promise<void> {
    const print = prints.get(grant);
    prints.delete(grant);
    if (print?.window) close(print.window);
    if (print) await rm(print.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return {
    async begin(window) {
      const archive = window.archive();
      if (archive === null) return fail('not-found', 'No archive is open in this window.');
      return attempt(async () => {
        const folder = await mkdtemp(join(tmpdir(), 'newsroom-print-'));
        const grant = archive.host.grants.give(folder, 'print');
        const parent = window.browser;
        prints.set(grant.grant, { folder, archive: archive.folder, parent, window: null });
        return ok(grant);
      });
    },
    makePdf: (grant, part) =>
      attempt(async () => {
        const window = await load(grant, part);
        const print = prints.get(grant);
        if (window === null || print === undefined) return noSuchPrint();
        const { webContents } = window;
        const bytes = await within(
          webContents.printToPDF({
            pageSize: paper(),
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
            margins: { top: 0.7, bottom: 0.85, left: 0.71, right: 0.71 },
            displayHeaderFooter: true,
            headerTemplate: '<span></span>',
            footerTemplate: footer(webContents.getTitle(), directionOf(options.locale())),
          }),
        );
        await writeFile(join(print.folder, pdfFile(part)), bytes);
        return ok(null);
      }),
    askPrinter: (grant) =>
      attempt(async () => {
        const window = await load(grant, 1);
        if (window === null) return noSuchPrint();
        const { webContents } = window;
        const { success, reason } = await new Promise<{ success: boolean; reason: string }>(
          (resolve) =>
            webContents.print(
              // With a header Chromium numbers the pages.
              { printBackground: true, header: webContents.getTitle(), footer: ' ' },
              (success, reason) => resolve({ success, reason }),
            ),
        );
        if (success) spool(window);
        const isCancelled = !success && /cancel/i.test(reason);
        if (success || isCancelled) return ok({ printed: !isCancelled });
        return fail('printer-failed', `The system did not print: ${reason}`);
      }),
    end: (grant) =>
      attempt(async () => {
        await remove(grant);
        return ok(null);
      }),
    removeAll: async () => {
      await Promise.allSettled([...prints.keys()].map(remove));
    },
  };
}

/** Windows that a printer may still read from. */
const spooling = new WeakSet<BrowserWindow>();

/** It stays a while, also when the window that it was printed from is closed. */
function spool(window: BrowserWindow): void {
  spooling.add(window);
  window.setParentWindow(null);
  setTimeout(() => {
    spooling.delete(window);
    close(window);
  }, spoolTime);
}

function close(window: BrowserWindow): void {
  if (!spooling.has(window) && !window.isDestroyed()) window.destroy();
}

function noSuchPrint() {
  return fail('print-failed', 'There are no such pages.');
}

const letterCountries: ReadonlySet<string> = new Set(
  'US CA MX CL CO CR GT NI PA PH PR SV VE'.split(' '),
);

function paper(): 'A4' | 'Letter' {
  return letterCountries.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4';
}

/** The running foot; the number of the page is put in beside it when all pages are there. */
function footer(title: string, direction: 'ltr' | 'rtl'): string {
  return `<div dir="${direction}" style="width:100%;padding:0 18mm;color:#555;font:7.5px sans-serif"><bdi>${escapeHtml(title)}</bdi></div>`;
}

async function within<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Setting the pages took too long.')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
