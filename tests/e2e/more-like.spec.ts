import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';

/** What stands beside a story: what is about the same, and its near-copies. */

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Stories' });
const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const reader = (page: Page) => page.getByRole('region', { name: 'Reader', exact: true });

test('more like a story: a search that says its words, takes filters, and is left with Escape', async ({
  page,
}) => {
  await box(page).fill('sardine');
  const seed = option(page, /Boats face smaller sardine catch/);
  await seed.click();
  await page.keyboard.press('Control+l');

  const beside = page.getByRole('region', { name: /^Like “Boats face/ });
  await expect(beside).toContainText(/At least \d+ of these words: .*sardine/);
  await expect(beside).toContainText('1 near-copy of it is not listed.');
  await expect(option(page, /A night with the sardine fleet/)).toBeVisible();
  await expect(seed).toHaveCount(0);
  await expect(box(page)).toHaveValue('');
  await expect(reader(page).getByRole('heading', { name: /Boats face/ })).toBeVisible();
  await expectAccessible(page, 'more like a story');

  const before = await page.getByRole('option').count();
  await page.getByRole('button', { name: 'Year' }).click();
  await page.getByRole('menuitemcheckbox', { name: '2025' }).click();
  await page.keyboard.press('Escape');
  await expect(beside).toBeVisible();
  await expect.poll(() => page.getByRole('option').count()).toBeLessThan(before);
  await page.getByRole('button', { name: 'Explain' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').first()).toContainText('like “Boats face');
  await expect(dialog.getByRole('listitem').nth(1)).toContainText('Year: 2025');
  await expectAccessible(page, 'what is like a story, explained');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(beside).toBeVisible();

  await list(page).focus();
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);
  await expect(box(page)).toHaveValue('sardine');
  await expect(seed).toHaveAttribute('aria-selected', 'true');
});

test('near-copies are counted on their rows, and a command shows them together', async ({
  page,
}) => {
  const seed = option(page, /Sardine quota cut by a fifth/);
  await box(page).fill('sardine quota');
  await expect(seed).toContainText('1 near-copy');
  await seed.click({ button: 'right' });
  await expectAccessible(page, 'the menu of a story with a near-copy');
  await page.getByRole('menuitem', { name: 'Show Near-Copies' }).click();

  const beside = page.getByRole('region', { name: /^“.*” and its near-copies/ });
  await expect(beside).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  for (const row of await page.getByRole('option').all())
    await expect(row).toContainText('1 near-copy');
  await expectAccessible(page, 'the near-copies of a story');

  await beside.getByRole('button', { name: 'Compare near-copies…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare near-copies' });
  const [from, to] = [dialog.getByRole('combobox').first(), dialog.getByRole('combobox').last()];
  await expect(from.locator('option:checked')).toHaveText(
    /^\u2068Sardine quota cut by a fifth\u2069/,
  );
  await expect(to.locator('option:checked')).toHaveText(/^\u2068Boats face smaller sardine catch/);
  await expect(dialog.locator('del').first()).toHaveText(/Sardine/);
  await expect(dialog.locator('ins').first()).toHaveText(/Boats/);
  await expect(dialog.locator('del', { hasText: '13 Aug 2024, 12:04' })).toBeVisible();
  await expectAccessible(page, 'near-copies compared');
  await dialog.getByRole('radio', { name: 'Not decided' }).press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'Copies, and all stay' })).toBeChecked();
  await expectAccessible(page, 'near-copies that both stay');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(beside).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  await expect(page.getByRole('option').getByText('1 near-copy')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('option').getByText('1 near-copy')).toHaveCount(2);

  await option(page, /Boats face smaller sardine catch/).click();
  await reader(page).getByRole('button', { name: 'More Like This' }).click();
  const like = page.getByRole('region', { name: /^Like “Boats face/ });
  await like.getByRole('button', { name: 'Show it' }).click();
  await expect(beside).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(like).toBeVisible();
  await like.getByRole('button', { name: 'Back to the list before' }).click();
  await expect(beside).toBeVisible();
  await beside.getByRole('button', { name: 'Back to the list before' }).click();
  await expect(beside).toHaveCount(0);
  await expect(box(page)).toHaveValue('sardine quota');
});

test('a story without near-copies has none to show', async ({ page }) => {
  await box(page).fill('night sardine fleet');
  await option(page, /A night with the sardine fleet/).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'More Like This' })).toBeEnabled();
  await expect(page.getByRole('menuitem', { name: 'Show Near-Copies' })).toBeDisabled();
});
