import type { Page } from '@playwright/test';
import { screens } from '../screenshots/screens.ts';
import { settled } from '../screenshots/settled.ts';
import { expectAccessible, expectContrast, smallTargets } from '../support/accessibility.ts';
import { expect, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';

/** Every screen of the screenshots, looked at by axe. */

test('every screen passes axe, in light and in dark, and its targets are large enough', async ({
  running,
}) => {
  test.setTimeout(600_000);
  const { app, page } = running;
  await page.getByRole('option').first().waitFor();
  await clickMenu(app, 'theme-light');
  for (const { name, show } of screens) {
    await show(running);
    await settled(page);
    await expectAccessible(page, name);
    expect.soft(await smallTargets(page), `targets below 24 px on ${name}`).toEqual([]);
    await withTheme(page, 'dark', () => expectContrast(page, `${name} in dark`));
  }
});

test('every screen passes axe in Arabic', async ({ running }) => {
  test.setTimeout(600_000);
  const { app, page } = running;
  await page.getByRole('option').first().waitFor();
  await clickMenu(app, 'theme-dark');
  await clickMenu(app, 'language-ar');
  for (const { name, show } of screens) {
    await show(running);
    await settled(page);
    await expectAccessible(page, `${name} in Arabic`, { colours: false });
  }
});

test('nothing moves where the system asks for that', async ({ running }) => {
  const { app, page } = running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('option').first().waitFor();
  await clickMenu(app, 'show-shortcuts');
  await page.getByRole('dialog').waitFor();
  const moving = await page.evaluate(() => {
    const seconds = (value: string) => value.split(',').map((each) => Number.parseFloat(each));
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      const longest = Math.max(...seconds(transitionDuration), ...seconds(animationDuration));
      return longest > 0 ? [element.className] : [];
    });
  });
  expect(moving).toEqual([]);
});

/** Only the colours change, so that open menus and dialogs stay open. */
async function withTheme(page: Page, theme: string, look: () => Promise<void>): Promise<void> {
  const set = (value: string) =>
    page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, value);
  await set(theme);
  await settled(page);
  await look();
  await set('light');
}
