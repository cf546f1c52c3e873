import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';

/** What helps a person who searches: completion, explanation, hits in the story. */

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const total = (page: Page) => page.getByText(/^\d+ of \d+$/);
const reader = (page: Page) => page.getByRole('region', { name: 'Reader', exact: true });

test('values are completed by keys, and Enter searches for what was typed', async ({ page }) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).pressSequentially('tag:fer');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page, 'completion under the search box');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(/^tag:"?ferr/i);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');

  await box(page).fill('');
  await box(page).pressSequentially('section:n');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('section:n');

  await box(page).fill('har');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('option', { name: 'harbour word', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('har');
});

test('what the archive recognises is tinted while it is typed, and the list keeps the keyboard', async ({
  page,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  const part = (kind: string) => page.locator(`[data-part="${kind}"]`);
  await box(page).pressSequentially('section:News OR "sea wall" )');
  await expect(part('field')).toHaveText('section:');
  await expect(part('value')).toHaveText('News');
  await expect(part('operator')).toHaveText('OR');
  await expect(part('phrase')).toHaveText('"sea wall"');
  await expect(part('unknown')).toHaveText(')');
  await expect(box(page)).toHaveValue('section:News OR "sea wall" )');

  // The results of the last letters come when the list has the keyboard already.
  await box(page).fill('');
  await expect(page.getByRole('paragraph').filter({ hasText: /^61 stories$/ })).toBeVisible();
  await box(page).pressSequentially('ferry');
  await page.keyboard.press('ArrowDown');
  const list = page.getByRole('listbox', { name: 'Stories found' });
  await expect(list).toBeFocused();
  await expect(list.locator('mark').first()).toHaveText(/ferr/i);
  await expect(list).toBeFocused();

  // Chips, notes and bars come and go, and the list stays where it is.
  const top = async () => (await list.boundingBox())?.y;
  const before = await top();
  await box(page).fill('ferry harbuor -storm desk:sport published:2024 section:News');
  await expect(page.getByText(/is no field here/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('section:News');
  expect(await top()).toBe(before);
});

test('a search is explained in words, and its parts are taken out and turned round', async ({
  page,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill('harbour -ferry');
  const chips = page.getByRole('region', { name: 'Filters' });
  await expect(chips).toContainText(/harbour−\d+-ferry−\d+/);
  await expectAccessible(page, 'a search with its parts below it');
  await chips.getByRole('button', { name: /^not “ferry”, takes .* away\. Press/ }).press('Enter');
  await expect(box(page)).toHaveValue('harbour ferry');
  await chips.getByRole('button', { name: /^“ferry”.*Press/ }).press('Enter');
  await expect(box(page)).toHaveValue('harbour -ferry');
  await page.getByRole('button', { name: 'Explain' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText('“harbour”');
  await expect(dialog.getByRole('listitem').nth(1)).toContainText('not “ferry”');
  await expectAccessible(page, 'an explained search');
  await dialog.getByRole('button', { name: /^Search for the opposite of not/ }).click();
  await expect(box(page)).toHaveValue('harbour ferry');
  await dialog.getByRole('button', { name: /^Search without “harbour”/ }).click();
  await expect(box(page)).toHaveValue('ferry');
});

test('a search that was widened is explained as it was searched', async ({ page }) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill('harbuor -ferry');
  await expect(
    page.getByText('Also searched: “\u2068harbour\u2069” for “\u2068harbuor\u2069”.'),
  ).toBeVisible();
  const results = await total(page).textContent();
  await page.getByRole('button', { name: 'Explain' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText('“harbour” for “harbuor”');
  await expectAccessible(page, 'an explained search that was widened');
  await dialog.getByRole('button', { name: /^Search for the opposite of not/ }).click();
  await expect(box(page)).toHaveValue('(harbuor OR harbour) ferry');
  await dialog.getByRole('button', { name: /^Search for the opposite of “ferry”/ }).click();
  await expect(box(page)).toHaveValue('(harbuor OR harbour) -ferry');
  await expect(total(page)).toHaveText(results ?? '');
});

test('a search is put together in a form, and the form shows what the box says', async ({
  page,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill('harbour boat~1 tag:ferries OR no:credit');
  const row = (number: number) => page.getByRole('group', { name: `Condition ${number}` });
  const dialog = page.getByRole('dialog', { name: 'Search form' });
  const choose = (number: number, name: string, value: string) =>
    row(number).getByRole('combobox', { name, exact: true }).selectOption(value);

  // What no row can say stays as text, and Esc leaves the text as it was.
  await page.keyboard.press('Control+Shift+F');
  await expect(dialog.getByRole('textbox', { name: 'And also' })).toHaveValue(
    'harbour boat~1 tag:ferries OR no:credit',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(box(page)).toHaveValue('harbour boat~1 tag:ferries OR no:credit');

  // By keys.
  await box(page).fill('harbour boat~1');
  await page.keyboard.press('Control+Shift+F');
  const first = row(1).getByRole('combobox', { name: 'Value' });
  await expect(first).toBeFocused();
  await expect(first).toHaveValue('harbour');
  await page.keyboard.press('End');
  await page.keyboard.type(' fer');
  await expect(dialog.getByText('harbour fer boat~1')).toBeVisible();
  await expect(page.getByRole('option', { name: /^ferry/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: /^ferry/ })).toBeHidden();
  await page.keyboard.type('ry');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(box(page)).toHaveValue('harbour ferry boat~1');
  await expect(box(page)).toBeFocused();

  // By mouse.
  await page.getByRole('button', { name: 'Clear search' }).click();
  await page.getByRole('button', { name: 'Search form', exact: true }).click();
  await expect(dialog.getByText('Nothing yet: all stories are shown.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add a Condition' }).click();
  await expect(row(2).getByRole('combobox', { name: 'Value' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Remove condition 2' }).click();
  await expect(row(2)).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Add a Condition' })).toBeFocused();
  await choose(1, 'Field', 'section');
  await row(1).getByRole('combobox', { name: 'Value' }).fill('ne');
  await page.getByLabel('Completions').getByRole('option', { name: /^News/ }).click();
  await dialog.getByRole('button', { name: 'Add a Condition' }).click();
  await choose(2, 'Field', 'published');
  await row(2).getByRole('combobox', { name: 'Value' }).fill('last week');
  await expect(row(2)).toContainText('Write a day, month or year');
  await expectAccessible(page, 'the search form');
  await choose(2, 'Test', 'missing');
  await expect(dialog.getByText('section:"News" no:published')).toBeVisible();
  await dialog.getByText('Any of these').click();
  await expect(dialog.getByText('section:"News" OR no:published')).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText('23 stories');
  await dialog.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(box(page)).toHaveValue('section:"News" OR no:published');
  await expect(total(page)).toHaveText('23 of 61');
});

test('every hit that a row counts is marked in its story, those in tags and alt texts too', async ({
  page,
}) => {
  const row = page.getByRole('option').filter({ hasText: 'Man in rowing boat' });
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill('ferry');
  await expect(row).toContainText('4 hits');
  await row.click();
  await expect(reader(page).getByRole('status')).toHaveText('1 of 4');
  const elsewhere = reader(page)
    .getByRole('listitem')
    .filter({ has: page.locator('mark') });
  await expect(elsewhere).toHaveText([/^Tags: .*ferry/, /^Alt text: .*A ferry barely visible/]);
  await page.keyboard.press('Shift+F3');
  await expect(elsewhere.last().locator('mark')).toBeInViewport();
});

test('a phrase is marked in the story where it stands, and its words elsewhere are not', async ({
  page,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill('"hull 214"');
  await page
    .getByRole('option')
    .filter({ has: page.locator('mark') })
    .first()
    .click();
  const marks = reader(page).locator('mark:not([data-continued])');
  await expect(marks.first()).toBeVisible();
  for (const text of await marks.allTextContents()) expect(text).toMatch(/^Hull\s+214$/i);
  const at = reader(page).getByRole('status');
  await expect(at).toHaveText(/^1 of \d+/);
  await page.keyboard.press('Enter');
  for (const [key, hit] of [
    ['Enter', 2],
    ['F3', 3],
    ['Shift+F3', 2],
    ['Shift+Enter', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(at).toHaveText(new RegExp(`^${hit} of \\d+`));
  }
});
