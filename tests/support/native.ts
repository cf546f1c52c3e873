import { randomUUID } from 'node:crypto';
import { type ElectronApplication, expect } from '@playwright/test';
import type { CommandId } from '../../electron/contract/commands.ts';

/**
 * Answers the next open dialogs as a person would who picks these files or folders; an empty
 * list is Cancel. The dialog itself belongs to the operating system and cannot be clicked.
 */
export async function answerOpenDialog(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    },
    [...filePaths],
  );
}

/** Answers one open dialog after another, each with files of its own; an empty list is Cancel. */
export async function answerOpenDialogs(
  app: ElectronApplication,
  answers: readonly (readonly string[])[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, lists) => {
      dialog.showOpenDialog = async () => {
        const filePaths = lists.shift() ?? [];
        return { canceled: filePaths.length === 0, filePaths };
      };
    },
    answers.map((paths) => [...paths]),
  );
}

/** Answers the next save dialogs; no path is Cancel. */
export async function answerSaveDialog(app: ElectronApplication, filePath?: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath ?? null);
}

/** Answers the next message boxes with the button at this position. */
export async function answerMessageBox(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
  }, button);
}

/**
 * Clicks a real item of the application menu. Waits until it is enabled: commands become usable
 * with the state of the page, as they do for a person. It clicks once, though the answer to a click
 * may be lost, and is asked for again.
 */
export async function clickMenu(app: ElectronApplication, id: CommandId): Promise<void> {
  const click = { id, name: `click ${randomUUID()}` };
  await expect(async () => {
    await app.evaluate(({ BrowserWindow, Menu }, { id, name }) => {
      if (Reflect.has(globalThis, name)) return;
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`The menu has no item ${id}`);
      if (!item.enabled) throw new Error(`The menu item ${id} is disabled`);
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      Reflect.set(globalThis, name, true);
      item.click(undefined, window, window?.webContents);
    }, click);
  }).toPass({ timeout: 10_000 });
}

/** The ids of all items of the application menu that can be clicked, submenus included. */
export async function enabledMenuItems(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    const ids: string[] = [];
    const visit = (menu: Electron.Menu | null | undefined): void => {
      for (const item of menu?.items ?? []) {
        if (item.id && item.enabled && item.type !== 'separator') ids.push(item.id);
        visit(item.submenu);
      }
    };
    visit(Menu.getApplicationMenu());
    return ids;
  });
}
