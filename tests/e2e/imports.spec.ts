import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { answerMessageBox, answerOpenDialog, clickMenu } from '../support/native.ts';
import { pictureServer } from '../support/picture-server.ts';
import { sampleCopy } from '../support/sample.ts';
import { watchOpened } from '../support/watch-opened.ts';

/** An import is looked at before and after, proved, and its pictures are fetched. */

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const list = (page: Page) => page.getByRole('listbox', { name: 'Stories found' });

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function importFolder(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await clickMenu(app, 'import-folder');
  await expect(dialog(page, 'Import').getByRole('button', { name: /^Import \d/ })).toBeEnabled();
}

const clock = (headline: string, credit: string, origin: string) =>
  `---\nheadline: ${headline}\nimages:\n  - file: ${origin}/clock.png\n    credit: ${credit}\n---\n\nIt struck. ![Gone](${origin}/gone.jpg)\n`;

test('an import stays on the screen with what came of it, is proved, and its stories open', async ({
  app,
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const desk = join(machine.files, 'desk');
  await mkdir(desk);
  await writeFile(
    join(desk, 'clock.md'),
    clock('The clock is back', 'AP', 'https://pictures.example'),
  );
  await writeFile(join(desk, 'tide.md'), '# Tide tables\n\nHigh at six.\n');
  await writeFile(join(desk, 'bad.md'), '---\nheadline: [\n---\n\nText.\n');
  await writeFile(join(desk, 'style.css'), 'p {}');
  const quota = await readFile(
    join(folder, 'articles/2024/08/sardine-quota-cut-by-a-fifth.md'),
    'utf8',
  );
  const [, , quotaText = ''] = quota.split(/^---$/m);
  await writeFile(join(desk, 'quota.md'), `# Quota cut\n${quotaText}\nAs told before.\n`);
  const opened = await watchOpened(app);
  await expect(list(page).getByRole('option').first()).toBeVisible();

  await importFolder(app, page, desk);
  const before = dialog(page, 'Import');
  await expect(before.getByText('pictures.example')).toBeVisible();
  await expect(before.getByText('1 file in which no story was sought')).toBeVisible();
  await before.getByRole('radio', { name: '1 failed' }).click();
  await expect(before.getByRole('listitem').filter({ hasText: 'The clock is back' })).toBeHidden();
  await before.getByRole('radio', { name: 'All: 4' }).click();
  await expect(before.getByRole('button', { name: 'Import 3 stories' })).toBeEnabled();
  await before.getByText('Leave out near-copies').click();
  await expect(before.getByRole('radio', { name: '1 duplicate' })).toBeVisible();
  await expectAccessible(page, 'what would come in');
  await before.getByRole('button', { name: 'Import 2 stories' }).click();

  const after = dialog(page, 'Import finished');
  await expect(after.getByText('2 stories imported')).toBeVisible();
  await expect(after.getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await after.getByRole('button', { name: 'Prove it' }).click();
  await expect(after.getByText('2 stories come back the same')).toBeVisible();
  await expectAccessible(page, 'what came in');
  await after.getByRole('button', { name: 'Open report' }).click();
  await expect
    .poll(opened)
    .toEqual([expect.stringMatching(/\.newsroom[\\/]imports[\\/][0-9A-Z]{26}\.html$/)]);
  await after.getByRole('button', { name: 'Open “Tide tables”' }).click();
  await expect(after).toBeHidden();
  const reader = page.getByRole('region', { name: 'Reader' });
  await expect(reader.getByRole('heading', { name: 'Tide tables' }).first()).toBeVisible();
  await expect(list(page).getByRole('option')).toHaveCount(2);

  // Here the headline is corrected; the desk has another one by now, and another credit.
  await list(page)
    .getByRole('option', { name: /The clock is back/ })
    .click();
  const panel = page.locator('[data-pane="panel"]');
  await panel.getByRole('button', { name: /^Headline/ }).click();
  await panel
    .getByLabel('Headline', { exact: true })
    .and(page.locator('input, textarea'))
    .fill('The fish hall clock is back');
  await page.keyboard.press('Enter');
  const story = join(folder, 'clock.md');
  await expect.poll(() => readFile(story, 'utf8')).toContain('The fish hall clock is back');
  await writeFile(
    join(desk, 'clock.md'),
    clock('The clock strikes again', 'Reuters', 'https://pictures.example'),
  );
  await importFolder(app, page, desk);
  const again = dialog(page, 'Import');
  await expect(again.getByText('Edited here, so it stays')).toBeVisible();
  await expect(again.getByText(/Here: .*The fish hall clock is back/)).toBeVisible();
  await again
    .getByRole('button', { name: 'What was understood of “The clock strikes again”' })
    .click();
  await expect(again.getByRole('deletion').filter({ hasText: 'AP' })).toBeVisible();
  await expectAccessible(page, 'an import that meets what was edited');
  await page.keyboard.press('Escape');

  await clickMenu(app, 'import-report');
  await expect.poll(async () => (await opened()).length).toBe(2);

  // A table with a column whose name says nothing; what is said of it holds for the next one.
  const tables = join(machine.files, 'tables');
  await mkdir(tables);
  await writeFile(join(tables, 'may.csv'), 'title,who,text\nGulls,Ana Reis,They are back.\n');
  await importFolder(app, page, tables);
  const columns = dialog(page, 'Import');
  const who = columns.getByRole('combobox', { name: 'Field of the column “who”' });
  await expect(who).toHaveValue('');
  await expect(columns.getByRole('cell', { name: 'Ana Reis' })).toBeVisible();
  await who.selectOption('Byline');
  await expect(columns.getByText(/^As you have said;/)).toBeVisible();
  await expect(columns.getByRole('button', { name: 'Import 1 story' })).toBeEnabled();
  await expectAccessible(page, 'the columns of a table');
  await columns.getByRole('button', { name: 'Import 1 story' }).click();
  await after.getByRole('button', { name: 'Close' }).last().click();
  await writeFile(join(tables, 'may.csv'), 'title,who,text\nTerns,Ana Reis,They are late.\n');
  await importFolder(app, page, tables);
  await expect(columns.getByText(/^As you have said of an earlier table/)).toBeVisible();
  await expect(who).toHaveValue('byline');
  await expect(columns.getByText('Terns', { exact: true }).last()).toBeVisible();
});

test('an import that takes long is held, goes on and is cancelled', async ({
  app,
  page,
  machine,
}) => {
  const desk = join(machine.files, 'desk');
  await mkdir(desk);
  const text = 'It blew all night. '.repeat(200);
  for (let start = 0; start < 6000; start += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        writeFile(join(desk, `${start + at}.md`), `# Storm ${start + at}\n\n${text}\n`),
      ),
    );
  await expect(list(page).getByRole('option').first()).toBeVisible();
  await answerOpenDialog(app, [desk]);
  await clickMenu(app, 'import-folder');
  const running = dialog(page, 'Import');
  await running.getByRole('button', { name: 'Pause' }).click();
  await expect(running.getByText(/^Paused\. /)).toBeVisible();
  await expectAccessible(page, 'an import that is held');
  await running.getByRole('button', { name: 'Continue' }).click();
  await expect(running.getByText(/^Paused\. /)).toBeHidden();
  await running.getByRole('button', { name: 'Cancel' }).click();
  await expect(running).toBeHidden();
});

test('pictures of other hosts come in when the person says so, and one undo leaves them there', async ({
  app,
  page,
  machine,
}) => {
  const folder = await sampleCopy(machine);
  const server = await pictureServer({ '/clock.png': pixel });
  const desk = join(machine.files, 'desk');
  await mkdir(desk);
  await writeFile(join(desk, 'clock.md'), clock('The clock is back', 'AP', server.origin));
  await expect(list(page).getByRole('option').first()).toBeVisible();
  await importFolder(app, page, desk);
  await dialog(page, 'Import').getByRole('button', { name: 'Import 1 story' }).click();
  await dialog(page, 'Import finished').getByRole('button', { name: 'Download Pictures…' }).click();

  const download = dialog(page, 'Download pictures');
  await expect(download.getByText('2 pictures in 1 story')).toBeVisible();
  await expect(download.getByText(new URL(server.origin).host)).toBeVisible();
  await expectAccessible(page, 'pictures on other hosts');
  await answerMessageBox(app, 1);
  await download.getByRole('button', { name: 'Download 2 pictures…' }).click();
  await answerMessageBox(app, 0);
  await download.getByRole('button', { name: 'Download 2 pictures…' }).click();
  await expect(download.getByText('No picture was downloaded.')).toBeVisible();
  await expect(download.getByText('it leads into the own network').first()).toBeVisible();
  expect(server.asked).toEqual([]);
  await download.getByRole('button', { name: 'Done' }).click();

  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('"clock is back"');
  await list(page)
    .getByRole('option', { name: /The clock is back/ })
    .click();
  await page.keyboard.press('Control+Shift+j');
  await expect(download.getByText('2 pictures in 1 story')).toBeVisible();
  await download.getByText('Also from this computer and its own network').click();
  await download.getByRole('button', { name: 'Download 2 pictures…' }).click();
  await expect(download.getByText('1 picture was downloaded.')).toBeVisible();
  await expect(download.getByText('1 picture stays where it is:')).toBeVisible();
  await expectAccessible(page, 'pictures that came in');
  await expect(download.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(download).toBeHidden();

  const story = join(folder, 'clock.md');
  expect(await readFile(story, 'utf8')).toContain('file: media/undated/clock.png');
  expect(await readFile(join(folder, 'media/undated/clock.png'))).toEqual(pixel);
  await clickMenu(app, 'undo');
  await expect.poll(() => readFile(story, 'utf8')).toContain(`file: ${server.origin}/clock.png`);
  await server.close();
});
