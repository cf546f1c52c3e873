import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A CPU profile of the page while `act` is done, in a file that Chrome's developer tools open. */
export async function profiled<Value>(
  page: Page,
  { folder, name }: { readonly folder: string | undefined; readonly name: string },
  act: () => Promise<Value>,
): Promise<Value> {
  if (folder === undefined) return act();
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  const value = await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  return value;
}
