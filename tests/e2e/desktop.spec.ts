import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { dragFiles } from '../support/drag-files.ts';
import { answerSaveDialog, clickMenu } from '../support/native.ts';

/** What the app and the desktop say to one another: files that are opened, and work that ends. */

const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import' });

async function makeArchive(machine: Machine, name: string): Promise<string> {
  const folder = join(machine.files, name);
  await mkdir(folder);
  for (const day of [1, 2, 3])
    await writeFile(join(folder, `${day}.md`), `---\nheadline: ${name} ${day}\n---\nBody.\n`);
  return folder;
}

/** Without the archives that other starts have opened: the welcome screen. */
async function forgetAll(machine: Machine): Promise<void> {
  const stored = JSON.stringify({ version: 1, started: true, archives: [] });
  await writeFile(join(machine.userData, 'recent-archives.json'), stored);
}

/** Exports all stories, as the menu does, while the watch of main says that it takes so long. */
async function exportSlowly(
  app: ElectronApplication,
  page: Page,
  file: string,
  seconds: number,
): Promise<void> {
  await answerSaveDialog(app, file);
  await clickMenu(app, 'export-bundle');
  await app.evaluate((_, slowness) => {
    const real = Date.now;
    let late = 0;
    Date.now = () => {
      late += slowness * 1000;
      return real() + late;
    };
  }, seconds);
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(basename(file))).toBeVisible();
}

/** What the system would show; it has no place for it here. */
async function watchSystem(app: ElectronApplication): Promise<{
  readonly notifications: () => Promise<readonly { title: string; body: string }[]>;
  readonly shares: () => Promise<readonly number[]>;
  readonly click: () => Promise<void>;
}> {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    const shown: Electron.Notification[] = [];
    const shares: number[] = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
    BrowserWindow.prototype.setProgressBar = (share: number) => void shares.push(share);
    Object.assign(globalThis, { shownHere: shown, sharesHere: shares });
  });
  return {
    notifications: () =>
      app.evaluate(() =>
        [...Reflect.get(globalThis, 'shownHere')].map(({ title, body }) => ({ title, body })),
      ),
    shares: () => app.evaluate(() => [...Reflect.get(globalThis, 'sharesHere')]),
    click: () => app.evaluate(() => Reflect.get(globalThis, 'shownHere').at(-1).emit('click')),
  };
}

function blurAll(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.blur();
  });
}

const isFocused = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);

test('long work shows in the task bar, and its end is told to whoever has gone elsewhere', async ({
  launch,
  machine,
}) => {
  const { app, page } = await launch({ args: [await makeArchive(machine, 'Harbour')] });
  await expect(option(page, /Harbour 1/)).toBeVisible();
  const system = await watchSystem(app);

  // Whoever looks on is not told.
  await expect.poll(() => isFocused(app)).toBe(true);
  await exportSlowly(app, page, join(machine.files, 'a.newsbundle'), 20);
  await expect.poll(async () => (await system.shares()).at(-1)).toBe(-1);
  expect((await system.shares()).filter((share) => share >= 0).length).toBeGreaterThan(0);
  expect(await system.notifications()).toEqual([]);

  await blurAll(app);
  await expect.poll(() => isFocused(app)).toBe(false);
  await exportSlowly(app, page, join(machine.files, 'b.newsbundle'), 20);
  await expect
    .poll(() => system.notifications())
    .toEqual([{ title: 'The export is done', body: 'Harbour' }]);
  await system.click();
  await expect.poll(() => isFocused(app)).toBe(true);

  // It can be turned off, and is so for good.
  await clickMenu(app, 'toggle-notifications');
  const marked = () =>
    app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-notifications')?.checked,
    );
  await expect.poll(marked).toBe(false);
  await blurAll(app);
  await exportSlowly(app, page, join(machine.files, 'c.newsbundle'), 20);
  expect(await system.notifications()).toHaveLength(1);
});

test('a folder dropped on the window of no archive opens, and so does a file with the last one', async ({
  launch,
  machine,
}) => {
  await forgetAll(machine);
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { name: 'Your archive is a folder.' })).toBeVisible();
  const drag = await dragFiles(page, [await makeArchive(machine, 'Harbour')]);
  await expect(page.getByText('Drop to begin')).toBeVisible();
  await expectAccessible(page, 'a folder over the welcome screen');
  await drag.drop();
  await expect(option(page, /Harbour 1/)).toBeVisible();
  const recent = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent-0')?.label,
  );
  expect(recent).toBe('Harbour');

  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('recent-clear')?.click(),
  );
  const none = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent-none') !== null);
  await expect.poll(none).toBe(true);
});

test('a file that the app is started with is offered to the last archive', async ({
  launch,
  machine,
}) => {
  const folder = await makeArchive(machine, 'Harbour');
  const file = join(machine.files, 'wire.md');
  await writeFile(file, '---\nheadline: From the wire\n---\nA text.\n');
  const first = await launch({ args: [folder] });
  await expect(option(first.page, /Harbour 1/)).toBeVisible();
  await first.app.close();
  const { page } = await launch({ args: [file] });
  await expect(importDialog(page)).toContainText('From the wire');
});

test('the icon’s new window is another window on the archive, and a second start comes to the front', async ({
  launch,
  machine,
}) => {
  const { app, page } = await launch({ args: [await makeArchive(machine, 'Harbour')] });
  await expect(option(page, /Harbour 1/)).toBeVisible();
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    startAgain(app, machine, ['--new-window']),
  ]);
  await expect(option(second, /Harbour 1/)).toBeVisible();
  await blurAll(app);
  await expect.poll(() => isFocused(app)).toBe(false);
  await startAgain(app, machine, []);
  await expect.poll(() => isFocused(app)).toBe(true);
  expect(app.windows()).toHaveLength(2);
});

test('the text grows and shrinks by its usual keys', async ({ app, page }) => {
  await expect(option(page, /./).first()).toBeVisible();
  const zoom = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    );
  const items = await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()?.getMenuItemById('menu-view')?.submenu;
    return menu?.items.flatMap(({ role, accelerator, id }) =>
      role?.toLowerCase().includes('zoom') ? [{ id, accelerator }] : [],
    );
  });
  expect(items?.map(({ accelerator }) => accelerator)).toEqual([
    'CmdOrCtrl+Plus',
    'CmdOrCtrl+-',
    'CmdOrCtrl+0',
    'CmdOrCtrl+=',
    'CmdOrCtrl+numadd',
    'CmdOrCtrl+numsub',
    'CmdOrCtrl+num0',
  ]);
  expect(await zoom()).toBe(0);
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const item = Menu.getApplicationMenu()?.getMenuItemById('role-zoomIn-CmdOrCtrl+=');
    item?.click(undefined, window, window?.webContents);
  });
  await expect.poll(zoom).toBeGreaterThan(0);
});

/** Starts the app again with further arguments while it runs; resolves when that start has ended. */
function startAgain(
  app: ElectronApplication,
  machine: Machine,
  args: readonly string[],
): Promise<unknown> {
  const [program = '', ...given] = app
    .process()
    .spawnargs.filter((value) => !/^--(inspect|remote-debugging-port)/.test(value))
    .filter((value) => !value.startsWith(machine.files));
  const again = spawn(program, [...given, ...args], {
    env: { ...process.env, NEWSROOM_USER_DATA: machine.userData },
    stdio: 'ignore',
  });
  return new Promise((resolve) => again.on('exit', resolve));
}
