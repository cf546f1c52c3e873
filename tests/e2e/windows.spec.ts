import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, JSHandle, Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { clickMenu, enabledMenuItems } from '../support/native.ts';

/** Several windows on one archive, and windows of one story. */

const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const reader = (page: Page) => page.getByRole('region', { name: 'Reader', exact: true });
const panel = (page: Page) => page.getByRole('region', { name: 'Side panel' });
const headline = (page: Page) => panel(page).getByRole('button', { name: /^Headline/ });

async function makeArchive(machine: Machine, name: string): Promise<string> {
  const folder = join(machine.files, name);
  await mkdir(folder);
  for (const story of ['Ferry late', 'Crane sold', 'Fog again'])
    await writeFile(
      join(folder, `${story.split(' ')[0]?.toLowerCase()}.md`),
      `---\nheadline: ${story}\nid: ${story.replaceAll(' ', '-')}\nsection: Port\ntags: [harbour]\n---\nBody of ${story}.\n`,
    );
  return folder;
}

/** What the act opens. */
async function opened(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  return page;
}

function titles(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );
}

/** Asked again where the garbage collector has taken the answer away. */
async function windowOf(app: ElectronApplication, page: Page): Promise<JSHandle<BrowserWindow>> {
  return app.browserWindow(page).catch(() => app.browserWindow(page));
}

/** The window that a page is in gets the keyboard, as by a click on its frame. */
async function focusWindow(app: ElectronApplication, page: Page): Promise<void> {
  const window = await windowOf(app, page);
  await window.evaluate((browser) => browser.focus());
  await expectFocus(app, page);
}

async function expectFocus(app: ElectronApplication, page: Page): Promise<void> {
  const window = await windowOf(app, page);
  await expect.poll(() => window.evaluate((browser) => browser.isFocused())).toBe(true);
}

/** As by its close button. */
async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const window = await windowOf(app, page);
  await Promise.all([page.waitForEvent('close'), window.evaluate((browser) => browser.close())]);
}

function services(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    (electron) =>
      electron.app.getAppMetrics().filter(({ name }) => name === 'Newsroom Archive service').length,
  );
}

test('a second window on the archive shares its service; both write, both hear, undo is one', async ({
  launch,
  machine,
}) => {
  const folder = await makeArchive(machine, 'Harbour');
  const { app, page } = await launch({ args: [folder] });
  await expect(option(page, /Ferry late/)).toBeVisible();
  const second = await opened(app, () => clickMenu(app, 'new-window'));
  await expect(option(second, /Ferry late/)).toBeVisible();
  await expect.poll(() => titles(app)).toEqual(['Harbour', 'Harbour']);
  expect(await services(app)).toBe(1);
  const places = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getPosition().join()),
  );
  expect(new Set(places).size).toBe(2);

  await option(page, /Ferry late/).click();
  await headline(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ferry on time');
  await page.keyboard.press('Enter');
  await expect(option(second, /Ferry on time/)).toBeVisible();
  await option(second, /Crane sold/).click();
  await headline(second).click();
  await second.keyboard.press('Control+a');
  await second.keyboard.type('Crane given away');
  await second.keyboard.press('Enter');
  await expect(option(page, /Crane given away/)).toBeVisible();
  expect(await readFile(join(folder, 'crane.md'), 'utf8')).toContain('Crane given away');

  // Undo takes back what was done last, in whichever window.
  await focusWindow(app, page);
  await option(page, /Fog again/).click();
  await clickMenu(app, 'undo');
  await expect(option(second, /Crane sold/)).toBeVisible();
  await focusWindow(app, second);
  await option(second, /Fog again/).click();
  await clickMenu(app, 'undo');
  await expect(option(page, /Ferry late/)).toBeVisible();

  // The panes of one are not those of the other.
  await focusWindow(app, page);
  await clickMenu(app, 'toggle-sidebar');
  await expect(page.getByRole('region', { name: 'Places' })).toHaveCount(0);
  await expect(second.getByRole('region', { name: 'Places' })).toBeVisible();
  const marked = () =>
    app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-sidebar')?.checked,
    );
  await expect.poll(marked).toBe(false);
  await focusWindow(app, second);
  await expect.poll(marked).toBe(true);

  // One window goes, the archive stays open in the other.
  await closeWindow(app, page);
  await second.keyboard.press('Escape');
  await option(second, /Ferry late/).click();
  await second.keyboard.press('Control+t');
  await second.keyboard.type('late');
  await second.keyboard.press('Enter');
  await expect
    .poll(() => readFile(join(folder, 'ferry.md'), 'utf8'))
    .toMatch(/tags:[\s\S]*harbour[\s\S]*late/);
  expect(await services(app)).toBe(1);
});

test('a story in a window of its own is called after it, is edited there, and lives on', async ({
  launch,
  machine,
}) => {
  const folder = await makeArchive(machine, 'Harbour');
  const { app, page } = await launch({ args: [folder] });
  const row = option(page, /Ferry late/);
  await row.click({ button: 'right' });
  const story = await opened(app, () =>
    page.getByRole('menuitem', { name: 'Open in New Window' }).click(),
  );
  await expect(reader(story).getByRole('heading', { name: 'Ferry late' })).toBeVisible();
  await expect(panel(story)).toContainText('harbour');
  await expect.poll(() => titles(app)).toEqual(['Ferry late', 'Harbour']);
  await expectAccessible(story, 'the window of a story');
  expect(await services(app)).toBe(1);

  // The menus are those of the window that has the focus.
  await focusWindow(app, story);
  await expect.poll(() => enabledMenuItems(app)).toContain('edit-fields');
  await expect.poll(() => enabledMenuItems(app)).not.toContain('go-pictures');
  expect(await enabledMenuItems(app)).not.toContain('import-files');
  await focusWindow(app, page);
  await expect.poll(() => enabledMenuItems(app)).toContain('go-pictures');

  // It is edited in one, seen in the other, and taken back in either.
  await focusWindow(app, story);
  await clickMenu(app, 'edit-fields');
  await expect(panel(story).getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await story.keyboard.press('Control+a');
  await story.keyboard.type('Ferry on time');
  await story.keyboard.press('Enter');
  await expect(option(page, /Ferry on time/)).toBeVisible();
  await expect.poll(() => titles(app)).toEqual(['Ferry on time', 'Harbour']);
  await story.keyboard.press('Escape');
  await reader(story).getByRole('heading', { name: 'Ferry on time' }).click();
  await clickMenu(app, 'undo');
  await expect(reader(story).getByRole('heading', { name: 'Ferry late' })).toBeVisible();
  await expect(option(page, /Ferry late/)).toBeVisible();

  // Find is in the story; a value that is looked for is found in the list.
  await story.keyboard.press('Control+f');
  await story.keyboard.type('body');
  await expect(reader(story)).toContainText('1 of 1');
  await reader(story).getByRole('button', { name: 'Port' }).click();
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('Port');
  await expectFocus(app, page);

  // A key that needs the list says so.
  await focusWindow(app, story);
  await reader(story).getByRole('heading', { name: 'Ferry late' }).click();
  await story.keyboard.press('Control+3');
  await expect(story.getByText('Only in the window with the list')).toBeVisible();

  // Gone, and back again.
  await clickMenu(app, 'trash');
  await expect(story.getByText('This story is no longer in the archive')).toBeVisible();
  await expectAccessible(story, 'the window of a story that is gone');
  await clickMenu(app, 'undo');
  await expect(reader(story).getByRole('heading', { name: 'Ferry late' })).toBeVisible();

  // The same story again is the same window; its key closes it and no other.
  await focusWindow(app, page);
  await option(page, /Ferry late/).click({ button: 'middle' });
  await expect.poll(() => titles(app)).toEqual(['Ferry late', 'Harbour']);
  const crane = await opened(app, () => option(page, /Crane sold/).click({ button: 'middle' }));
  await expect(reader(crane).getByRole('heading', { name: 'Crane sold' })).toBeVisible();
  await closeWindow(app, crane);
  const again = await opened(app, async () => {
    await option(page, /Crane sold/).click();
    await page.keyboard.press('Control+Enter');
  });
  await expect(reader(again).getByRole('heading', { name: 'Crane sold' })).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Stories found' });
  await expect(list).toBeVisible();

  // What is selected anywhere is pasted by the middle button into fields, not beside rows (X11).
  if (process.platform !== 'linux') return;
  await focusWindow(app, page);
  await reader(page).getByText('Body of Crane sold').click({ clickCount: 3 });
  const { height = 0 } = (await list.boundingBox()) ?? {};
  await list.click({ button: 'middle', position: { x: 60, y: height - 20 } });
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await box.click({ button: 'middle' });
  await expect(box).toHaveValue(/Body of Crane sold/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a story’s window opens where the last one was, and outlives the list', async ({
  launch,
  machine,
}) => {
  const folder = await makeArchive(machine, 'Harbour');
  const { app, page } = await launch({ args: [folder] });
  await option(page, /Ferry late/).click();
  const first = await opened(app, () => page.keyboard.press('Control+Alt+N'));
  const window = await windowOf(app, first);
  await window.evaluate((browser) => browser.setBounds({ x: 60, y: 50, width: 620, height: 520 }));
  await window.evaluate((browser) => browser.close());
  await option(page, /Fog again/).click();
  const second = await opened(app, () => page.keyboard.press('Control+Alt+N'));
  await expect(reader(second).getByRole('heading', { name: 'Fog again' })).toBeVisible();
  const bounds = await (await windowOf(app, second)).evaluate((browser) => browser.getBounds());
  expect(bounds).toMatchObject({ x: 60, y: 50, width: 620, height: 520 });

  // Without the list the story stays, and a value that is looked for brings the list back.
  await closeWindow(app, page);
  await second.reload();
  await expect(reader(second).getByRole('heading', { name: 'Fog again' })).toBeVisible();
  const list = await opened(app, () =>
    reader(second).getByRole('button', { name: 'Port' }).click(),
  );
  await expect(list.getByRole('region', { name: 'Filters' })).toContainText('Port');
  await expect(option(list, /Crane sold/)).toBeVisible();
  expect(await services(app)).toBe(1);
});

test('a story that gets its id by its first edit keeps its window', async ({ launch, machine }) => {
  const folder = join(machine.files, 'Valley');
  await mkdir(folder);
  await writeFile(join(folder, 'one.md'), '---\nheadline: One\n---\nBody.\n');
  const { app, page } = await launch({ args: [folder] });
  await option(page, /One/).click();
  const story = await opened(app, () => page.keyboard.press('Control+Alt+N'));
  await expect(reader(story).getByRole('heading', { name: 'One' })).toBeVisible();
  await story.keyboard.press('Control+t');
  await story.waitForFunction(() => document.activeElement?.closest('[data-field="tags"]'));
  await story.keyboard.type('first');
  await story.keyboard.press('Enter');
  await expect.poll(() => readFile(join(folder, 'one.md'), 'utf8')).toMatch(/id:[\s\S]*first/);
  const known = () =>
    story.evaluate(async () => {
      const started = await window.newsroom.invoke('start', {});
      return started.ok ? started.value.story : null;
    });
  await expect.poll(known).not.toBe('one.md');
  await story.reload();
  await expect(reader(story).getByRole('heading', { name: 'One' })).toBeVisible();
  await page.keyboard.press('Control+Alt+N');
  await expect.poll(() => titles(app)).toEqual(['One', 'Valley']);
});
