import type { ElectronApplication } from '@playwright/test';

/** Files that the system was told to open. */
export async function watchOpened(
  app: ElectronApplication,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ app: running, shell }) => {
    const opened: string[] = [];
    Object.assign(running, { opened });
    shell.openPath = async (path: string) => {
      opened.push(path);
      return '';
    };
  });
  return () => app.evaluate(({ app: running }) => Reflect.get(running, 'opened'));
}
