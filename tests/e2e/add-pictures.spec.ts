import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { dataset, pictureBytes } from '../archive/pictures/metadata-bytes.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { dragFiles } from '../support/drag-files.ts';
import { answerOpenDialog, clickMenu } from '../support/native.ts';
import { projectFolder } from '../support/project.ts';
import { writeFiles } from '../support/write-files.ts';

/** Pictures that come to a story by hand: chosen, dropped on its panel, or pasted. */

const sampleMedia = join(projectFolder, 'build/sample/archive/media/2024/03');
const boatSays = [dataset(110, 'AP'), dataset(120, 'A boat at the mole')];

const old = '---\nheadline: Storm # kept\npublished: 2022-01-10\n---\n\nWaves.\n';
const credited =
  '---\nheadline: Ferry\npublished: 2022-01-10\nimages:\n  - { caption: The ferry, credit: EPA }\n---\n\nLate.\n';

/** An archive of two stories, and pictures elsewhere on the disk. */
async function desk({ files }: Machine): Promise<{ folder: string; elsewhere: string }> {
  const folder = join(files, 'Desk');
  const elsewhere = join(files, 'camera');
  await writeFiles(folder, { 'storm.md': old, 'ferry.md': credited });
  const [first = '', second = ''] = (await readdir(sampleMedia)).toSorted();
  await writeFiles(elsewhere, {
    'Boat.JPG': saying(boatSays, await readFile(join(sampleMedia, first))),
    'quay.jpg': saying([], await readFile(join(sampleMedia, second))),
    'notes.jpg': 'no picture',
  });
  return { folder, elsewhere };
}

/** A JPEG with these datasets of IPTC-IIM and none of the texts that it had. */
function saying(datasets: readonly Buffer[], jpeg: Buffer): Buffer {
  const bare = pictureBytes(datasets);
  const block = bare.subarray(2, bare.indexOf(Buffer.from([0xff, 0xc0])));
  let at = 2;
  // Application segments, which texts are in, stand before the tables (ITU T.81, annex B).
  while (jpeg[at + 1] !== undefined && ((jpeg[at + 1] ?? 0) & 0xf0) === 0xe0)
    at += 2 + jpeg.readUInt16BE(at + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), block, jpeg.subarray(at)]);
}

const panel = (page: Page) => page.getByRole('region', { name: 'Side panel' });
const images = (page: Page) => panel(page).getByRole('region', { name: /^Images & rights/ });
const typing = (page: Page, label: string, index = 0) =>
  images(page).getByLabel(label, { exact: true }).and(page.locator('input, textarea')).nth(index);
const text = (folder: string, name = 'storm.md') => readFile(join(folder, name), 'utf8');

async function openStory(page: Page, headline: string): Promise<void> {
  await page.getByRole('option', { name: headline }).click();
  await expect(panel(page).getByRole('button', { name: /^Headline / })).toContainText(headline);
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  await expect.poll(() => place.boundingBox()).not.toBeNull();
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a picture that is chosen brings what its file says, and the keyboard goes to what is missing', async ({
  launch,
  machine,
}) => {
  const { folder, elsewhere } = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await openStory(page, 'Storm');
  await answerOpenDialog(app, [join(elsewhere, 'Boat.JPG')]);
  await clickMenu(app, 'add-picture');
  await expect(typing(page, 'Alt text')).toBeFocused();
  await expect(
    images(page).getByRole('button', { name: /^Caption A boat at the mole/ }),
  ).toBeVisible();
  await expect(images(page).getByRole('button', { name: /^Credit AP/ })).toBeVisible();
  await expect(images(page).locator('img')).toBeVisible();
  expect(await text(folder)).toContain('headline: Storm # kept');
  expect(await readFile(join(folder, 'media/2022/01/boat.jpg'))).toEqual(
    await readFile(join(elsewhere, 'Boat.JPG')),
  );
  await page.keyboard.type('A small boat beside a wall');
  await page.keyboard.press('Enter');
  await expect.poll(() => text(folder)).toContain('alt: A small boat beside a wall');
  await expectAccessible(page, 'a picture that was added');
  await clickMenu(app, 'undo');
  await expect.poll(() => text(folder)).not.toContain('alt:');
  await clickMenu(app, 'undo');
  await expect(images(page).getByText('No pictures')).toBeVisible();
  expect(await text(folder)).toBe(old);
});

test('several are dropped on the panel as one step; what is no picture is refused by name', async ({
  launch,
  machine,
}) => {
  const { folder, elsewhere } = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await openStory(page, 'Storm');
  const files = ['Boat.JPG', 'notes.jpg', 'quay.jpg'].map((name) => join(elsewhere, name));
  const drag = await dragFiles(page, files, await middleOf(panel(page)));
  await expect(page.getByText('Drop to add to this story')).toBeVisible();
  await expectAccessible(page, 'pictures over a story’s panel');
  await drag.drop();
  await expect(page.getByText('A file was not added')).toBeVisible();
  await expect(page.getByText(/notes\.jpg.*This file is no picture/)).toBeVisible();
  await expect(panel(page).getByText('2 pictures added')).toBeVisible();
  await expect(typing(page, 'Alt text')).toBeFocused();
  await expect(images(page).locator('img')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await panel(page).getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(images(page).getByText('No pictures')).toBeVisible();
  expect(await text(folder)).toBe(old);
  await clickMenu(app, 'redo');
  await expect(images(page).locator('img')).toHaveCount(2);
});

test('a picture that is only named is given its file, by choosing and by dropping on it', async ({
  launch,
  machine,
}) => {
  const { folder, elsewhere } = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await openStory(page, 'Ferry');
  await panel(page)
    .getByRole('toolbar')
    .getByRole('button', { name: /^Images & rights/ })
    .click();
  const give = images(page).getByRole('button', { name: 'Add the file of the picture: The ferry' });
  await answerOpenDialog(app, []);
  await give.click();
  await answerOpenDialog(app, [join(elsewhere, 'Boat.JPG')]);
  await give.click();
  await expect.poll(() => text(folder, 'ferry.md')).toContain('media/2022/01/boat.jpg');
  expect(await text(folder, 'ferry.md')).toContain('credit: EPA');
  // The keyboard goes to what is missing, and there undoing would be the field's own.
  await expect(typing(page, 'Alt text')).toBeFocused();
  await page.keyboard.press('Escape');
  await clickMenu(app, 'undo');
  await expect.poll(() => text(folder, 'ferry.md')).toBe(credited);

  const card = images(page).getByRole('listitem').filter({ hasText: 'The ferry' });
  const drag = await dragFiles(page, [join(elsewhere, 'quay.jpg')], await middleOf(card));
  await expect(page.getByText('Drop to give “The ferry” its file')).toBeVisible();
  await drag.drop();
  await expect.poll(() => text(folder, 'ferry.md')).toContain('media/2022/01/quay.jpg');
  await expect(images(page).locator('img')).toHaveCount(1);
});

test('a picture in the clipboard is pasted; text becomes a story as before', async ({
  launch,
  machine,
}) => {
  const { folder } = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  await copyPicture(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Select one story to add a picture to')).toBeVisible();
  await openStory(page, 'Storm');
  await page.keyboard.press('Control+v');
  await expect(typing(page, 'Caption')).toBeFocused();
  await expect.poll(() => text(folder)).toContain('file: media/2022/01/pasted-picture.png');
  await page.keyboard.press('Control+v');
  await expect(images(page).locator('[data-field$=".caption"]')).toHaveCount(2);
  expect(await readdir(join(folder, 'media/2022/01'))).toEqual(['pasted-picture.png']);
  await page.keyboard.press('Escape');
  await clickMenu(app, 'undo');
  await clickMenu(app, 'undo');
  await expect.poll(() => text(folder)).toBe(old);
  await app.evaluate(({ clipboard }) => clipboard.writeText('Tide tables\n\nHigh at six.'));
  await page.getByRole('option', { name: 'Storm' }).click();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
});

test('what is no picture says so, and a read-only archive takes none', async ({
  launch,
  machine,
}) => {
  const { folder, elsewhere } = await desk(machine);
  await writeFiles(folder, { '.newsroom/archive.yaml': 'format: 99\n' });
  const { app, page } = await launch({ args: [folder] });
  await openStory(page, 'Storm');
  await expect(images(page).getByRole('button', { name: 'Add pictures…' })).toHaveCount(0);
  const drag = await dragFiles(page, [join(elsewhere, 'Boat.JPG')], await middleOf(panel(page)));
  await expect(page.getByText('Drop to add to this story')).toHaveCount(0);
  await drag.drop();
  await page.keyboard.press('Escape');
  await copyPicture(page);
  await page.keyboard.press('Control+v');
  await expect(page.getByText('No picture was added')).toBeVisible();
  await app.close();

  await rm(join(folder, '.newsroom'), { recursive: true });
  const again = await launch({ args: [folder] });
  await openStory(again.page, 'Storm');
  await answerOpenDialog(again.app, [join(elsewhere, 'notes.jpg')]);
  await again.page.keyboard.press('Control+Shift+a');
  await expect(again.page.getByText('No picture was added')).toBeVisible();
  await expect(again.page.getByText(/This file is no picture.*notes\.jpg/)).toBeVisible();
  expect(await text(folder)).toBe(old);
});

/** Puts a picture into the clipboard as a picture program does. */
async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(4, 4, 20, 20);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
}
