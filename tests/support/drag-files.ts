import type { Page } from '@playwright/test';

/** Drags files of the disk over a point of the window as the desktop does, until they are let go of or taken away. */
export async function dragFiles(
  page: Page,
  files: readonly string[],
  point: { readonly x: number; readonly y: number } = { x: 600, y: 400 },
): Promise<{
  readonly drop: () => Promise<unknown>;
  readonly leave: () => Promise<unknown>;
}> {
  const session = await page.context().newCDPSession(page);
  const at = { ...point, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  return {
    drop: () => session.send('Input.dispatchDragEvent', { type: 'drop', ...at }),
    leave: () => session.send('Input.dispatchDragEvent', { type: 'dragCancel', ...at }),
  };
}
