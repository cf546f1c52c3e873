import { readdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dataset, pictureBytes } from '../archive/pictures/metadata-bytes.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** Pictures by what their files say: judged, corrected in all stories, found again, handed on. */

const boat = pictureBytes(
  [dataset(110, 'AP'), dataset(80, 'Ana Reis'), dataset(120, 'A boat at the mole')],
  'boat',
);
const quay = pictureBytes([dataset(110, 'EPA')], 'quay');

const story = (headline: string, image: string) =>
  `---\nheadline: ${headline} # kept\nbyline: [Ana Reis]\nsection: Harbour\ntags: [sea]\nimages:\n  - ${image}\n---\n\nWaves.\n`;

async function harbour({ files }: Machine): Promise<string> {
  const folder = join(files, 'Harbour');
  await writeFiles(folder, {
    'storm.md': story('Storm', '{ file: media/boat.jpg, alt: A boat, credit: Reuters }'),
    'ferry.md': story('Ferry', '{ file: media/boat.jpg, alt: A boat, credit: AP }'),
    'regatta.md': story('Regatta', '{ file: media/boat.jpg, alt: A boat }'),
    'quay.md': story('Quay', '{ file: media/quay.jpg, alt: The quay, caption: The quay }'),
    'media/boat.jpg': boat,
    'media/quay.jpg': quay,
  });
  return folder;
}

const panel = (page: Page) => page.getByRole('region', { name: 'Side panel' });
const texts = async (folder: string, ...names: string[]) =>
  Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));

async function openStory(page: Page, headline: string): Promise<void> {
  await page.getByRole('option', { name: headline }).click();
  await expect(panel(page).getByRole('button', { name: /^Headline / })).toContainText(headline);
}

test('a missing credit is taken from the picture’s own file with one press, and one undo takes it back', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const [before] = await texts(folder, 'quay.md');
  const { app, page } = await launch({ args: [folder] });
  await openStory(page, 'Quay');
  await expectAccessible(page, 'findings with what mends them');
  await panel(page).getByRole('button', { name: 'Take the credit from the file: EPA' }).click();
  await expect
    .poll(() => texts(folder, 'quay.md'))
    .toEqual([expect.stringContaining('credit: EPA')]);
  await expect(panel(page).getByRole('button', { name: /^Credit EPA/ })).toBeFocused();
  await clickMenu(app, 'undo');
  await expect.poll(() => texts(folder, 'quay.md')).toEqual([before]);
});

test('what only a person knows is opened for typing from its finding', async ({
  launch,
  machine,
}) => {
  const folder = join(machine.files, 'Bare');
  await writeFiles(folder, { 'a.md': '---\nheadline: Alone\n---\n\nText.\n' });
  const { page } = await launch({ args: [folder] });
  await openStory(page, 'Alone');
  await panel(page).getByRole('button', { name: 'Edit section' }).click();
  await expect(
    panel(page).getByLabel('Section', { exact: true }).and(page.locator('input')),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await panel(page).getByRole('button', { name: 'Edit byline' }).click();
  await page.keyboard.type('Ana Reis');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(folder, 'a.md')).toEqual([expect.stringContaining('Ana Reis')]);
});

test('a picture is corrected in every story that uses it, after a look at what changes, and undone as one', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const names = ['storm.md', 'ferry.md', 'regatta.md'];
  const before = await texts(folder, ...names);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await clickMenu(app, 'go-pictures');
  await page.getByRole('radio', { name: /^Credit differs/ }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expectAccessible(page, 'pictures whose credit differs');
  await page.getByRole('article').getByRole('button').first().click();

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'In all 3 stories' })).toBeVisible();
  await expect(dialog.getByText('8 × 8 pixels')).toBeVisible();
  await expect(dialog.getByLabel('Credit', { exact: true })).toHaveAttribute(
    'placeholder',
    'Multiple (3)',
  );
  await expectAccessible(page, 'a picture');
  await dialog.getByRole('button', { name: 'Use “Reuters”' }).click();
  await dialog.getByRole('button', { name: 'Use “Ana Reis”' }).click();
  await expect(dialog.getByText('Changes 3 · already so 0')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show changes' }).click();
  await expect(dialog.getByText('Credit: \u2068AP\u2069 → \u2068Reuters\u2069')).toBeVisible();
  await expectAccessible(page, 'what a correction changes');
  expect(await texts(folder, ...names)).toEqual(before);
  await dialog.getByRole('button', { name: 'Correct in 3 stories' }).click();
  await expect(page.getByText('Picture corrected in 3 stories')).toBeVisible();
  for (const text of await texts(folder, ...names)) {
    expect(text).toContain('credit: Reuters');
    expect(text).toContain('creator: Ana Reis');
    expect(text).toContain('# kept');
  }
  await clickMenu(app, 'undo');
  await expect.poll(() => texts(folder, ...names)).toEqual(before);
});

test('the side panel says what the file says otherwise, and leads to all stories with the picture', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const { page } = await launch({ args: [folder] });
  await openStory(page, 'Ferry');
  await panel(page)
    .getByRole('button', { name: 'Take the Creator from the file: Ana Reis' })
    .click();
  await expect
    .poll(() => texts(folder, 'ferry.md'))
    .toEqual([expect.stringContaining('creator: Ana Reis')]);
  await panel(page)
    .getByRole('button', { name: /^In 3 stories/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Storm' }).click();
  await expect(panel(page).getByRole('button', { name: /^Headline / })).toContainText('Storm');
});

test('a picture that was moved is found again and linked where it lies', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const { app, page } = await launch({ args: [folder] });
  await openStory(page, 'Quay');
  await expect(panel(page).getByText('The picture’s own file says')).toHaveCount(0);
  await clickMenu(app, 'go-pictures');
  await expect(page.getByRole('article')).toHaveCount(2);
  await rename(join(folder, 'media/quay.jpg'), join(folder, 'media/harbour-quay.jpg'));
  await page.getByRole('radio', { name: /^Moved/ }).click({ timeout: 20_000 });
  await expect(page.getByText('Moved to media/harbour-quay.jpg').first()).toBeVisible();
  await page.getByRole('article').getByRole('button').first().click();
  await expectAccessible(page, 'a moved picture');
  await page.getByRole('button', { name: 'Relink to where it lies now' }).click();
  await expect
    .poll(() => texts(folder, 'quay.md'))
    .toEqual([expect.stringContaining('media/harbour-quay.jpg')]);
});

test('a picture that another program has written is told of, and taken as it is by now', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  await newsroomArchive(['init', folder, '--name', 'Harbour']);
  const manifest = () => readFile(join(folder, '.newsroom/manifest-sha256.txt'), 'utf8');
  const { app, page } = await launch({ args: [folder] });
  await expect.poll(() => manifest().catch(() => '')).toContain('media/quay.jpg');
  const before = await manifest();
  await writeFile(join(folder, 'media/quay.jpg'), pictureBytes([dataset(110, 'EPA')], 'retouched'));
  await clickMenu(app, 'go-pictures');
  await page.getByRole('radio', { name: /^Changed/ }).click({ timeout: 20_000 });
  await page.getByRole('article').getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/The file is not what the archive has on record/)).toBeVisible();
  await expectAccessible(page, 'a picture whose file was changed');
  expect(await manifest()).toBe(before);
  await dialog.getByRole('button', { name: 'Accept the changed file' }).click();
  await expect(page.getByText('The changed file is on record')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Accept the changed file' })).toHaveCount(0);
  expect(await manifest()).not.toBe(before);
});

test('sidecars are written for other programs, with a report', async ({ launch, machine }) => {
  const folder = await harbour(machine);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await clickMenu(app, 'write-sidecars');
  const dialog = page.getByRole('dialog', { name: 'Write XMP sidecars' });
  await expectAccessible(page, 'sidecars');
  await dialog.getByRole('button', { name: 'Write sidecars' }).click();
  await expect(dialog.getByText('2 sidecars written, 0 already up to date.')).toBeVisible();
  const media = await readdir(join(folder, 'media'));
  expect(media.filter((name) => name.endsWith('.xmp'))).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Done' }).click();
});

test('a check says what is damaged, opens it, and is copied as a report', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  await writeFile(join(folder, 'broken.md'), '---\nheadline: [open\n---\n\nText.\n');
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await clickMenu(app, 'check-archive');
  const dialog = page.getByRole('dialog', { name: 'Check archive' });
  await expect(dialog.getByText(/damaged or lost; 5 stories checked/)).toBeVisible();
  await expectAccessible(page, 'a check that found damage');
  await dialog.getByRole('button', { name: 'Copy report' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('broken.md');
  await dialog.getByRole('button', { name: 'broken.md' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(panel(page).getByText('This file cannot be read as a story')).toBeVisible();
});

test('a check goes on while its dialog is closed, shows how far it is, and tells its end', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  // Nothing but room, which is read until it is taken away again.
  const picture = join(folder, 'media/boat.jpg');
  await truncate(picture, 60_000_000_000);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await clickMenu(app, 'check-archive');
  const dialog = page.getByRole('dialog', { name: 'Check archive' });
  await expect(dialog.getByText('You can go on working')).toBeVisible();
  await expectAccessible(page, 'a check that runs');
  await dialog.getByRole('button', { name: 'Go on in the background' }).click();
  await expect(dialog).toBeHidden();
  const show = page.getByRole('button', { name: 'Show the check' });
  await expect(show).toBeVisible();
  await openStory(page, 'Ferry');
  await show.click();
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await truncate(picture, boat.length);
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText(/4 stories checked/)).toBeVisible({ timeout: 60_000 });
  await messages.getByRole('button', { name: 'Show' }).click();
  await expect(dialog.getByRole('button', { name: 'Check again' })).toBeVisible();
});
