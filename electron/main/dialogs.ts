import {
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { Words } from '../contract/strings/format.ts';

/** Native dialogs over the window that the person is looking at. */
export interface Dialogs {
  readonly tell: (message: string, detail: string) => Promise<void>;
  /** true when the person chose `button`; Esc and closing mean no. */
  readonly ask: (message: string, detail: string, button: string) => Promise<boolean>;
  /** Absolute paths; empty when the person cancelled. */
  readonly open: (options: OpenDialogOptions) => Promise<readonly string[]>;
  /** Absolute path; null when the person cancelled. */
  readonly save: (options: SaveDialogOptions) => Promise<string | null>;
}

export function createDialogs(window: () => BrowserWindow | null, words: () => Words): Dialogs {
  function box(options: MessageBoxOptions): Promise<{ readonly response: number }> {
    const parent = window();
    return parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options);
  }

  return {
    async tell(message, detail) {
      await box({ type: 'warning', message, detail, buttons: [words()('dialog.ok')] });
    },
    async ask(message, detail, button) {
      const buttons = [button, words()('dialog.cancel')];
      const { response } = await box({
        type: 'question',
        message,
        detail,
        buttons,
        defaultId: 0,
        cancelId: 1,
      });
      return response === 0;
    },
    async open(options) {
      const parent = window();
      const { canceled, filePaths } = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options);
      return canceled ? [] : filePaths;
    },
    async save(options) {
      const parent = window();
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
