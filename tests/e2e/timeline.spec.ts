import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';

/** When the results were published, above the list. */

async function desk({ files }: Machine): Promise<string> {
  const folder = join(files, 'Desk');
  await newsroomArchive(['init', folder, '--name', 'Desk', '--time-zone', 'UTC']);
  const dates = ['2021-03-01', '2022-01-05', '2022-01-09', '2022-11-20', '2025-06-01'];
  await writeFiles(
    folder,
    Object.fromEntries(
      dates.map((date, at) => [
        `${at}.md`,
        `---\nheadline: Story ${at}\ndate: ${date}\n---\n\nSea.\n`,
      ]),
    ),
  );
  return folder;
}

const years = (page: Page) => page.getByRole('group', { name: 'Stories by year' });
const months = (page: Page) => page.getByRole('group', { name: 'Stories of 2022 by month' });
const bar = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('dragging over years narrows to them, a year opens its months, and Escape leads back', async ({
  launch,
  machine,
}) => {
  const { page } = await launch({ args: [await desk(machine)] });
  await expect(years(page).getByRole('button')).toHaveCount(5);
  await expectAccessible(page, 'a timeline of years');
  const from = await bar(page, '2021: 1 story').boundingBox();
  const to = await bar(page, '2023: no stories').boundingBox();
  if (!from || !to) throw new Error('The bars are not on screen.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^Year: 2021, 2022\./ })).toBeVisible();
  await expect(page.getByText('4 of 5')).toBeVisible();

  await bar(page, '2022: 3 stories').click();
  await expect(months(page).getByRole('button')).toHaveCount(12);
  await expect(page.getByText('3 of 5')).toBeVisible();
  await bar(page, 'January 2022: 2 stories').click();
  await expect(page.getByRole('button', { name: /^Month: January 2022\./ })).toBeVisible();
  await expect(page.getByText('2 of 5')).toBeVisible();
  await expectAccessible(page, 'a timeline of months');

  await bar(page, 'January 2022: 2 stories').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 of 5')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(years(page).getByRole('button')).toHaveCount(5);
  await expect(page.getByText('5 stories').first()).toBeVisible();
});

test('the same by keys, and the timeline is hidden for good', async ({ launch, machine }) => {
  const folder = await desk(machine);
  const first = await launch({ args: [folder] });
  const { app, page } = first;
  await bar(page, '2025: 1 story').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 of 5')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Year: 2022\./ })).toBeVisible();

  await clickMenu(app, 'toggle-timeline');
  await expect(months(page)).toBeHidden();
  await first.app.close();
  const again = await launch({ args: [folder] });
  await expect(again.page.getByRole('option', { name: /Story 4/ })).toBeVisible();
  await expect(years(again.page)).toBeHidden();
});
