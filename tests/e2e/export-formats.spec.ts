import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { answerSaveDialog, clickMenu } from '../support/native.ts';
import { projectFolder } from '../support/project.ts';
import { walkSite } from '../support/site-walk.ts';
import { readFiles, writeFiles } from '../support/write-files.ts';

/** Stories go out as a website and as files, without the picture whose licence has ended. */

const stories = {
  'a.md':
    '---\nheadline: Ferry sails again\npublished: 2024-03-02\nsection: News\ntags: [ferry]\nimages: [{ file: media/dawn.jpg, alt: The quay, credit: A. Eye }, { file: media/old.jpg, credit: EPA, expires: 2020-01-01 }]\nupdates: [{ at: 2024-03-04, kind: correction, note: The year was wrong. }]\nnotes: [Ask the desk]\n---\n\nIt sailed at noon.\n',
  'b.md':
    '---\nheadline: عبّارة تبحر من جديد\nlanguage: ar\npublished: 2024-03-01\n---\n\nأبحرت ظهرًا.\n',
};

async function harbour({ files }: Machine): Promise<string> {
  const folder = join(files, 'Harbour');
  await newsroomArchive(['init', folder, '--name', 'Harbour Courier']);
  const sample = join(projectFolder, 'build/sample/archive/media/2024/03/harbour-at-dawn.jpg');
  for (const name of ['dawn', 'old']) await cp(sample, join(folder, `media/${name}.jpg`));
  await writeFiles(folder, stories);
  return folder;
}

/** A page on disk in a window with a session of its own, which may read files as a browser's does. */
async function openFile(app: ElectronApplication, file: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow, session }, address) => {
    const partition = 'browser';
    session.fromPartition(partition).webRequest.onBeforeRequest(null);
    const window = new BrowserWindow({ width: 1000, height: 800, webPreferences: { partition } });
    void window.loadURL(address);
  }, pathToFileURL(file).href);
  const page = await opened;
  await page.waitForURL(/^file:/);
  return page;
}

test('stories become a website that is read and searched without a server, then files', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option')).toHaveCount(2);

  const site = join(machine.files, 'site');
  await answerSaveDialog(app, site);
  await clickMenu(app, 'export-bundle');
  const dialog = page.getByRole('dialog', { name: 'Export stories' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Website' });
  await dialog.getByRole('radio', { name: 'A folder' }).check({ force: true });
  await expect(dialog.getByText(/No place for: Notes/)).toBeVisible();
  await expectAccessible(page, 'export as a website');
  await dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('2 stories exported')).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const report = page.getByRole('dialog', { name: 'What did not come along' });
  await expect(report.getByText('Notes: 1 story')).toBeVisible();
  await expect(report.getByText('media/old.jpg', { exact: true })).toBeVisible();
  await expectAccessible(page, 'report of an export');
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();

  expect((await walkSite(site)).broken).toEqual([]);
  expect(await readdir(join(site, 'media'))).toEqual(['dawn.jpg']);
  const index = await openFile(app, join(site, 'index.html'));
  await expect(index.getByRole('link', { name: 'Ferry sails again' })).toBeVisible();
  await expectAccessible(index, 'first page of a site');
  const story = await openFile(app, join(site, 'articles/a.html'));
  await expect(story.getByRole('img', { name: 'The quay' })).toHaveJSProperty('complete', true);
  await expect(story.getByText('The year was wrong.')).toBeVisible();
  await expectAccessible(story, 'story of a site');
  const search = await openFile(app, join(site, 'search.html'));
  await search.getByRole('searchbox').fill('أبحرت');
  await expect(search.getByRole('status')).toHaveText('Stories found: 1');
  await search.getByRole('searchbox').fill('noo');
  await expect(search.getByRole('link', { name: 'Ferry sails again' })).toBeVisible();
  await expectAccessible(search, 'search of a site');

  const plain = join(machine.files, 'plain');
  await answerSaveDialog(app, plain);
  await page.keyboard.press('Control+Shift+e');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Markdown files' });
  await dialog.getByRole('radio', { name: 'A folder' }).check({ force: true });
  await dialog.getByText('Include pictures whose licence has ended').click();
  await dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(/^plain, 2 pictures/)).toBeVisible();
  expect(Object.keys(await readFiles(plain)).sort()).toEqual([
    'a.md',
    'b.md',
    'media/dawn.jpg',
    'media/old.jpg',
  ]);
  expect(await readFile(join(plain, 'a.md'), 'utf8')).toBe(stories['a.md']);

  // A feed wants the address of its site, and it is remembered for the archive.
  const feed = join(machine.files, 'feed.xml');
  await answerSaveDialog(app, feed);
  await page.keyboard.press('Control+Shift+e');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'RSS' });
  const address = dialog.getByRole('textbox', { name: 'Address of the site' });
  await address.fill('courier.example');
  await expect(dialog.getByText(/^Type an address such as/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Choose where…' })).toBeDisabled();
  await expectAccessible(page, 'export as a feed');
  await address.fill('https://courier.example/');
  await dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect.poll(() => readFile(feed, 'utf8').catch(() => '')).toContain('/media/dawn.jpg');
  await page.keyboard.press('Control+Shift+e');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Atom' });
  await expect(address).toHaveValue('https://courier.example/');
});
