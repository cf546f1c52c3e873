import type { Page } from '@playwright/test';

/** Resolves when fonts and pictures are there and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const isInSight = (image: HTMLImageElement) => {
      const { top, bottom } = image.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    };
    // One that is out of sight is not loaded until it comes near.
    const images = [...document.images].filter(
      (image) => image.loading !== 'lazy' || isInSight(image),
    );
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    await Promise.all(document.getAnimations().map((move) => move.finished.catch(() => undefined)));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}

/** Resolves when the first thumbnails of the Pictures are there, which are made one after another. */
export async function picturesShown(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const images = [...document.querySelectorAll<HTMLImageElement>('article img')];
    return (
      images.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length >= wanted
    );
  }, count);
}
