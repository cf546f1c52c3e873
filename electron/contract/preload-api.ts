import type { CommandId } from './commands.ts';
import type { Grant, MainInput, MainOutputs, MainRequestName } from './main-requests.ts';
import type { Settings } from './settings.ts';
import type { Locale } from './strings/strings.ts';
import type { Result } from './types.ts';
import type { ValueWish } from './value-wish.ts';

/** Main to page. */
export type MainEvent =
  | { readonly kind: 'command'; readonly command: CommandId }
  /** The system's own way back or forward: a key, a button of the mouse, a swipe. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** A story's window looks for it in this one's list. */
  | { readonly kind: 'find-value'; readonly wish: ValueWish }
  | { readonly kind: 'settings'; readonly settings: Settings; readonly locale: Locale }
  /** The list of activity is another by now. */
  | { readonly kind: 'activity-changed' }
  /** The PDF that is made in this folder was cancelled in the list of activity. */
  | { readonly kind: 'stop-print'; readonly folder: string }
  /** A bundle or folder was opened with the app from the desktop. */
  | { readonly kind: 'import-granted'; readonly grants: readonly Grant[] }
  /** The service ended without being asked to and has been started again. */
  | { readonly kind: 'service-restarted' }
  /** The service ended again and again and stays down until the page is reloaded. */
  | { readonly kind: 'service-stopped' };

/** `window.newsroom`: all that the preload script gives to a page. */
export interface PreloadApi {
  invoke<Name extends MainRequestName>(
    name: Name,
    input: MainInput<Name>,
  ): Promise<Result<MainOutputs[Name]>>;
  /** Turns files that the person dropped into grants; files made by a page get none. */
  grantDropped(files: readonly File[]): Promise<readonly Grant[]>;
  /**
   * Files that the person dropped on the welcome screen: a folder of articles is opened, anything
   * else is offered to a new archive.
   */
  beginWithDropped(files: readonly File[]): Promise<void>;
  onEvent(listener: (event: MainEvent) => void): () => void;
  /**
   * Asks for the port to the archive's service. It arrives as a `message` event on `window` with
   * data `newsroom-service` and one port, because ports cannot cross the context bridge; again
   * after each `service-restarted`.
   */
  connectService(): void;
}

export const servicePortMessage = 'newsroom-service';
