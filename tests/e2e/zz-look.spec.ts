import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settled } from '../screenshots/settled.ts';
import { test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';

const out = '/tmp/w/first/shots';
for (const look of [
  ['light', 'theme-light', 'language-en'],
  ['dark', 'theme-dark', 'language-en'],
  ['arabic', 'theme-light', 'language-ar'],
  ['german', 'theme-dark', 'language-de'],
] as const)
  test(`look ${look[0]}`, async ({ launch, machine }) => {
    await mkdir(out, { recursive: true });
    if (look[0] !== 'light')
      await writeFile(
        join(machine.userData, 'recent-archives.json'),
        JSON.stringify({
          version: 1,
          started: true,
          archives: [
            { name: 'Harbour Courier', folder: '/home/ilda/Documents/Newsroom/Harbour Courier' },
            {
              name: 'Night Desk of the Evening Post and Chronicle',
              folder: '/Volumes/Archive/Very long name of a folder/with more/Night Desk',
            },
          ],
        }),
      );
    const { app, page } = await launch({ firstTime: true });
    const shoot = async (name: string) => {
      await settled(page);
      await page.screenshot({ path: join(out, `${look[0]}-${name}.png`) });
    };
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(500);
    await clickMenu(app, look[1]);
    await clickMenu(app, look[2]);
    await shoot('welcome');
    await clickMenu(app, 'about');
    await page.getByRole('dialog').locator('li').first().waitFor();
    await page.getByRole('dialog').locator('summary').nth(2).click();
    await shoot('about');
    await page.keyboard.press('Escape');
    await clickMenu(app, 'open-sample');
    await page.locator('[data-pane="tour"]').waitFor();
    for (let at = 0; at < 5; at++) {
      await page.waitForTimeout(300);
      await shoot(`tour${at}`);
      await page.keyboard.press('Enter');
    }
    await clickMenu(app, 'search-syntax');
    await page.getByRole('dialog').locator('section').first().waitFor();
    await shoot('syntax');
    await page.getByRole('dialog').locator('summary').first().click();
    await page.getByRole('dialog').locator('summary').first().scrollIntoViewIfNeeded();
    await shoot('syntax-names');
  });
