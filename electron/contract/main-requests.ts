import { z } from 'zod';
import {
  type ArticleId,
  articleIdSchema,
  articlePathSchema,
} from '../../archive/article/article.ts';
import { changeIdSchema } from '../../archive/store/change.ts';
import { type ActivityList, pdfEndSchema, workOrders } from './activity.ts';
import { commandIds } from './commands.ts';
import { pastedPictureSchema } from './pasted-picture.ts';
import { searchesSchema } from './searches.ts';
import { grantSchema } from './service-requests.ts';
import { hiddenPanesSchema, type Settings, settingsSchema } from './settings.ts';
import type { Platform } from './shortcuts.ts';
import type { Locale } from './strings/strings.ts';
import { pictureVersionSchema, thumbnailSchema } from './thumbnail.ts';
import { valueWishSchema } from './value-wish.ts';

/**
 * What a page may ask of the main process: windows, dialogs, menus, settings, the desktop.
 *
 * One `ipcRenderer.invoke` channel; main checks the sender, then the shape, then acts.
 */
export const mainRequests = {
  /** The window's own state at start: which archive, which settings, which platform. */
  start: z.object({}),
  /** The page has painted its first list (or the welcome screen): the app can be used. */
  'list-shown': z.object({ total: z.number().int().min(0) }),
  'open-archive': z.object({}),
  'new-archive': z.object({}),
  'open-recent': z.object({ index: z.number().int().min(0).max(50) }),
  'open-sample': z.object({}),
  /**
   * Asks for files, or for one folder, then where a new archive shall lie; opens that, and offers
   * what was chosen for import.
   */
  'bring-in': z.object({ folder: z.boolean() }),
  /** Versions of the program and what it runs on, and the packages that it carries. */
  about: z.object({}),
  'new-window': z.object({}),
  /** A window of its own for one story of the window's archive; the one that it has, if any. */
  'open-story': z.object({ article: articleIdSchema }),
  /** Of a story's window: which story it is by now, and how that is called. */
  'set-story': z.object({ article: articleIdSchema, title: z.string().max(1000) }),
  /** Of a story's window: looks for a value in a window that has the list. */
  'find-value': valueWishSchema,
  /** Native dialog for files, or for one folder, to import; grants in answer. */
  'choose-import': z.object({ folder: z.boolean().default(false) }),
  /** Native dialog for picture files; grants in answer. */
  'choose-pictures': z.object({}),
  /** A picture that was pasted and is no file becomes one, as long as the program runs. */
  'keep-pasted-picture': z.object({ png: pastedPictureSchema }),
  /**
   * Native save dialog for a bundle, a zip, a new folder or a file of that extension; the person may
   * cancel.
   */
  'choose-export': z.object({
    suggestedName: z.string().max(200),
    kind: z.enum(['bundle', 'zip', 'folder', 'file']),
    extension: z.string().regex(/^[a-z0-9]{0,12}$/),
  }),
  /** Native save dialog for a PDF; the person may cancel. */
  'choose-pdf': z.object({ suggestedName: z.string().max(200) }),
  /** An empty folder for pages; it lasts until `end-print`, or until the app ends. */
  'begin-print': z.object({ for: z.enum(['pdf', 'printer']) }),
  /** Makes a PDF of one part of the pages, beside it. */
  'print-part': z.object({
    folder: grantSchema,
    part: z.number().int().min(0).max(100_000),
    parts: z.number().int().min(0).max(100_000),
  }),
  /** The system's own dialog for printing, over the first part. */
  'print-dialog': z.object({ folder: grantSchema }),
  /** `to`: the file of a PDF that was made. */
  'end-print': z.object({
    folder: grantSchema,
    to: grantSchema.nullable(),
    end: pdfEndSchema,
  }),
  /** Asks the person whether these hosts may be asked for pictures; a grant in answer. */
  'agree-to-download': z.object({
    hosts: z
      .array(z.object({ host: z.string().min(1).max(300), count: z.number().int().min(1) }))
      .min(1)
      .max(10_000),
    ownNetwork: z.boolean(),
  }),
  /** The page that an import has left in the window's archive, in the system's browser. */
  'open-import-report': z.object({ change: changeIdSchema }),
  /** What is being done in the window's archive, and what was done of late. */
  activity: z.object({}),
  'order-work': z.object({ id: z.uuid(), order: z.enum(workOrders) }),
  /** Forgets what has ended in the window's archive, or takes that back. */
  'clear-activity': z.object({ takeBack: z.boolean() }),
  /** Of work that has ended: what it has written, in the system's folders. */
  'show-work-file': z.object({ id: z.uuid() }),
  'set-settings': settingsSchema.partial(),
  /** What was searched for in the window's archive; kept on this machine, never in the archive. */
  'keep-searches': z.object({ searches: searchesSchema }),
  /** Which commands can be used now, which panes the window hides, whether its list is a table, and how undo and redo are named. */
  'set-menu-state': z.object({
    disabled: z.array(z.enum(commandIds)),
    hiddenPanes: hiddenPanesSchema,
    isTable: z.boolean(),
    undoLabel: z.string().max(300).nullable(),
    redoLabel: z.string().max(300).nullable(),
  }),
  'copy-text': z.object({ text: z.string().max(10_000_000) }),
  'paste-text': z.object({}),
  /** Asks the person first, showing the host. https, http and mailto only. */
  'open-external': z.object({ href: z.string().max(4096) }),
  /** Path relative to the window's archive. */
  'show-in-folder': z.object({ path: articlePathSchema }),
  /** Begins a drag of files to other programs, at the page's `dragstart`. */
  'drag-out': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('stories'), ids: z.array(articleIdSchema).min(1).max(1000) }),
    /** Path relative to the window's archive. */
    z.object({ kind: z.literal('picture'), path: articlePathSchema }),
  ]),
  /** What the page has made of a picture; `path` relative to the window's archive. */
  'keep-thumbnail': z.object({
    path: articlePathSchema,
    version: pictureVersionSchema,
    thumbnail: thumbnailSchema,
  }),
} as const;

export type MainRequestName = keyof typeof mainRequests;
export type MainInput<Name extends MainRequestName> = z.input<(typeof mainRequests)[Name]>;

export interface Grant {
  readonly grant: string;
  /** Base name, for showing. */
  readonly name: string;
}

export interface RecentArchive {
  readonly name: string;
  readonly folder: string;
}

export interface StartState {
  readonly platform: Platform;
  readonly version: string;
  readonly settings: Settings;
  /** BCP 47, the language that the interface speaks: the setting, or the system's. */
  readonly locale: Locale;
  readonly recent: readonly RecentArchive[];
  /** null: no archive could be opened; the page shows the welcome screen. */
  readonly archive: { readonly folder: string } | null;
  /** What was searched for in this archive, the latest first. */
  readonly searches: readonly string[];
  /** The one story that the window is for; null: it shows the whole archive. */
  readonly story: ArticleId | null;
}

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** Kind, release and processor: `Linux 6.1 x64`. */
  readonly system: string;
  /** By name. */
  readonly packages: readonly CarriedPackage[];
}

/** A package by others that is part of the program. */
export interface CarriedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; null where the package names none. */
  readonly licence: string | null;
  /** The licence's own words; null where the package carries none. */
  readonly text: string | null;
}

export interface MainOutputs {
  start: StartState;
  'list-shown': null;
  /**
   * false: the person cancelled. The archive opens in this window, which then reloads, when
   * the window has none, else in its own.
   */
  'open-archive': { readonly opened: boolean };
  'new-archive': { readonly opened: boolean };
  'open-recent': { readonly opened: boolean };
  'open-sample': { readonly opened: boolean };
  'bring-in': { readonly opened: boolean };
  about: About;
  'new-window': null;
  'open-story': null;
  'set-story': null;
  'find-value': null;
  'choose-import': readonly Grant[];
  'choose-pictures': readonly Grant[];
  'keep-pasted-picture': Grant;
  'choose-export': Grant | null;
  'choose-pdf': Grant | null;
  'begin-print': Grant;
  'print-part': null;
  /** false: the person cancelled. */
  'print-dialog': { readonly printed: boolean };
  'end-print': null;
  'agree-to-download': Grant | null;
  'open-import-report': null;
  activity: ActivityList;
  'order-work': null;
  'clear-activity': null;
  'show-work-file': null;
  'set-settings': Settings;
  'keep-searches': null;
  'set-menu-state': null;
  'copy-text': null;
  'paste-text': { readonly text: string };
  'open-external': { readonly opened: boolean };
  'show-in-folder': null;
  /** When the drag has ended, where the system tells. */
  'drag-out': null;
  'keep-thumbnail': null;
}
