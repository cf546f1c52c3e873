import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';

test('opens its own copy of the sample archive on first run', async ({ page, machine }) => {
  await expect(page.getByRole('combobox').first()).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();

  const copies = await readdir(machine.documents);
  expect(copies).toHaveLength(1);
  const folder = join(await realpath(machine.documents), copies[0] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour Courier');
  await expect(page.getByTitle(folder)).toHaveText('Harbour Courier');
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['articles', 'media']));
});

test('opens the same copy again, without making another', async ({ launch, machine }) => {
  const first = await launch();
  await expect(first.page.getByRole('option').first()).toBeVisible();
  await first.app.close();
  const second = await launch();
  await expect(second.page.getByRole('option').first()).toBeVisible();
  expect(await readdir(machine.documents)).toHaveLength(1);
});
