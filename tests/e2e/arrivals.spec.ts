import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { dragFiles } from '../support/drag-files.ts';
import { sampleCopy } from '../support/sample.ts';

/** Stories that come in by hand: dropped on the window, or pasted into it. */

const story = `Saltmarket Quay gets its clock back

The hands stood at ten to four for nineteen years

The clock above the fish hall struck again on Monday. Photo: Davit Lorne

Nobody in the fish hall looked up when the clock struck noon on Monday, because nobody there had ever heard it.
`;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });

test('a file and a folder dropped on the window are shown, then brought in', async ({
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const file = join(machine.files, 'clock.txt');
  const others = join(machine.files, 'from the desk');
  await mkdir(others);
  await writeFile(file, story);
  await writeFile(
    join(others, 'tide.md'),
    '---\nheadline: Tide tables for June\n---\nHigh at six.\n',
  );
  await expect(list(page).getByRole('option').first()).toBeVisible();

  const drag = await dragFiles(page, [file, others]);
  await expect(page.getByText('Drop to import')).toBeVisible();
  await expectAccessible(page, 'files over the window');
  await drag.drop();
  await expect(page.getByText('Drop to import')).toBeHidden();
  await expect(dialog(page).getByText('Saltmarket Quay gets its clock back')).toBeVisible();
  await expect(dialog(page).getByText('Tide tables for June')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Import 2 stories' }).click();
  await expect(page.getByText('2 stories imported')).toBeVisible();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(list(page).getByRole('option')).toHaveCount(2);
  const path = join(folder, 'articles/undated/saltmarket-quay-gets-its-clock-back.md');
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('credit: Davit Lorne');
});

test('text is pasted into the window while no field wants it, and into a field that does', async ({
  app,
  page,
}) => {
  await expect(list(page).getByRole('option').first()).toBeVisible();
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), story);
  await list(page).getByRole('option').first().click();
  await page.keyboard.press('Control+v');
  await expect(dialog(page).getByText('Saltmarket Quay gets its clock back')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await app.evaluate(({ clipboard }) => clipboard.writeText('fish hall'));
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await box.click();
  await page.keyboard.press('Control+v');
  await expect(box).toHaveValue('fish hall');
  await expect(dialog(page)).toBeHidden();
});
