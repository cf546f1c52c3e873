import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { answerOpenDialog, answerSaveDialog, clickMenu } from '../support/native.ts';
import { sampleCopy } from '../support/sample.ts';

const pasted = `Lamps return to the Lantern Steps

After eleven dark years the council has paid for forty of them

The steps on Friday evening, with the first lamps lit. Photo: Davit Lorne
Powered by automated translation

The lamps on the Lantern Steps were lit again on Friday, eleven years after the last one was switched off to save money.

“I had forgotten that they are green,” said Ilda Moreno, who lives at the top.

Lantern Steps — in pictures

Updated: January 10, 2022, 8:54 AM
`;

const results = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });
const box = (page: Page) => page.getByRole('combobox', { name: 'Search the archive' });

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await box(page).fill(text);
}

test('a story is found while typing, with hits marked, narrowed by filters and read', async ({
  page,
}) => {
  await expect(results(page).getByRole('option')).not.toHaveCount(0);
  await search(page, 'mole storm');
  await expect(results(page).locator('mark').first()).toBeVisible();
  await expect(page.getByText(/^\d+ of 61/)).toBeVisible();
  const all = await results(page).getByRole('option').first().getAttribute('aria-setsize');

  await page.getByRole('button', { name: /^Section/ }).click();
  await page.getByRole('menuitemcheckbox', { name: /^News/ }).click();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () =>
      Number(await results(page).getByRole('option').first().getAttribute('aria-setsize')),
    )
    .toBeLessThan(Number(all));

  await results(page).getByRole('option').first().click();
  const reader = page.getByRole('region', { name: 'Reader' });
  await expect(reader.getByRole('heading', { level: 2 }).first()).toContainText('Mole');
  await expect(reader.locator('mark').first()).toBeVisible();
  await expectAccessible(page, 'a story that was found');

  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
});

test('what cannot be understood is searched as words, with a quiet note', async ({ page }) => {
  await search(page, 'colour:blue (');
  await expect(page.getByText(/is no field here/)).toBeVisible();
  await expect(page.getByText('Nothing found')).toBeVisible();
  await expectAccessible(page, 'nothing found');
});

test('a pasted text comes in by menu, as a story with its dates and credits, and undo takes it back', async ({
  app,
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted);
  await clickMenu(app, 'import-clipboard');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByText('Lamps return to the Lantern Steps')).toBeVisible();
  await expectAccessible(page, 'import');
  await dialog.getByRole('button', { name: 'Import 1 story' }).click();
  await expect(page.getByText('1 story imported')).toBeVisible();

  const file = join(folder, 'articles/2022/01/lamps-return-to-the-lantern-steps.md');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('credit: Davit Lorne');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('2022-01-10T08:54:00+00:00');
  expect(text).toContain('Lantern Steps — in pictures');
  expect(text).not.toContain('published:');

  await clickMenu(app, 'undo');
  await expect.poll(() => readFile(file, 'utf8').catch(() => 'gone')).toBe('gone');
  await clickMenu(app, 'redo');
  await expect.poll(() => readFile(file, 'utf8').catch(() => 'gone')).toBe(text);
});

test('results leave as a bundle and come into a new archive byte for byte', async ({
  app,
  page,
  machine,
  launch,
}) => {
  const folder = await sampleCopy(machine);
  await search(page, 'lighthouse');
  await expect(page.getByText(/^\d+ of 61/)).toBeVisible();
  const bundle = join(machine.files, 'lighthouse.newsbundle');
  await answerSaveDialog(app, bundle);
  await clickMenu(app, 'export-bundle');
  const dialog = page.getByRole('dialog', { name: 'Export stories' });
  await expectAccessible(page, 'export');
  await expect(dialog.getByText(/^All results/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect.poll(async () => (await newsroomArchive(['verify', bundle])).code).toBe(0);
  await app.close();

  const elsewhere = join(machine.files, 'Elsewhere');
  await newsroomArchive(['init', elsewhere, '--name', 'Elsewhere']);
  const second = await launch({ args: [elsewhere] });
  await answerOpenDialog(second.app, [bundle]);
  await clickMenu(second.app, 'import-files');
  const preview = second.page.getByRole('dialog', { name: 'Import' });
  await preview.getByRole('button', { name: /^Import \d+ stories/ }).click();
  await expect(second.page.getByText(/\d+ stories imported/)).toBeVisible();
  await expectSameFiles(elsewhere, folder);
});

test('a bundle with a changed byte is refused by the name of the file', async ({
  app,
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const bundle = join(machine.files, 'broken.newsbundle');
  expect((await newsroomArchive(['export', folder, 'is:uncredited', '--to', bundle])).code).toBe(0);
  const picture = await readFile(join(folder, 'media/2025/04/bread-oven.jpg'));
  const bytes = await readFile(bundle);
  const at = bytes.indexOf(picture.subarray(20_000, 20_400));
  expect(at).toBeGreaterThan(0);
  bytes[at + 50] = (bytes[at + 50] ?? 0) ^ 1;
  await writeFile(bundle, bytes);

  await answerOpenDialog(app, [bundle]);
  await clickMenu(app, 'import-files');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByText(/bread-oven\.jpg/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await expectAccessible(page, 'a refused bundle');
});

test('every place opens by the menu, and the app is mirrored in Arabic at once', async ({
  app,
  page,
}) => {
  await expect(results(page).getByRole('option')).not.toHaveCount(0);
  await page.getByRole('treeitem', { name: /^Unfiled, 48/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Hide “Unfiled”' }).click();
  for (const [place, shows] of [
    ['go-unfiled', '48 of 61'],
    ['go-attention', 'Uncredited'],
    ['go-pictures', 'Used in'],
    ['go-trash', 'The trash is empty'],
    ['go-duplicates', '2 of 61'],
    ['go-missing', 'Picture missing'],
    ['go-retracted', 'is:retracted'],
    ['go-all', 'Storm Ottilie'],
  ] as const) {
    await clickMenu(app, place);
    if (place === 'go-all') await search(page, 'ottilie');
    await expect(page.getByText(shows).first()).toBeVisible();
  }
  await clickMenu(app, 'language-ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByText('كل').first()).toBeVisible();
  await clickMenu(app, 'language-en');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('a folder of the person’s own opens as it is, and what others change appears by itself', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'notes');
  await newsroomArchive(['init', folder]);
  await writeFile(join(folder, 'one.md'), '# Harbour dues\n\nThe dues rise in May.\n');
  await writeFile(join(folder, 'broken.md'), '---\nheadline: [never closed\n---\nText\n');
  const { page } = await launch({ args: [folder] });
  await expect(results(page).getByRole('option', { name: 'Harbour dues' })).toBeVisible();
  await writeFile(join(folder, 'two.md'), '# Ferry fares\n\nThe fares stay.\n');
  await expect(results(page).getByRole('option', { name: 'Ferry fares' })).toBeVisible();
  await results(page)
    .getByRole('option', { name: /Untitled|broken/ })
    .click();
  await expect(page.getByText(/broken\.md/).first()).toBeVisible();
  await expectAccessible(page, 'a story that cannot be read');
});

/** Every article and picture of one archive lies in the other with the same bytes. */
async function expectSameFiles(copy: string, original: string): Promise<void> {
  const names = await readdir(copy, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(copy.length + 1))
    .filter((path) => !path.startsWith('.newsroom'));
  expect(files.filter((path) => path.endsWith('.md')).length).toBeGreaterThan(2);
  expect(files.filter((path) => path.startsWith('media')).length).toBeGreaterThan(0);
  for (const path of files) {
    expect(
      (await readFile(join(copy, path))).equals(await readFile(join(original, path))),
      path,
    ).toBe(true);
  }
}
