import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';

/** The search box remembers what was meant, on this computer. */

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const before = (page: Page) => page.getByRole('region', { name: 'Searches before' });
const listed = (page: Page) => before(page).getByRole('option').allTextContents();
const stories = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });

test('searches that were meant are listed under the box, narrowed by typing, run and removed', async ({
  page,
  app,
  machine,
  launch,
}) => {
  await box(page).fill('alvorada');
  await page.keyboard.press('Enter');
  await box(page).fill('sard');
  await expect(
    stories(page)
      .getByRole('option', { name: /sardine/i })
      .first(),
  ).toBeVisible();
  await box(page).fill('sardine quota');
  await stories(page)
    .getByRole('option', { name: /Sardine quota cut/ })
    .click();
  await box(page).fill('');
  await box(page).press('ArrowDown');
  await expect.poll(() => listed(page)).toEqual(['sardine quota', 'alvorada']);
  await expectAccessible(page, 'the searches before');

  await page.keyboard.type('ALV');
  await expect.poll(() => listed(page)).toEqual(['alvorada']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('alvorada');
  await expect(stories(page).getByRole('option', { name: /Alvorada floats/ })).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+h');
  await expect.poll(() => listed(page)).toEqual(['alvorada', 'sardine quota']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect.poll(() => listed(page)).toEqual(['alvorada']);
  await page.keyboard.press('Escape');
  await expect(before(page)).toHaveCount(0);

  await app.close();
  const archive = join(machine.documents, 'Newsroom Archive Sample');
  for (const file of await readdir(join(archive, '.newsroom'), { recursive: true }))
    expect(file).not.toMatch(/search(es|-history)/);
  expect(await readFile(join(machine.userData, 'searches.json'), 'utf8')).toContain('alvorada');
  const again = await launch();
  await again.page.getByRole('button', { name: 'Search History' }).click();
  await expect.poll(() => listed(again.page)).toEqual(['alvorada']);
});

test('a search that was looked at for a while is remembered; clearing can be taken back; it can be turned off', async ({
  page,
  app,
}) => {
  await box(page).fill('lantern');
  await expect(page.getByRole('button', { name: 'Search History' })).toBeVisible({
    timeout: 15_000,
  });
  await page.getByRole('button', { name: 'Search History' }).click();
  await before(page).getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('1 search is forgotten')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Search History' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Search History' })).toBeVisible();

  await clickMenu(app, 'remember-searches');
  await box(page).fill('harbour');
  await page.keyboard.press('Enter');
  await box(page).fill('');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => listed(page)).toEqual(['lantern']);
});
