import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';

/** Subjects of stories: the IPTC Media Topics, by their names. */

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const field = (page: Page) => page.getByRole('combobox', { name: 'Add a Media Topic' });
const chosen = (page: Page) => page.getByRole('list', { name: 'Media Topics of this story' });

test('a topic is added by its name, found by it, and taken away again', async ({
  page,
  machine,
}) => {
  await box(page).fill('hull 214 bow');
  await option(page, /Hull 214 gets its bow/)
    .first()
    .click();
  await page.keyboard.press('Control+Shift+t');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Wahlsy');
  await expect(option(page, /electoral system/)).toContainText('politics › election');
  await expectAccessible(page, 'topics offered');
  await field(page).fill('harbour cats');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No Media Topic is called “harbour cats”')).toBeVisible();
  await field(page).fill('Umwelt');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('environment');

  await box(page).fill('subject:environment');
  await expect(option(page, /Hull 214 gets its bow/)).toBeVisible();
  await page.getByRole('button', { name: 'Subject' }).click();
  await expectAccessible(page, 'the menu of subjects');
  await page.getByRole('menuitemcheckbox', { name: /^environment/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('Subject: environment');

  await option(page, /Hull 214 gets its bow/).click();
  const file = join(
    machine.documents,
    'Newsroom Archive Sample/articles/2025/05/hull-214-takes-shape.md',
  );
  expect(await readFile(file, 'utf8').catch(() => '')).toContain('medtop:06000000');
  await page.keyboard.press('Control+z');
  await expect(option(page, /Hull 214 gets its bow/)).toHaveCount(0);
});

test('the tree of topics: opened by keys, searched in any language, ticked', async ({ page }) => {
  await box(page).fill('hull 214 bow');
  await option(page, /Hull 214 gets its bow/)
    .first()
    .click();
  await page.getByRole('button', { name: 'Browse topics…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Media Topics' });
  const tree = dialog.getByRole('treegrid', { name: 'Media Topics' });
  await expect(dialog).toContainText('IPTC Media Topics, © IPTC, CC BY 4.0');
  await expect(tree.getByRole('row', { name: 'weather', exact: true })).toBeVisible();
  await expectAccessible(page, 'the tree of topics');
  const environment = tree.getByRole('row', { name: 'environment', exact: true });
  await environment.focus();
  await page.keyboard.press('ArrowRight');
  await expect(environment).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(chosen(page)).toContainText('climate change');
  await page.keyboard.press('Space');
  await expect(chosen(page)).not.toContainText('climate change');

  const find = dialog.getByRole('textbox', { name: 'Find a topic by its name or code' });
  await find.fill('road cycling');
  await expect(tree.getByRole('row').first()).toContainText('sport › competition discipline');
  await expect(tree.getByRole('row').nth(1)).toContainText('Retired on');
  await expect(tree.getByRole('row').nth(1)).toContainText('use “road cycling”');
  await expectAccessible(page, 'topics found');
  await find.fill('علم طبقات');
  await tree.getByRole('row').first().click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(chosen(page)).toContainText('geology');
});

test('topics are added to many stories at once', async ({ page }) => {
  await box(page).fill('sardine');
  await expect(page.getByRole('listbox', { name: 'Stories found' })).toBeVisible();
  await page.getByRole('listbox', { name: 'Stories found' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Control+Shift+t');
  await expect(field(page)).toBeFocused();
  await field(page).fill('weather forecast');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Subjects', exact: true })).toContainText(
    'weather forecast',
  );
  await page
    .getByRole('button', { name: /changes/ })
    .first()
    .click();
  await expectAccessible(page, 'topics for many stories');
});
