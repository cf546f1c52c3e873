import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';
import { sampleCopy } from '../support/sample.ts';

/** Every tag, byline and credit: found, renamed, made one with aliases, taken away. */

const grid = (page: Page, name = 'Tags') => page.getByRole('grid', { name });
const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });

test('tags are merged with the keyboard; the former name completes, finds, and is undone with one key', async ({
  page,
  machine,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+5');
  await expect(grid(page)).toBeVisible();
  await expect(row(page, 'ferry')).toContainText('10 stories');
  await expectAccessible(page, 'every tag');

  await page.getByRole('textbox', { name: 'Find a name' }).fill('f');
  await row(page, 'ferry').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await row(page, 'fishing').getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Merge 2…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge names' });
  await expect(dialog.getByRole('radio', { name: /^ferry/ })).toBeChecked();
  await expect(dialog).toContainText('Changes 9 stories, as one step');
  await expectAccessible(page, 'merging tags');
  await dialog.getByRole('radio', { name: /^fishing/ }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('textbox', { name: 'The name that stays' })).toHaveValue('fishing');
  await expect(dialog).toContainText('Changes 10 stories');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(page, 'fishing')).toContainText('also ferry');
  await expect(row(page, 'ferry')).toHaveCount(0);

  const folder = await sampleCopy(machine);
  const yaml = () => readFile(join(folder, '.newsroom/archive.yaml'), 'utf8');
  expect(await yaml()).toContain('aliases:\n  tag:\n    ferry: fishing\n');
  await page.keyboard.press('Control+f');
  await box(page).fill('tag:ferr');
  await expect(page.getByRole('option', { name: /^tag: fishing/ })).toBeVisible();
  await box(page).fill('tag:ferry');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^18 stories/ })).toBeAttached();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(yaml).not.toContain('ferry: fishing');
  await page.keyboard.press('Control+5');
  await expect(row(page, 'ferry')).toContainText('10 stories');
});

test('an alias that is typed becomes its tag', async ({ page }) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+5');
  await row(page, 'ferry').getByRole('button', { name: 'More about “ferry”' }).click();
  await page.getByRole('menuitem', { name: 'Add alias…' }).click();
  const dialog = page.getByRole('dialog', { name: 'An alias of “ferry”' });
  await dialog.getByRole('textbox').fill('fishing');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog).toContainText('There is already something of this name');
  await dialog.getByRole('textbox').fill('Vapor');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row(page, 'ferry')).toContainText('also Vapor');

  await page.keyboard.press('Control+f');
  await box(page).fill('-tag:ferry');
  await expect(page.getByRole('status').filter({ hasText: /^51 stories/ })).toBeAttached();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Control+t');
  await page.keyboard.type('vapor');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved quietly: Add Tag “ferry”').first()).toBeAttached();
});

test('tags are deleted from all stories, and those that are only known are listed', async ({
  app,
  page,
}) => {
  await clickMenu(app, 'theme-dark');
  await clickMenu(app, 'go-tags');
  await row(page, 'ferry').getByRole('button', { name: 'More about “ferry”' }).click();
  await expectAccessible(page, 'the menu of a tag, dark');
  await page.getByRole('menuitem', { name: 'Edit note…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Not the crossing itself');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row(page, 'ferry')).toContainText('Not the crossing itself');

  await row(page, 'fishing').focus();
  await page.keyboard.press('Delete');
  const confirm = page.getByRole('alertdialog', { name: 'Delete the tag “fishing”?' });
  await expect(confirm).toContainText('It is taken off 9 stories');
  await expectAccessible(page, 'deleting a tag, dark');
  await confirm.getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, 'fishing')).toHaveCount(0);
  await expect(page.getByText('Taken off 9 stories')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row(page, 'fishing')).toContainText('9 stories');

  await page.getByRole('radio', { name: /^Unused/ }).click();
  await expect(page.getByText('No name like this')).toBeVisible();
});

test('spellings of one byline are found together and merged once; Enter shows the stories', async ({
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  await expect(page.getByRole('option').first()).toBeVisible();
  await twist(folder);
  await page.keyboard.press('Control+6');
  await page.getByRole('radio', { name: /^Likely the same/ }).click();
  const clusters = page.getByRole('list', { name: 'Likely the same' });
  await expect(clusters).toContainText('By JON SMITH');
  await expect(clusters).toContainText('J. Smith');
  await expectAccessible(page, 'names that are likely the same');
  await clusters.getByRole('button', { name: /^Merge “Jon Smith”/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge names' });
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(clusters).not.toContainText('Smith');
  await page.getByRole('radio', { name: /^All/ }).click();
  await expect(row(page, 'Jon Smith')).toContainText('also');
  await row(page, 'Jon Smith').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(4);
});

/** Two stories by Jon Smith, and two more by him in other spellings, as another program writes them. */
async function twist(folder: string): Promise<void> {
  await mkdir(join(folder, 'articles/jon'), { recursive: true });
  const bylines = ['Jon Smith', 'Jon Smith', 'By JON SMITH', 'J. Smith'];
  for (const [at, byline] of bylines.entries())
    await writeFile(
      join(folder, 'articles/jon', `${at}.md`),
      `---\nheadline: Story ${at}\nbyline: [${byline}]\n---\n\nText.\n`,
    );
}
