import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { answerOpenDialog, answerSaveDialog, clickMenu } from '../support/native.ts';
import { watchOpened } from '../support/watch-opened.ts';
import { writeFiles } from '../support/write-files.ts';

/** Long work is followed in one list, and what has come of it stays there. */

const files = Array.from({ length: 1500 }, (_, number): [string, string] => [
  `${number}.md`,
  `# Storm ${number}\n\n${'It blew all night. '.repeat(50)}\n`,
]);

test('an import goes on behind its dialog, is held by the list of any window, and is in it after a restart', async ({
  launch,
  machine,
}) => {
  test.setTimeout(120_000);
  const archive = join(machine.files, 'Archive');
  const desk = join(machine.files, 'desk');
  await mkdir(archive);
  await writeFiles(desk, Object.fromEntries(files));
  const { app, page } = await launch({ args: [archive] });
  const list = page.getByRole('dialog', { name: 'Activity' });
  await expect(page.getByRole('region', { name: 'Places' })).toBeVisible();
  await page.keyboard.press('Control+Alt+a');
  await expect(list.getByText('Nothing has run yet')).toBeVisible();
  await expectAccessible(page, 'no activity yet');
  await page.keyboard.press('Escape');

  const opened = await watchOpened(app);
  await answerOpenDialog(app, [desk]);
  await clickMenu(app, 'import-folder');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Import 1,500 stories' }).press('Enter');
  await dialog.getByRole('button', { name: 'Go on in the background' }).press('Enter');
  await page.keyboard.press('Control+Alt+a');
  await list.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(list.getByText(/^Paused\. /)).toBeVisible();
  await expect(list.getByRole('button', { name: 'Continue' })).toBeFocused();
  await expectAccessible(page, 'an import that the list of activity holds');
  const places = page.getByRole('region', { name: 'Places', includeHidden: true });
  await expect(places.getByText(/^Paused\. /)).toBeVisible();
  const second = app.waitForEvent('window');
  await clickMenu(app, 'new-window');
  const other = await second;
  await expect(other.getByRole('region', { name: 'Places' })).toBeVisible();
  await other.keyboard.press('Control+Alt+a');
  await other.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(list.getByText(/^Paused\. /)).toBeHidden();
  await expect(places.getByText(/^Paused\. /)).toBeHidden();
  await expect(list.getByText('Done, 1,500 new')).toBeVisible({ timeout: 60_000 });
  await expect(list.getByRole('heading', { name: 'Running' })).toBeHidden();
  await expect(list.locator(':focus')).toHaveCount(1);
  await list.getByRole('button', { name: 'Open report' }).press('Enter');
  await expect.poll(opened).toEqual([expect.stringMatching(/imports.[0-9A-Z]+\.html$/)]);
  await page.keyboard.press('Escape');

  await answerSaveDialog(app, join(machine.files, 'All.newsbundle'));
  await page.keyboard.press('Control+Shift+e');
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await page.getByRole('button', { name: 'Go on in the background' }).press('Enter');
  await expect(places.getByText('Exporting', { exact: true })).toBeVisible();
  await expect(page.getByText('1,500 stories exported')).toBeVisible({ timeout: 60_000 });
  await app.close();

  const again = await launch({ args: [archive] });
  await expect(again.page.getByRole('region', { name: 'Places' })).toBeVisible();
  await again.page.keyboard.press('Control+Alt+a');
  await expect(again.page.getByText('Done, 1,500 new')).toBeVisible();
  await again.page.keyboard.press('Escape');

  await clickMenu(again.app, 'check-archive');
  const check = again.page.getByRole('dialog', { name: 'Check archive' });
  await expect(check.getByText(/^Nothing is damaged/)).toBeVisible({ timeout: 60_000 });
  const third = again.app.waitForEvent('window');
  await clickMenu(again.app, 'new-window');
  const beside = await third;
  await expect(beside.getByRole('region', { name: 'Places' })).toBeVisible();
  await beside.keyboard.press('Control+Alt+a');
  await beside.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await expect(beside.getByText(/^Nothing is damaged/)).toBeVisible();
  await beside.keyboard.press('Escape');

  await beside.keyboard.press('Control+Alt+a');
  await beside.getByRole('button', { name: 'Clear List' }).press('Enter');
  await expect(beside.getByText('Nothing has run yet')).toBeVisible();
  await beside.getByRole('button', { name: 'Bring the List Back' }).press('Enter');
  await expect(beside.getByText('Done, 1,500 new')).toBeVisible();
});
