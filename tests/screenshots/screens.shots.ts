import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot, test } from '../support/app.ts';
import { newsroomArchive } from '../support/command-line.ts';
import { clickMenu } from '../support/native.ts';
import { looks } from './looks.ts';
import { screens } from './screens.ts';
import { settled } from './settled.ts';

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

  test(`shoots the welcome in ${look.name}`, async ({ launch, machine }) => {
    const recent = { version: 1, started: true, archives: [] };
    await writeFile(join(machine.userData, 'recent-archives.json'), JSON.stringify(recent));
    const { app, page } = await launch();
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const command of look.commands) await clickMenu(app, command);
    await shoot(page, look.name, 'welcome');
  });
}

async function shoot(page: Page, look: string, name: string): Promise<void> {
  const folder = join(projectRoot, 'screenshots', look);
  await mkdir(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
