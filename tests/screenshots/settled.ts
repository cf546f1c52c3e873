import type { Page } from '@playwright/test';

/** Resolves when fonts and pictures are there and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const images = [...document.images].filter((image) => image.loading !== 'lazy');
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    await Promise.all(document.getAnimations().map((move) => move.finished.catch(() => undefined)));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}
