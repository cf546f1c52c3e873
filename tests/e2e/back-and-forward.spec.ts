import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu, enabledMenuItems } from '../support/native.ts';

/** Back and forward through what was looked at: by keys, menu, buttons, and the mouse's own. */

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });
const option = (page: Page, name: RegExp) => page.getByRole('option', { name });
const reader = (page: Page) => page.getByRole('region', { name: 'Reader', exact: true });
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A press of a mouse's fourth or fifth button over the list. */
async function pressSide(page: Page, which: 'back' | 'forward'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await session.send('Input.dispatchMouseEvent', {
      type,
      x: 500,
      y: 500,
      button: which,
      clickCount: 1,
    });
}

test('a search, a value, a place: back to each with its story, and forward again', async ({
  app,
  page,
}) => {
  await expect(button(page, 'Back')).toBeDisabled();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('There is nothing to go back to')).toBeVisible();
  await box(page).pressSequentially('sardine', { delay: 30 });
  const seed = option(page, /Boats face smaller sardine catch/);
  await seed.click();
  await reader(page).getByRole('button', { name: 'Business', exact: true }).first().click();
  await expect(filters(page)).toContainText('Business');
  await expect(box(page)).toHaveValue('');
  await clickMenu(app, 'go-pictures');
  await expect(page.getByRole('heading', { name: 'Pictures' })).toBeVisible();
  await expectAccessible(page, 'back and forward above the pictures');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(filters(page)).toContainText('Business');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(box(page)).toHaveValue('sardine');
  await expect(seed).toHaveAttribute('aria-selected', 'true');
  await expect(reader(page).getByRole('heading', { name: /Boats face/ })).toBeVisible();
  await expect(list(page)).toBeFocused();
  await button(page, 'Back').click();
  await expect(box(page)).toHaveValue('');
  await expect(filters(page)).toHaveCount(0);
  await expect(button(page, 'Back')).toBeDisabled();
  await expect.poll(() => enabledMenuItems(app)).not.toContain('go-back');

  await button(page, 'Forward').click();
  await expect(box(page)).toHaveValue('sardine');
  await clickMenu(app, 'go-forward');
  await expect(filters(page)).toContainText('Business');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { name: 'Pictures' })).toBeVisible();
  await expect(button(page, 'Forward')).toBeDisabled();

  // Another way from the middle: what lay ahead is gone.
  await pressSide(page, 'back');
  await expect(filters(page)).toContainText('Business');
  await pressSide(page, 'back');
  await expect(box(page)).toHaveValue('sardine');
  await pressSide(page, 'forward');
  await expect(filters(page)).toContainText('Business');
  await clickMenu(app, 'go-trash');
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await expect.poll(() => enabledMenuItems(app)).not.toContain('go-forward');

  // The system's own command is one step, too, when it does not tell of the page's press again.
  await page.waitForTimeout(300);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.emit('app-command', {}, 'browser-backward'),
  );
  await expect(filters(page)).toContainText('Business');
});

test('the story is found again where it stands by now, and one that is gone is not', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'Harbour');
  await mkdir(folder);
  for (const day of [1, 2, 3, 4])
    await writeFile(
      join(folder, `day-${day}.md`),
      `---\nid: day-${day}\nheadline: Day ${day}\npublished: 2026-03-0${day}T10:00:00Z\n---\nText.\n`,
    );
  const { app, page } = await launch({ args: [folder] });
  await option(page, /Day 2/).click();
  await expect(option(page, /Day 2/)).toHaveAttribute('aria-posinset', '3');

  // The list moves while the person is elsewhere.
  await clickMenu(app, 'go-pictures');
  await rm(join(folder, 'day-4.md'));
  await expect(page.getByRole('treeitem', { name: /^All stories, 3/ })).toBeVisible();
  await clickMenu(app, 'go-back');
  await expect(option(page, /Day 2/)).toHaveAttribute('aria-posinset', '2');
  await expect(option(page, /Day 2/)).toHaveAttribute('aria-selected', 'true');
  await list(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(option(page, /Day 3/)).toHaveAttribute('aria-selected', 'true');

  await clickMenu(app, 'go-pictures');
  await rm(join(folder, 'day-3.md'));
  await expect(page.getByRole('treeitem', { name: /^All stories, 2/ })).toBeVisible();
  await clickMenu(app, 'go-back');
  await expect(option(page, /Day 2/)).toBeVisible();
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0);
});
