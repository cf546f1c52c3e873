import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** A collection in an order of its own, and files that leave the window. */

async function desk({ files }: Machine): Promise<string> {
  const folder = join(files, 'Desk');
  await newsroomArchive(['init', folder, '--name', 'Desk']);
  await writeFiles(folder, {
    'a.md': '---\nheadline: Alpha\n---\n\nText.\n',
    'b.md': '---\nheadline: Beta\n---\n\nText.\n',
    'c.md': '---\nheadline: Gamma\n---\n\nText.\n',
    'd.md': '---\nheadline: Delta\n---\n\nText.\n',
  });
  await newsroomArchive(['collect', folder, 'Storm', 'a.md', 'b.md', 'c.md']);
  return folder;
}

const headlines = async (page: Page) =>
  (await page.getByRole('option').allInnerTexts()).map(
    (text) => text.match(/Alpha|Beta|Gamma|Delta/)?.[0],
  );

test('a collection is put in order by keys and by dragging, and its note stands above it', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await page.getByRole('treeitem', { name: /^Storm/ }).click();
  await expect.poll(() => headlines(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
  await expect(page.getByText(/In its own order/)).toBeVisible();

  await page.getByRole('option', { name: 'Gamma' }).click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => headlines(page)).toEqual(['Alpha', 'Gamma', 'Beta']);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => headlines(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
  await expect(page.getByRole('option', { name: 'Gamma' })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  const alpha = page.getByRole('option', { name: 'Alpha' });
  const beta = page.getByRole('option', { name: 'Beta' });
  const { height = 0 } = (await beta.boundingBox()) ?? {};
  await alpha.dragTo(beta, { targetPosition: { x: 40, y: height - 6 } });
  await expect.poll(() => headlines(page)).toEqual(['Gamma', 'Beta', 'Alpha']);
  await clickMenu(app, 'undo');
  await expect.poll(() => headlines(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
  const own = await readFile(join(folder, '.newsroom/archive.yaml'), 'utf8');
  expect(own).toMatch(/- c\.md\n\s+- a\.md\n\s+- b\.md\n/);

  await page.getByRole('button', { name: 'Add a note…' }).click();
  await page.getByRole('dialog').getByLabel('Note').fill('For the anniversary in May');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const bar = page.getByRole('region', { name: 'Collection “Storm”' });
  await expect(bar.getByText('For the anniversary in May')).toBeVisible();
  await expectAccessible(page, 'a collection in its own order');

  await page.getByRole('button', { name: /^Sort/ }).click();
  await page.getByRole('menuitemradio', { name: 'Headline' }).click();
  await expect.poll(() => headlines(page)).toEqual(['Alpha', 'Beta', 'Gamma']);
  await bar.getByRole('button', { name: 'Show in own order' }).click();
  await expect.poll(() => headlines(page)).toEqual(['Gamma', 'Alpha', 'Beta']);
});

/** The drag itself belongs to the system: this keeps what was handed to it. */
async function keepDragged(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const kept: string[][] = [];
    Object.assign(globalThis, { dragged: kept });
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.startDrag = ({ file, files }) => {
        kept.push(files ?? [file]);
      };
  });
}

const dragged = (app: ElectronApplication) =>
  app.evaluate(() => Reflect.get(globalThis, 'dragged') as string[][]);

test('the files of the selected stories are dragged out by their mark, and rows stay inside', async ({
  launch,
  machine,
}) => {
  const folder = await realpath(await desk(machine));
  const { app, page } = await launch({ args: [folder] });
  await keepDragged(app);
  await page.getByRole('option', { name: 'Alpha' }).click();
  await page.getByRole('option', { name: 'Delta' }).click({ modifiers: ['Control'] });
  await page.getByRole('option', { name: 'Delta' }).hover();
  await page
    .getByRole('option', { name: 'Delta' })
    .getByTitle('Drag 2 files out of the window')
    .hover();
  await page.mouse.down();
  await page.mouse.move(600, 420, { steps: 8 });
  await page.mouse.move(900, 500, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => (await dragged(app)).map((files) => files.toSorted()))
    .toEqual([[join(folder, 'a.md'), join(folder, 'd.md')]]);

  await page
    .getByRole('option', { name: 'Delta' })
    .dragTo(page.getByRole('treeitem', { name: /^Storm/ }));
  await expect(page.getByRole('treeitem', { name: 'Storm, 4 stories' })).toBeVisible();
  expect(await dragged(app)).toHaveLength(1);
});
