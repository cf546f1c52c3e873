import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { writeFiles } from '../support/write-files.ts';
import { hardStories } from './hard-stories.ts';
import { looks } from './looks.ts';
import { screens } from './screens.ts';
import { picturesShown, settled } from './settled.ts';

for (const look of looks) {
  test(`shoots every screen in ${look.name}`, async ({ running }) => {
    const { app, page } = running;
    await page.getByRole('option').first().waitFor();
    for (const command of look.commands) await clickMenu(app, command);
    for (const { name, show } of screens) {
      await show(running);
      await shoot(page, look.name, name);
    }
  });

  test(`shoots an archive without stories, one that is read-only and one that is missing in ${look.name}`, async ({
    launch,
    machine,
  }) => {
    const archive = join(machine.files, 'Night Desk');
    await newsroomArchive(['init', archive, '--name', 'Night Desk']);
    const first = await launch({ args: [archive] });
    await first.page.locator('[data-pane="results"] [class*="primary"]').waitFor();
    for (const command of look.commands) await clickMenu(first.app, command);
    await shoot(first.page, look.name, 'no-stories');

    const profile = join(machine.files, 'second profile');
    const second = await launch({ args: [archive], env: { NEWSROOM_USER_DATA: profile } });
    await second.page.locator('main > [role="status"]').waitFor();
    for (const command of look.commands) await clickMenu(second.app, command);
    await shoot(second.page, look.name, 'read-only');
    await second.app.close();

    await rename(archive, join(machine.files, 'moved away'));
    await first.page.locator('main > [role="status"]').waitFor();
    await shoot(first.page, look.name, 'missing');
  });

  test(`shoots stories that are hard to show, and the window of one, in ${look.name}`, async ({
    launch,
    machine,
  }) => {
    const archive = join(machine.files, 'Hard Cases');
    await newsroomArchive(['init', archive, '--name', 'Hard Cases']);
    await writeFiles(archive, hardStories);
    const { app, page } = await launch({ args: [archive] });
    const rows = page.locator('[role="option"][aria-setsize]');
    await rows.nth(3).waitFor();
    for (const command of look.commands) await clickMenu(app, command);
    await rows.filter({ hasText: 'thirty-one amendments' }).click();
    await page.locator('[data-field="headline"]').waitFor();
    await shoot(page, look.name, 'long-story');

    const opened = app.waitForEvent('window');
    await clickMenu(app, 'open-window');
    const story = await opened;
    await story.locator('[data-field="headline"]').waitFor();
    await shoot(story, look.name, 'story-window');
    await story.close();

    await rows.filter({ hasText: 'broken' }).click();
    await page.locator('[data-pane="panel"] [id="panel-file"]').waitFor();
    await shoot(page, look.name, 'unreadable-story');
  });

  test(`shoots the welcome in ${look.name}`, async ({ launch, machine }) => {
    const recent = { version: 1, started: true, archives: [] };
    await writeFile(join(machine.userData, 'recent-archives.json'), JSON.stringify(recent));
    const { app, page } = await launch();
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const command of look.commands) await clickMenu(app, command);
    await shoot(page, look.name, 'welcome');
  });
}

test('shoots the pictures of the README', async ({ running }) => {
  const { app, page } = running;
  const readme = join(projectRoot, 'build', 'readme');
  const box = page.locator('[data-search-box]');
  const rows = page.locator('[role="option"][aria-setsize]');
  const take = async (name: string) => {
    await page.mouse.move(4, 4);
    await settled(page);
    await page.screenshot({ path: join(readme, `${name}.png`) });
  };
  await rows.first().waitFor();
  for (const command of ['theme-light', 'language-en'] as const) await clickMenu(app, command);
  await box.fill('lantern');
  await rows.filter({ hasText: 'Forty thousand on the quays' }).click();
  await page.locator('[data-pane="reader"] article img').first().waitFor();
  await page.locator('#panel-images img').first().waitFor();
  await settled(page);
  await page.waitForFunction(() => !document.querySelector('#panel-images [aria-busy]'));
  await take('story-light');

  await clickMenu(app, 'go-pictures');
  await picturesShown(page, 9);
  await take('pictures-light');

  await clickMenu(app, 'theme-dark');
  await clickMenu(app, 'go-all');
  await clickMenu(app, 'toggle-table');
  await clickMenu(app, 'toggle-reader');
  await page.getByRole('gridcell', { name: 'Alvorada floats' }).click();
  await page.locator('[data-field="headline"]').waitFor();
  await take('table-dark');

  await clickMenu(app, 'toggle-reader');
  await clickMenu(app, 'toggle-table');
  for (const command of ['theme-light', 'language-ar', 'go-all'] as const)
    await clickMenu(app, command);
  await box.fill('lang:ar');
  await rows.filter({ hasText: 'دونا إستيلا' }).first().click();
  await page.locator('[data-pane="reader"] article img').first().waitFor();
  await take('story-arabic');
});

async function shoot(page: Page, look: string, name: string): Promise<void> {
  const folder = join(projectRoot, 'screenshots', look);
  await mkdir(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
