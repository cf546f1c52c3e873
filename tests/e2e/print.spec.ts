import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { ElectronApplication } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { answerSaveDialog, clickMenu } from '../support/native.ts';
import { projectFolder } from '../support/project.ts';
import { writeFiles } from '../support/write-files.ts';

/** Stories on paper: one PDF of many, and the printer. */

async function harbour({ files }: Machine): Promise<string> {
  const folder = join(files, 'Harbour');
  await newsroomArchive(['init', folder, '--name', 'Harbour Courier']);
  const sample = join(projectFolder, 'build/sample/archive/media/2024/03/harbour-at-dawn.jpg');
  await cp(sample, join(folder, 'media/dawn.jpg'));
  await writeFiles(folder, {
    'a.md':
      '---\nheadline: Ferry sails again\nbyline: [Ada Quay]\npublished: 2024-03-02\nimages: [{ file: media/dawn.jpg, caption: The quay, credit: A. Eye }]\nupdates: [{ at: 2024-03-04, kind: correction, note: The year was wrong. }]\ntags: [ferry]\n---\n\nIt sailed at noon.\n',
    'b.md':
      '---\nheadline: عبّارة تبحر من جديد\nlanguage: ar\npublished: 2024-03-01\n---\n\nأبحرت ظهرًا.\n',
    'c.md': '---\nheadline: Storm warning\npublished: 2024-02-01\n---\n\nStay off the mole.\n',
  });
  return folder;
}

/** The words of each page of a PDF. */
async function pagesOf(file: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)));
  const { text } = await extractText(pdf, { mergePages: false });
  return text;
}

const leftovers = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('newsroom-print-'));

test('all results become one PDF with contents, bookmarks, tags, credits and page numbers', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option')).toHaveCount(3);
  const to = join(machine.files, 'stories.pdf');
  await answerSaveDialog(app, to);
  await clickMenu(app, 'export-pdf');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('All results: 3 stories')).toBeVisible();
  await expectAccessible(page, 'export as PDF');
  await dialog.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('PDF of 3 stories made')).toBeVisible({ timeout: 45_000 });

  const pages = await pagesOf(to);
  expect(pages).toHaveLength(4);
  const [contents = '', ferry = '', arabic = '', storm = ''] = pages.map((text) =>
    text.replace(/\s+/g, ' '),
  );
  expect(contents).toMatch(/Harbour Courier.*Ferry sails again.*1.*2.*Storm warning.*3/);
  expect(ferry).toContain('It sailed at noon.');
  expect(ferry).toMatch(/The quay.*Credit.*A\. Eye/);
  expect(ferry).toContain('The year was wrong.');
  expect(arabic).toMatch(/[\u0600-\u06ff\ufb50-\ufeff]{3}/);
  expect(storm).toMatch(/Stay off the mole.*3$/);

  const pdf = await PDFDocument.load(await readFile(to));
  expect(pdf.getTitle()).toBe('Harbour Courier');
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  expect(String(outlines.get(PDFName.of('Count')))).toBe('4');
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  await expect.poll(leftovers).toEqual([]);

  await app.evaluate(({ app: running, shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(running, { shown: path });
  });
  await clickMenu(app, 'activity');
  const activity = page.getByRole('dialog', { name: 'Activity' });
  await expect(activity.getByText(/^Done, 3 stories/)).toBeVisible();
  await expect(activity.getByText('stories.pdf', { exact: true })).toBeVisible();
  await activity.getByRole('button', { name: 'Show in Folder' }).press('Enter');
  await expect
    .poll(() => app.evaluate(({ app: running }) => Reflect.get(running, 'shown')))
    .toBe(to);
});

/** Printers and their dialog belong to the system: this keeps what would have gone to them. */
async function keepPrinted(app: ElectronApplication, outcome: [boolean, string]): Promise<void> {
  await app.evaluate(({ app: electron }, [success, reason]) => {
    const kept: string[] = [];
    Object.assign(globalThis, { printed: kept });
    electron.on('web-contents-created', (_, contents) => {
      contents.print = (options, callback) => {
        kept.push(`${contents.getURL().replace(/^.*\//, '')} ${options?.header}`);
        callback?.(success, reason);
      };
    });
  }, outcome);
}

const printedPages = (app: ElectronApplication) =>
  app.evaluate(() => Reflect.get(globalThis, 'printed') as string[]);

test('the selected story goes to the printer by Ctrl+P, and a printer that fails is told', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const { app, page } = await launch({ args: [folder] });
  await keepPrinted(app, [false, 'Printer is on fire']);
  await page.getByRole('option', { name: 'Storm warning' }).click();
  await page.keyboard.press('Control+p');
  await expect(page.getByText('The stories could not be printed')).toBeVisible();
  await expect.poll(() => printedPages(app)).toEqual(['part-0001.html Harbour Courier']);
  await expect.poll(leftovers).toEqual([]);
});

test('a PDF that cannot be written is told, and nothing is left half done', async ({
  launch,
  machine,
}) => {
  const folder = await harbour(machine);
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option')).toHaveCount(3);
  const place = await mkdtemp(join(machine.files, 'gone-'));
  await rm(place, { recursive: true });
  await writeFiles(machine.files, { [place.split('/').at(-1) ?? '']: 'a file, and no folder' });
  await answerSaveDialog(app, join(place, 'stories.pdf'));
  await clickMenu(app, 'export-pdf');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('The PDF could not be made')).toBeVisible({ timeout: 45_000 });
  expect(await readFile(place, 'utf8')).toBe('a file, and no folder');
  await expect.poll(leftovers).toEqual([]);
});
