import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { buildProgram } from '../support/build-program.ts';
import { clickMenu, enabledMenuItems } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** Earlier versions from before a date are removed for good, and only on purpose. */

const thisYear = new Date().getFullYear();
const names = ['a.md', 'b.md', 'c.md'];

/** Three stories, edited eight years, three years and half a year ago or less. */
async function desk({ files }: Machine): Promise<string> {
  const folder = join(files, 'Desk');
  await writeFiles(
    folder,
    Object.fromEntries(names.map((name) => [name, `---\nheadline: ${name}\n---\n\nText.\n`])),
  );
  const program = await buildProgram('tests/e2e/old-history.ts', join(files, 'program'));
  const years = [thisYear - 8, thisYear - 3].map(String);
  await promisify(execFile)(process.execPath, [program, folder, ...years]);
  return folder;
}

async function versionsIn(folder: string): Promise<number> {
  const all = await readdir(join(folder, '.newsroom/history/versions'), { recursive: true });
  return all.filter((name) => name.endsWith('.md')).length;
}

test('old versions are counted first, removed by a button that says how many, and stories stay', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const texts = () => Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const before = await texts();
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByRole('button', { name: /Desk/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Prune History…' }).click();
  await page.keyboard.press('Escape');
  await clickMenu(app, 'prune-history');
  const dialog = page.getByRole('dialog', { name: 'Prune history' });
  await expect(dialog.getByRole('radio', { name: 'Older than 5 years' })).toBeFocused();
  await expect(dialog.getByText(/^3 earlier versions, from 1 change before/)).toBeVisible();
  await expectAccessible(page, 'what pruning would remove');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByText(/^6 earlier versions, from 2 changes before/)).toBeVisible();
  await dialog.getByText('Older than 10 years').click();
  await expect(dialog.getByText(/^No earlier version is from before/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toBeDisabled();

  const date = dialog.getByRole('textbox', { name: 'Date' });
  await dialog.getByText('From before a date').click();
  await page.keyboard.press('Tab');
  await expect(date).toBeFocused();
  await page.keyboard.type('no day at all');
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toBeDisabled();
  await date.fill(`1 January ${thisYear - 4}`);
  await expect(dialog.getByText(/^3 earlier versions, from 1 change before/)).toBeVisible();
  await expectAccessible(page, 'pruning before a date');
  await page.keyboard.press('Enter');
  expect(await versionsIn(folder)).toBe(6);
  await dialog.getByRole('button', { name: 'Remove 3 old versions' }).click();
  await expect(dialog.getByText(/^3 old versions were removed; .+ of the disk/)).toBeVisible();
  await expectAccessible(page, 'what pruning has removed');
  expect(await versionsIn(folder)).toBe(3);
  expect(await texts()).toEqual(before);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('option', { name: 'a.md' }).click();
  const panel = page.getByRole('region', { name: 'Side panel' });
  await panel.getByRole('toolbar').getByRole('button', { name: 'History' }).click();
  const steps = panel.getByRole('list', { name: 'History' });
  await steps.getByRole('button').last().click();
  await expect(steps.getByText(/was removed from the history/)).toBeVisible();
});

test('an archive that another window writes in cannot be pruned here', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  await launch({ args: [folder] });
  const profile = join(machine.files, 'second profile');
  const second = await launch({ args: [folder], env: { NEWSROOM_USER_DATA: profile } });
  await expect(second.page.getByRole('option').first()).toBeVisible();
  await expect
    .poll(() => enabledMenuItems(second.app))
    .toEqual(expect.arrayContaining(['check-archive']));
  expect(await enabledMenuItems(second.app)).not.toContain('prune-history');
  expect(await enabledMenuItems(second.app)).not.toContain('add-picture');
});
