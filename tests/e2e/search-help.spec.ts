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

test('a search is explained in words, and its parts are taken out and turned round', async ({
  page,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill('harbour -ferry');
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
  await expect(reader(page).getByRole('status')).toHaveText(/^1 of \d+/);
});
