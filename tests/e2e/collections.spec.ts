import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** Collections, saved searches and notes of tags: in the left pane, and in the archive's own file. */

async function desk({ files }: Machine): Promise<string> {
  const folder = join(files, 'Desk');
  await newsroomArchive(['init', folder, '--name', 'Desk']);
  await writeFiles(folder, {
    'a.md': '---\nheadline: Alpha\ntags: [sea]\n---\n\nText.\n',
    'b.md': '---\nheadline: Beta\ntags: [sea]\n---\n\nText.\n',
    'c.md': '---\nheadline: Gamma\ntags: [land]\n---\n\nText.\n',
  });
  return folder;
}

const ownFile = (folder: string) => readFile(join(folder, '.newsroom/archive.yaml'), 'utf8');
const place = (page: Page, name: string) =>
  page.getByRole('treeitem', { name: new RegExp(`^${name}`) });

test('a collection is made of the selection, filled by dragging, nested, renamed, noted and deleted, each undone', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await page.getByRole('option', { name: 'Alpha' }).click();
  await clickMenu(app, 'new-collection');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Storm of the century');
  await expect(dialog.getByText('Put the selected story into it')).toBeVisible();
  await expectAccessible(page, 'a new collection');
  await page.keyboard.press('Enter');
  await expect(place(page, 'Storm of the century, 1 story')).toBeVisible();
  await expect.poll(() => ownFile(folder)).toContain('Storm of the century');

  await page.getByRole('option', { name: 'Beta' }).dragTo(place(page, 'Storm of the century'));
  await expect(page.getByText('1 story put into “Storm of the century”')).toBeVisible();
  await expect(place(page, 'Storm of the century, 2 stories')).toBeVisible();
  await expectAccessible(page, 'a collection in the left pane');
  await clickMenu(app, 'undo');
  await expect(place(page, 'Storm of the century, 1 story')).toBeVisible();
  await page.keyboard.down('Alt');
  await page.getByRole('option', { name: 'Alpha' }).dragTo(place(page, 'Storm of the century'));
  await page.keyboard.up('Alt');
  await expect(place(page, 'Storm of the century, 0 stories')).toBeVisible();
  await clickMenu(app, 'undo');
  await expect(place(page, 'Storm of the century, 1 story')).toBeVisible();

  await place(page, 'Storm of the century').click({ button: 'right' });
  await expectAccessible(page, 'the menu of a collection');
  await page.getByRole('menuitem', { name: 'New collection in it…' }).click();
  await dialog.getByLabel('Name').fill('Pictures of it');
  await page.keyboard.press('Enter');
  await expect(place(page, 'Pictures of it')).toHaveAttribute('aria-level', '3');

  await place(page, 'Storm of the century').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('Storm Ottilie');
  await page.keyboard.press('Enter');
  await expect(place(page, 'Storm Ottilie')).toBeFocused();

  await place(page, 'Storm Ottilie').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit note…' }).click();
  await expectAccessible(page, 'the note of a collection');
  await dialog.getByLabel('Note').fill('For the anniversary');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(place(page, 'Storm Ottilie')).toHaveAttribute('title', /For the anniversary/);

  await place(page, 'Storm Ottilie').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/“Storm Ottilie” deleted/)).toBeVisible();
  await expect(place(page, 'Pictures of it')).toHaveAttribute('aria-level', '2');
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Undo' })
    .last()
    .click();
  await expect(place(page, 'Storm Ottilie')).toBeVisible();
  await expect(place(page, 'Pictures of it')).toHaveAttribute('aria-level', '3');
});

test('a saved search is renamed in one step, and one undo takes it back', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await place(page, 'Licence expired').focus();
  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: 'New name' });
  await name.fill('Untagged');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The name could not be changed')).toBeVisible();
  await expect(name).toHaveValue('Untagged');
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(place(page, 'Licence expired')).toBeFocused();
  await place(page, 'Licence expired').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(name).toBeFocused();
  await name.fill('Nobody wrote it');
  await page.keyboard.press('Enter');
  await expect(place(page, 'Nobody wrote it')).toBeFocused();
  await clickMenu(app, 'undo');
  await expect(place(page, 'Nobody wrote it')).toHaveCount(0);
  await expect(place(page, 'Licence expired')).toBeVisible();
});

test('a tag has a note that its place shows', async ({ launch, machine }) => {
  const folder = await desk(machine);
  const { page } = await launch({ args: [folder] });
  await place(page, 'sea').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit note…' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'the note of a tag');
  await dialog.getByLabel('Note').fill('Not for rivers');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(place(page, 'sea')).toHaveAttribute('title', /Not for rivers/);
  expect(await ownFile(folder)).toContain('Not for rivers');
});

test('an archive file that cannot be read is told with its path, until it is mended', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const { page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  const before = await ownFile(folder);
  await writeFile(join(folder, '.newsroom/archive.yaml'), 'name: [open\n');
  await expect(page.getByText(/archive\.yaml cannot be read as it is/)).toBeVisible();
  await expectAccessible(page, 'an archive file that cannot be read');
  await writeFile(join(folder, '.newsroom/archive.yaml'), before);
  await expect(page.getByText(/archive\.yaml cannot be read as it is/)).toBeHidden();
});

test('a place that nobody needs is hidden, stays hidden, and is shown again, by mouse and by keys', async ({
  launch,
  machine,
}) => {
  const folder = await desk(machine);
  const { app, page } = await launch({ args: [folder] });
  await place(page, 'Pictures').click({ button: 'right' });
  await expectAccessible(page, 'the menu of a place');
  await page.getByRole('menuitem', { name: 'Hide “Pictures”' }).click();
  await expect(place(page, 'Pictures')).toBeHidden();
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect(place(page, 'Pictures')).toBeVisible();

  await place(page, 'Tags').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Hide “Tags”' }).press('Enter');
  await expect(place(page, 'sea')).toBeHidden();
  await expect(page.locator('[role="treeitem"]:focus')).toHaveCount(1);
  await app.close();

  const again = await launch({ args: [folder] });
  await expect(place(again.page, 'Sections').or(place(again.page, 'Trash'))).not.toHaveCount(0);
  await expect(place(again.page, 'Tags')).toBeHidden();
  await clickMenu(again.app, 'choose-places');
  const dialog = again.page.getByRole('dialog', { name: 'Places in the side bar' });
  await expect(dialog.getByRole('checkbox', { name: 'Tags' })).not.toBeChecked();
  await expectAccessible(again.page, 'the choice of places');
  await dialog.getByRole('checkbox', { name: 'Trash' }).press('Space');
  await expect(place(again.page, 'Trash')).toBeHidden();
  await dialog.getByRole('button', { name: 'Show all' }).press('Enter');
  await again.page.keyboard.press('Escape');
  await expect(place(again.page, 'Tags')).toBeVisible();
  await expect(place(again.page, 'Trash')).toBeVisible();
});
