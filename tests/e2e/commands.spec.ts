import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';

/** The palette of commands, the keys and their editor, keys without modifiers: all by keyboard. */

const rows = (page: Page) => page.locator('[role="option"][aria-setsize]');
const list = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const found = (page: Page) => palette(page).getByRole('option');
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const keyOf = (page: Page, command: string) =>
  sheet(page).getByRole('button', { name: new RegExp(`^${command}: .*(?:Change|Give)`) });

const acceleratorOf = (app: ElectronApplication, id: string) =>
  app.evaluate(
    ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.accelerator ?? null,
    id,
  );

async function selectFirst(page: Page): Promise<void> {
  await rows(page).first().click();
  await expect(list(page)).toBeFocused();
}

test('commands are found by name and run, and Escape gives the focus back', async ({
  app,
  page,
}) => {
  await selectFirst(page);
  await page.keyboard.press('Control+Shift+P');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await expect(found(page).first()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page, 'the palette, light');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(list(page)).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  await expect(found(page).first()).toHaveAccessibleName(/^Appearance: Dark/);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(list(page)).toBeFocused();

  // Used last comes first; what cannot be used says why and does nothing.
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('group').first()).toHaveAccessibleName('Used last');
  await expect(found(page).first()).toHaveAccessibleName(/^Appearance: Dark/);
  await page.keyboard.type('redo');
  await expect(found(page).first()).toHaveAccessibleName(/^Redo\s+Nothing to redo/);
  await expect(found(page).first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page).getByRole('status')).toHaveText('Nothing to redo');
  await expectAccessible(page, 'a command that is off, dark');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('no such thing');
  await expect(palette(page).getByText('No command or place like this')).toBeVisible();
  await expectAccessible(page, 'a palette that finds nothing');
  await page.keyboard.press('Escape');

  await clickMenu(app, 'command-palette');
  await page.keyboard.type('rntag');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Rename tag' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
});

test('the palette goes to tags and saved searches', async ({ page }) => {
  await selectFirst(page);
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('ferry');
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('Boats of the Bay');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /^Boats of the Bay/ })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('ropewalk');
  await expect(found(page).first()).toHaveAccessibleName(/Tag$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('Ropewalk');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('boats bay');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /^Boats of the Bay/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a key is changed, taken over, refused and reset; the menu and the next start have it', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await selectFirst(page);
  await page.keyboard.press('Control+/');
  await expect(sheet(page)).toBeVisible();
  await expectAccessible(page, 'the keys');
  await page.keyboard.type('edit fields');
  await expect(keyOf(page, 'Add Tag')).toBeHidden();
  await keyOf(page, 'Edit Fields').focus();
  await page.keyboard.press('Enter');
  const recorder = sheet(page).getByRole('textbox', { name: 'New key for Edit Fields' });
  await expect(recorder).toBeFocused();
  await page.keyboard.press('Control+c');
  await expect(sheet(page).getByRole('alert')).toHaveText(/^Ctrl\+C is for cutting, copying/);
  await page.keyboard.press('Control+w');
  await expect(sheet(page).getByRole('alert')).toHaveText(/^Ctrl\+W belongs to the window/);
  await page.keyboard.press('e');
  await expect(sheet(page).getByRole('alert')).toHaveText(/^E types text/);
  await page.keyboard.press('Control+t');
  await expect(sheet(page).getByRole('alert')).toHaveText('Ctrl+T belongs to “Add Tag”.');
  await expectAccessible(page, 'a key that is taken');
  await page.keyboard.press('Escape');
  await expect(keyOf(page, 'Edit Fields')).toBeFocused();
  await expect(keyOf(page, 'Edit Fields')).toHaveText('Ctrl+E');

  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await expect(keyOf(page, 'Edit Fields')).toHaveText('F9');
  await expect(keyOf(page, 'Edit Fields')).toBeFocused();
  await expect.poll(() => acceleratorOf(app, 'edit-fields')).toBe('F9');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+t');
  await sheet(page).getByRole('button', { name: 'Take it over' }).focus();
  await page.keyboard.press('Enter');
  await expect(keyOf(page, 'Edit Fields')).toHaveText('Ctrl+T');
  await expect.poll(() => acceleratorOf(app, 'edit-fields')).toBe('CmdOrCtrl+T');
  expect(await acceleratorOf(app, 'add-tag')).toBeNull();
  await sheet(page).getByRole('textbox', { name: 'Find a command or a key' }).fill('ctrl+t');
  await expect(keyOf(page, 'Edit Fields')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+t');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await app.close();

  const again = await launch();
  await expect.poll(() => acceleratorOf(again.app, 'edit-fields')).toBe('CmdOrCtrl+T');
  await clickMenu(again.app, 'show-shortcuts');
  await expect(sheet(again.page).getByRole('status')).toHaveText('1 key of your own');
  await expect(keyOf(again.page, 'Add Tag')).toHaveText('No key');
  await sheet(again.page)
    .getByRole('button', { name: 'Back to Ctrl+T for Add Tag' })
    .press('Enter');
  await expect(sheet(again.page).getByRole('alert')).toHaveText('Ctrl+T belongs to “Edit Fields”.');
  await again.page.keyboard.press('Enter');
  await expect(keyOf(again.page, 'Add Tag')).toHaveText('Ctrl+T');
  await expect(keyOf(again.page, 'Edit Fields')).toHaveText('Ctrl+E');
  // The menus do not put another dialog in its place.
  await clickMenu(again.app, 'command-palette');
  await expect(palette(again.page)).toBeHidden();
  await expect(sheet(again.page)).toBeVisible();
  await keyOf(again.page, 'Find').first().press('Enter');
  await sheet(again.page).getByRole('button', { name: 'No key' }).press('Enter');
  await expect.poll(() => acceleratorOf(again.app, 'find')).toBeNull();
  await sheet(again.page).getByRole('button', { name: 'Reset all keys' }).press('Enter');
  await expect.poll(() => acceleratorOf(again.app, 'find')).toBe('CmdOrCtrl+F');
  await expect(sheet(again.page).getByRole('button', { name: 'Reset all keys' })).toBeDisabled();
});

test('single keys work in the list, never in a field, and are turned off', async ({ page }) => {
  await selectFirst(page);
  await page.keyboard.press('j');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('k');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('x');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('x');
  await page.keyboard.press('e');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect(headline).toBeFocused();
  const before = await headline.inputValue();
  await page.keyboard.type('jx/?');
  await expect(headline).toHaveValue(/jx\/\?/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Headline.*/ }).first()).toContainText(before);
  await list(page).focus();
  await page.keyboard.press('t');
  await expect(page.locator('[data-pane="panel"] input:focus')).toHaveCount(1);
  await list(page).focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeFocused();
  await page.keyboard.type('j');
  await expect(page.getByRole('combobox', { name: 'Search the archive' })).toHaveValue('j');
  await page.keyboard.press('Escape');
  await list(page).focus();
  await page.keyboard.press('?');
  await sheet(page)
    .getByRole('checkbox', { name: /^Keys without Ctrl/ })
    .focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('e');
  await expect(list(page)).toBeFocused();
});

test('the keyboard goes round all panes, and Tab is caught nowhere', async ({ page }) => {
  await selectFirst(page);
  const pane = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
  const seen: unknown[] = [];
  for (const _ of [1, 2, 3, 4]) {
    seen.push(await pane());
    await page.keyboard.press('F6');
  }
  expect(seen).toEqual(['results', 'reader', 'panel', 'sidebar']);
  expect(await pane()).toBe('results');
  await page.keyboard.press('Shift+F6');
  expect(await pane()).toBe('sidebar');

  await list(page).focus();
  const visited = new Set<unknown>();
  for (let steps = 0; steps < 300; steps += 1) {
    await page.keyboard.press('Tab');
    visited.add(await pane());
    if (await list(page).evaluate((element) => element === document.activeElement)) break;
  }
  await expect(list(page)).toBeFocused();
  for (const name of ['sidebar', 'results', 'reader', 'panel']) expect(visited).toContain(name);
});

test('a key that can do nothing says why', async ({ page }) => {
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+B');
  await expect(page.getByText('No story is selected')).toBeVisible();
  await page.keyboard.press('Control+Shift+B');
  await expect(page.getByText('No story is selected')).toHaveCount(1);
  await expectAccessible(page, 'a key that can do nothing');
});

test('without an archive the palette has what can be done without one', async ({
  launch,
  machine,
}) => {
  await writeFile(
    join(machine.userData, 'recent-archives.json'),
    JSON.stringify({ version: 1, started: true, archives: [] }),
  );
  const { page } = await launch();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new coll');
  await expect(found(page).first()).toHaveAccessibleName(/No archive is open/);
  await page.keyboard.press('Enter');
  await expect(palette(page).getByRole('status')).toHaveText('No archive is open');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('keyboard');
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await expectAccessible(page, 'the keys without an archive');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog')).toBeHidden();
});
