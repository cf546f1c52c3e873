import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';

/** The list as a table, in the columns that a person chooses. */

const grid = (page: Page) => page.getByRole('grid', { name: 'Stories found' });
const header = (page: Page, name: string) => page.getByRole('columnheader', { name });
const cells = (page: Page, row: number) =>
  grid(page).getByRole('row').nth(row).getByRole('gridcell');
const headers = (page: Page) => grid(page).getByRole('columnheader').allTextContents();
const selected = (page: Page) => grid(page).getByRole('row', { selected: true });

test('stories as a table: sorted by its head, read by keys, selected as in the list', async ({
  page,
  app,
}) => {
  await clickMenu(app, 'toggle-table');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '62');
  expect(await grid(page).getByRole('row').count()).toBeLessThan(62);
  await expect(header(page, 'Published')).toHaveAttribute('aria-sort', 'descending');
  await expectAccessible(page, 'the table');

  await header(page, 'Headline').getByRole('button').click();
  await expect(header(page, 'Headline')).toHaveAttribute('aria-sort', 'ascending');
  const first = (await cells(page, 1).first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(header(page, 'Headline')).toHaveAttribute('aria-sort', 'descending');
  await expect(cells(page, 1).first()).not.toHaveText(first);
  await expect(header(page, 'Headline').getByRole('button')).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(selected(page)).toHaveCount(1);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await expect(selected(page)).toHaveCount(1);
  await page.keyboard.press('Control+Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('End');
  await expect(grid(page).getByRole('row').last()).toHaveAttribute('aria-rowindex', '62');
  await expect(selected(page)).toHaveAttribute('aria-rowindex', '62');
  await page.keyboard.press('Control+a');
  await expect(page.getByText('All 61 selected')).toBeVisible();
  await page.keyboard.press('Control+Alt+0');
  await expect(page.getByRole('listbox', { name: 'Stories found' })).toBeFocused();
  await expect(page.getByText('All 61 selected')).toBeVisible();

  const options = page.getByRole('option', { selected: true });
  await page.keyboard.press('Home');
  await expect(options).toHaveCount(1);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected')).toBeVisible();
});

test('columns are chosen, moved and made wider in the menu of the head, and kept', async ({
  page,
  app,
  launch,
}) => {
  await clickMenu(app, 'toggle-table');
  await expect(header(page, 'Words')).toBeVisible();
  const before = await headers(page);
  await grid(page).focus();
  await page.keyboard.press('Tab');
  await expect(header(page, 'Headline').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F10');
  const menu = page.getByRole('menu', { name: 'Columns' });
  await expect(menu).toBeVisible();
  await expectAccessible(page, 'the menu of a column');
  await menu.getByRole('menuitem', { name: 'Move towards the start' }).click();
  await expect.poll(() => headers(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  const wide = (await header(page, 'Published').boundingBox())?.width ?? 0;
  await menu.getByRole('menuitem', { name: 'Wider' }).click();
  await expect
    .poll(async () => (await header(page, 'Published').boundingBox())?.width ?? 0)
    .toBeGreaterThan(wide);
  await menu.getByRole('menuitemcheckbox', { name: 'Language' }).click();
  await menu.getByRole('menuitemcheckbox', { name: 'Tags' }).click();
  await page.keyboard.press('Escape');
  await expect(header(page, 'Published').getByRole('button')).toBeFocused();
  await expect(header(page, 'Language')).toBeVisible();
  await expect(header(page, 'Tags')).toHaveCount(0);

  const edge = (await header(page, 'Published').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await page.mouse.move(edge.x + edge.width - 2, edge.y + edge.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width - 42, edge.y + edge.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () =>
      Math.round(edge.width - ((await header(page, 'Published').boundingBox())?.width ?? 0)),
    )
    .toBe(40);

  const chosen = await headers(page);
  await app.close();
  const again = await launch();
  await expect(grid(again.page)).toBeVisible();
  expect(await headers(again.page)).toEqual(chosen);
  await again.page.getByRole('button', { name: 'Columns' }).click();
  await again.page.getByRole('menuitem', { name: 'Usual columns' }).click();
  await expect.poll(() => headers(again.page)).toEqual(before);
});

test('rows and cells say rights and corrections in words', async ({ page, app }) => {
  const row = page.getByRole('option', { name: /Alvorada floats/ });
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('alvorada');
  await expect(row).toContainText('Corrected');
  await expect(row).toContainText('3 hits');
  await clickMenu(app, 'toggle-table');
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('is:corrected');
  await expect(cells(page, 1).filter({ hasText: /Corrected/ })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('is:uncredited');
  await expect(cells(page, 1).filter({ hasText: /No credit|Uncredited/i })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('alvorada floats');
  await expect(cells(page, 1).first()).toHaveText('Alvorada floats');
  await expect(cells(page, 1).last()).toHaveText(/^\d{2,}$/);
});

test('a saved search keeps its table and columns to itself', async ({ page, app, launch }) => {
  const listbox = page.getByRole('listbox', { name: 'Stories found' });
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  const place = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await box.fill('storm');
  await clickMenu(app, 'toggle-table');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Language' }).click();
  await page.keyboard.press('Escape');
  await clickMenu(app, 'save-search');
  await page.getByRole('dialog').getByLabel('Name').fill('Storms');
  await page.keyboard.press('Enter');
  await expect(place('Storms')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => headers(page)).toContain('Language');
  const kept = await headers(page);
  await clickMenu(app, 'go-all');
  await clickMenu(app, 'toggle-table');
  await expect(listbox).toBeVisible();

  await place('Show all 12').click();
  await place('Storms').click();
  await expect.poll(() => headers(page)).toEqual(kept);
  expect(await tableIsChecked(app)).toBe(true);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Language' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Save the changes to/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(listbox).toBeVisible();
  await expect.poll(() => tableIsChecked(app)).toBe(false);
  await app.close();

  const again = await launch();
  await again.page.getByRole('treeitem', { name: 'Show all 12' }).click();
  await again.page.getByRole('treeitem', { name: /^Storms/ }).click();
  await expect.poll(() => headers(again.page)).toEqual(kept);
});

const tableIsChecked = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-table')?.checked);
