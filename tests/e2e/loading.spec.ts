import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { writeFiles } from '../support/write-files.ts';

/** A large folder that is opened for the first time. */

const stories = 10_000;

test('the reading of a large folder is paused, stopped and continued, and searched meanwhile', async ({
  launch,
  machine,
}) => {
  test.setTimeout(240_000);
  const folder = join(machine.files, 'Large');
  await writeStories(folder, stories);
  const { page } = await launch({ args: [folder] });
  const foot = page.getByRole('region', { name: 'Places' });
  const list = page.getByRole('listbox', { name: 'Stories found' });
  await expect(list.getByRole('option').first()).toBeVisible({ timeout: 60_000 });
  await foot.getByRole('button', { name: 'Pause' }).click();
  await expect(foot.getByText(/^Paused\. /)).toBeVisible();
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('harbour');
  await expect(list.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'reading that is paused');

  await foot.getByRole('button', { name: 'Stop' }).click();
  await expect(foot.getByText('Reading was stopped')).toBeVisible();
  await expectAccessible(page, 'reading that was stopped');

  await foot.getByRole('button', { name: 'Continue' }).click();
  await expect(foot.getByText('Reading was stopped')).toBeHidden();
  await expect(foot.getByText(/^Reading stories/)).toBeHidden({ timeout: 120_000 });
  await expect(page.getByText('10,000 stories', { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
});

test('the app has the program of the threads that index, and runs it', async ({
  launch,
  machine,
}) => {
  test.skip(availableParallelism() < 2, 'threads are used where there is more than one core');
  const folder = join(machine.files, 'Indexed');
  await writeStories(folder, 2_000);
  const { page } = await launch({ args: [folder] });
  await expect(page.getByText('2,000 stories', { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  const log = () => readFile(join(machine.userData, 'logs', 'main.log'), 'utf8');
  await expect.poll(log, { timeout: 30_000 }).toMatch(/service: Indexing /);
  expect(await log()).toContain('service: Indexing on threads');
  expect(await log()).not.toContain('Indexing without threads');
});

function writeStories(folder: string, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, number) => [
    `story-${number}.md`,
    `---\nheadline: Harbour story ${number}\n---\n\nText.\n`,
  ]);
  return writeFiles(folder, Object.fromEntries(files));
}
