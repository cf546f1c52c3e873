import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CommandId } from '../../electron/contract/commands.ts';
import { projectRoot, type RunningApp, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';

/** How the app looks: the commands that bring it there, and the folder its pictures go to. */
const looks: { name: string; commands: CommandId[] }[] = [
  { name: 'light', commands: ['theme-light', 'language-en'] },
  { name: 'dark', commands: ['theme-dark', 'language-en'] },
  { name: 'arabic', commands: ['theme-light', 'language-ar'] },
];

/** One picture each, in this order; a screen starts from where the one before it ended. */
const screens: { name: string; show: (running: RunningApp) => Promise<void> }[] = [
  { name: 'all-articles', show: ({ app }) => clickMenu(app, 'go-all') },
  { name: 'story', show: ({ page }) => page.getByRole('option').nth(2).click() },
  { name: 'search', show: ({ page }) => page.getByRole('searchbox').first().fill('ferry') },
  { name: 'needs-attention', show: ({ app }) => clickMenu(app, 'go-attention') },
  { name: 'pictures', show: ({ app }) => clickMenu(app, 'go-pictures') },
  { name: 'trash', show: ({ app }) => clickMenu(app, 'go-trash') },
  { name: 'shortcuts', show: ({ app }) => clickMenu(app, 'show-shortcuts') },
];

for (const look of looks) {
  test(`shoots every screen in ${look.name}`, async ({ running }) => {
    const folder = join(projectRoot, 'screenshots', look.name);
    await mkdir(folder, { recursive: true });
    await running.page.getByRole('option').first().waitFor();
    for (const command of look.commands) await clickMenu(running.app, command);
    for (const screen of screens) {
      await screen.show(running);
      await settled(running.page);
      await running.page.screenshot({ path: join(folder, `${screen.name}.png`) });
    }
  });
}

/** Resolves when fonts and pictures are there and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const images = [...document.images].filter((image) => image.loading !== 'lazy');
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    await Promise.all(document.getAnimations().map((move) => move.finished.catch(() => undefined)));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}
