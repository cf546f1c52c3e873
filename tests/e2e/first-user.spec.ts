import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, resizeWindow, test } from '../support/app.ts';
import { answerOpenDialog, clickMenu } from '../support/native.ts';
import { sampleCopy } from '../support/sample.ts';

/** What somebody does who has never seen the app: looks around, presses what looks pressable, resizes. */

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const options = (page: Page) => page.getByRole('option');
const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });
const reader = (page: Page) => pane(page, 'Reader');

test('the archive’s name opens the ways to another archive', async ({ app, page, machine }) => {
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('button', { name: /^Harbour Courier: open another archive/ }).click();
  const menu = page.getByRole('menu');
  for (const name of [/^New Archive…/, /^Open Archive…/, /^Open Sample Archive/])
    await expect(menu.getByRole('menuitem', { name })).toBeVisible();
  await expectAccessible(page, 'the menu of archives');
  const opened = app.waitForEvent('window');
  await answerOpenDialog(app, [machine.files]);
  await menu.getByRole('menuitem', { name: /^Open Archive…/ }).click();
  const second = await opened;
  await expect(second.getByText('No stories yet')).toBeVisible();
  await expectAccessible(second, 'an archive without stories');
  await second.getByRole('button', { name: /open another archive/ }).click();
  await expect(second.getByRole('menuitem', { name: 'Harbour Courier' })).toBeVisible();
});

test('values are looked for where they stand, added and left out, by mouse and key', async ({
  app,
  page,
}) => {
  await box(page).fill('Sea tears a gap');
  await options(page)
    .filter({ hasText: /41-metre/ })
    .click();
  await expect(reader(page).getByRole('heading', { level: 2 })).toContainText('41-metre');
  await reader(page).getByRole('button', { name: 'North Mole' }).click();
  await expect(filters(page)).toContainText('Place: North Mole');
  await expect(reader(page).getByRole('heading', { level: 2 })).toContainText('41-metre');
  await reader(page)
    .getByRole('button', { name: 'Samira Haddou' })
    .click({ modifiers: ['Shift'] });
  await expect(filters(page)).toContainText('Byline: Samira Haddou');

  const section = pane(page, 'Side panel').getByRole('button', { name: /^Section / });
  await section.click({ button: 'right' });
  await expectAccessible(page, 'the menu of a value');
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('News');
  await section.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Leave out of this search' }).click();
  await expect(filters(page)).toContainText('not Section: News');
});

test('a search is saved beside its box, changed, renamed, deleted and brought back', async ({
  page,
  machine,
}) => {
  const file = join(await sampleCopy(machine), '.newsroom/archive.yaml');
  const names = async () =>
    [...(await readFile(file, 'utf8')).matchAll(/name: (Ferr\w+)/g)].map(([, name]) => name);
  const line = (name: string) =>
    page.getByRole('treeitem', { name: new RegExp(`^${name}, \\d+ items?(?:,|$)`) });
  await box(page).fill('ferry');
  await page.getByRole('button', { name: 'Save Search…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferries');
  await expectAccessible(page, 'saving a search');
  await page.keyboard.press('Enter');
  await expect(line('Ferries')).toHaveAttribute('aria-selected', 'true');

  await box(page).fill('ferry fog');
  await expect(line('Ferries')).toHaveAccessibleName(/changed and not saved/);
  await page.getByRole('button', { name: 'Save the changes to “Ferries”' }).click();
  await expect(page.getByText('There is a saved search of this name')).toBeVisible();
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(line('Ferries')).not.toHaveAccessibleName(/changed and not saved/);
  await expect.poll(() => readFile(file, 'utf8')).toContain('ferry fog');

  await page
    .getByRole('treeitem', { name: /^Show all/ })
    .first()
    .click();
  await box(page).fill('ferry fog mole');
  await expect(line('Ferries')).toHaveAccessibleName(/changed and not saved/);
  await page.getByRole('treeitem', { name: /^All stories/ }).click();
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await expect.poll(() => readFile(file, 'utf8')).toContain('ferry fog mole');

  await line('Ferries').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ferryboats');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Ferryboats']);
  await line('Ferryboats').click({ button: 'right' });
  await expectAccessible(page, 'the menu of a saved search');
  await page.keyboard.press('Escape');
  await line('Ferryboats').focus();
  await page.keyboard.press('Delete');
  await expect.poll(names).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toEqual(['Ferryboats']);
});

test('a filter with many values is searched and sorted, by keys alone', async ({ page }) => {
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  const find = page.getByRole('searchbox', { name: 'Find in Tag' });
  await expect(find).toBeFocused();
  await expect(page.getByRole('menuitemcheckbox').first()).toHaveAccessibleName(/^ferry/);
  await page.getByRole('button', { name: 'Sort A to Z' }).click();
  await expect(page.getByRole('menuitemcheckbox').first()).not.toHaveAccessibleName(/^ferry/);
  await expectAccessible(page, 'a filter with many values');
  await find.fill('no such tag');
  await expect(page.getByText('Nothing like this')).toBeVisible();
  await find.fill('Ropewalk');
  await expect(page.getByRole('menuitemcheckbox')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(filters(page)).toContainText('Tag: Ropewalk School');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(filters(page)).toContainText('not Tag: Ropewalk School');
  await page.keyboard.press('ArrowDown');
  const first = page.getByRole('menuitemcheckbox').first();
  await expect(first).toHaveAccessibleName(/^Ropewalk School.*left out/);
  await first.click();
  await expect(filters(page)).toBeHidden();
});

test('Space turns the page of the story and keeps the selection', async ({ page }) => {
  await box(page).fill('Sea tears a gap');
  await options(page)
    .filter({ hasText: /41-metre/ })
    .click();
  const text = reader(page).getByRole('region', { name: /41-metre/ });
  await expect(text).toBeVisible();
  await page.keyboard.press('Space');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
  await page.keyboard.press('Shift+Space');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBe(0);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('a message can be reached by F6, stays while it has the focus, and leaves by itself', async ({
  app,
  page,
}) => {
  await options(page).nth(2).click();
  await clickMenu(app, 'trash');
  const message = page.getByText('1 story moved to the trash');
  await expect(message).toBeVisible();
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' });
  await page.getByRole('listbox', { name: 'Stories found' }).focus();
  for (const _ of ['reader', 'panel', 'messages']) await page.keyboard.press('F6');
  await expect(undo).toBeFocused();
  await expectAccessible(page, 'a message');
  await page.keyboard.press('F6');
  await expect(undo).not.toBeFocused();
  await expect(message).toBeHidden({ timeout: 20_000 });
  await clickMenu(app, 'undo');
  await expect(pane(page, 'Stories').getByText('61 stories')).toBeVisible();
});

test('text of twice the size leaves whole panes, and each can be brought in', async ({
  app,
  page,
}) => {
  await options(page).nth(1).click();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expect(pane(page, 'Side panel')).toBeHidden();
  await expectWhole(page, ['Stories', 'Reader']);
  await expectAccessible(page, 'text of twice the size');
  await page.getByRole('button', { name: 'Show or hide the side panel' }).click();
  await expectWhole(page, ['Places', 'Stories', 'Side panel']);
  await clickMenu(app, 'toggle-reader');
  await expectWhole(page, ['Stories', 'Reader']);
  await resizeWindow(app, 820, 700);
  await expectWhole(page, ['Reader']);
  await expectAccessible(page, 'a story alone');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expectWhole(page, ['Stories']);
  await options(page).nth(3).click();
  await page.keyboard.press('Enter');
  await expectWhole(page, ['Reader']);
  await page.keyboard.press('Control+f');
  await expect(box(page)).toBeFocused();
  await page.getByRole('button', { name: 'Show or hide places' }).click();
  await expect(pane(page, 'Places')).toBeVisible();
});

/** Expects these panes and no others, each inside the window from edge to edge. */
async function expectWhole(page: Page, names: readonly string[]): Promise<void> {
  for (const name of ['Places', 'Stories', 'Reader', 'Side panel'])
    await expect(pane(page, name)).toHaveCount(names.includes(name) ? 1 : 0);
  const width = await page.evaluate(() => window.innerWidth);
  for (const name of names) {
    const bounds = await pane(page, name).boundingBox();
    expect(bounds?.x, name).toBeGreaterThanOrEqual(0);
    expect((bounds?.x ?? 0) + (bounds?.width ?? 0), name).toBeLessThanOrEqual(width + 1);
  }
}
