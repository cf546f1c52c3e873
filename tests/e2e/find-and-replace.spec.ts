import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';
import { sampleCopy } from '../support/sample.ts';

/** Text is found and replaced in many stories: what would change is shown first. */

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find and replace' });
const options = (page: Page) => page.getByRole('option');
const act = (page: Page) => dialog(page).getByRole('button', { name: /^Replace/ });
const samples = (page: Page) => dialog(page).getByRole('region', { name: 'What would change' });

test('by key, in the selection: samples with marks, counts by field, one undo', async ({
  page,
  machine,
}) => {
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('ferry');
  await options(page).first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+h');

  await expect(dialog(page).getByRole('radio', { name: /^Selection/ })).toBeChecked();
  await expect(act(page)).toBeDisabled();
  await expect(dialog(page).getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('ferry');
  await page.keyboard.press('Tab');
  await page.keyboard.type('boat');
  const status = dialog(page).getByRole('status');
  await expect(status).toHaveText(/^\d+ places in \d+ stories$/);
  await expect(samples(page).locator('del').first()).toHaveText(/ferry/i);
  await expect(samples(page).locator('ins').first()).toHaveText('boat');
  await expect(
    dialog(page).getByRole('checkbox', { name: /^Headline, \d+ places$/ }),
  ).toBeChecked();
  await expectAccessible(page, 'find and replace');

  const all = Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0]);
  await dialog(page).getByText('Match case').click();
  await expect
    .poll(async () => Number(/^\d+/.exec((await status.textContent()) ?? '')?.[0]))
    .toBeLessThan(all);
  await dialog(page).getByRole('button', { name: 'None', exact: true }).click();
  await expect(status).toHaveText('Choose a field to look in.');
  await dialog(page).getByText('Headline', { exact: true }).click();
  await dialog(page).getByText('Match case').click();
  await expect(act(page)).toHaveText(/^Replace in \d+ stor/);
  const count = Number(/\d+/.exec((await act(page).textContent()) ?? '')?.[0]);
  await act(page).click();

  await expect(dialog(page)).toHaveCount(0);
  const folder = await sampleCopy(machine);
  await expect(page.getByText(/^Replaced in \d+ stor/)).toContainText(String(count));
  const log = () => readFile(join(folder, '.newsroom/history/changes', `${month()}.jsonl`), 'utf8');
  expect(await log()).toContain('"kind":"replace","find":"ferry","with":"boat"');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(log).toContain('"action":{"kind":"undo"');
});

const month = () => new Date().toISOString().slice(0, 7);

test('from the menu, an expression: groups are used, and one that could take for ever is refused', async ({
  app,
  page,
}) => {
  await expect(options(page).first()).toBeVisible();
  await clickMenu(app, 'replace-text');
  await dialog(page).getByText('Regular expression').click();
  const find = dialog(page).getByRole('textbox', { name: 'Find' });
  await find.fill('(\\w+)+harbour');
  await expect(dialog(page)).toContainText('A group that repeats holds a part that repeats');
  await expect(find).toHaveAttribute('aria-invalid', 'true');
  await expect(act(page)).toBeDisabled();
  await clickMenu(app, 'theme-dark');
  await expectAccessible(page, 'an expression that is refused, dark');

  await find.fill('the (harbour)');
  await dialog(page).getByRole('textbox', { name: 'Replace with' }).fill('our $1');
  await expect(samples(page).locator('ins').first()).toHaveText(/our harbour/i);
  await expectAccessible(page, 'what an expression would change, dark');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('from many stories: what has changed meanwhile is told of and left alone', async ({
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('sardine');
  await options(page).first().click();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: /^Find and replace/ }).click();
  await dialog(page).getByRole('textbox', { name: 'Find' }).fill('sardine');
  await expect(act(page)).toBeEnabled();
  const count = Number(/\d+/.exec((await act(page).textContent()) ?? '')?.[0]);

  const row = await samples(page).getByRole('listitem').first().locator('p').first().textContent();
  const path = await fileWith(
    folder,
    row?.replace(/(?:Headline|Text|Tags|Standfirst|Caption).*$/, '') ?? '',
  );
  const theirs = `${await readFile(path, 'utf8')}\nTheirs.\n`;
  await writeFile(path, theirs);
  await act(page).click();
  await expect(dialog(page).getByRole('alert')).toContainText('1 story could not be changed');
  await expect(dialog(page).getByRole('alert')).toContainText('changed by another program');
  await expectAccessible(page, 'what could not be replaced');
  expect(await readFile(path, 'utf8')).toBe(theirs);
  await expect(page.getByText(`Replaced in ${count - 1} stor`)).toBeVisible();

  // It looks again by itself: that one story is left to do.
  await expect(act(page)).toHaveText('Replace in 1 story');
  await act(page).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await readFile(path, 'utf8')).toContain('Theirs.');
});

async function fileWith(folder: string, headline: string): Promise<string> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const path = join(folder, name);
    if ((await readFile(path, 'utf8')).includes(headline.trim())) return path;
  }
  throw new Error(`No file has the headline ${headline}`);
}
