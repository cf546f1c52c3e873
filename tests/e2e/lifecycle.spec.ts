import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { MainRequestName, RecentArchive } from '../../electron/contract/main-requests.ts';
import { expect, type LaunchOptions, type Machine, test } from '../support/app.ts';
import { answerMessageBox, answerOpenDialog } from '../support/native.ts';

/** Windows, starts and ends: what main and the service do whatever the page looks like. */

async function makeArchive(machine: Machine, name: string): Promise<string> {
  const folder = join(machine.files, name);
  await mkdir(folder);
  await writeFile(join(folder, 'one.md'), '---\nheadline: One\n---\nBody.\n');
  return folder;
}

async function remember(machine: Machine, archives: readonly RecentArchive[]): Promise<void> {
  const stored = JSON.stringify({ version: 1, started: true, archives });
  await writeFile(join(machine.userData, 'recent-archives.json'), stored);
}

function titles(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );
}

/** Asks main as the page would. */
function invoke(page: Page, name: MainRequestName, input: unknown): Promise<unknown> {
  return page.evaluate(
    (request) => Reflect.apply(window.newsroom.invoke, undefined, request),
    [name, input],
  );
}

function openFolder(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const started = await window.newsroom.invoke('start', {});
    return started.ok && started.value.archive ? started.value.archive.folder : null;
  });
}

/** A port of the test's own to the archive's service; resolves when the service has answered. */
function openPort(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('message', (event) => {
          const [port] = event.ports;
          if (event.data !== 'newsroom-service' || !port) return;
          Object.assign(window, { testPort: port });
          port.onmessage = ({ data }) => data.id === 1 && resolve();
          port.postMessage({ kind: 'request', id: 1, name: 'info', input: {} });
        });
        window.newsroom.connectService();
      }),
  );
}

/** Starts the app again with further arguments while it runs; resolves with the exit code. */
function startAgain(
  app: ElectronApplication,
  machine: Machine,
  args: readonly string[],
  folder: string,
): Promise<number | null> {
  const [program = '', ...given] = ownCommand(app);
  const again = spawn(program, [...given, ...args], {
    cwd: folder,
    env: { ...process.env, NEWSROOM_USER_DATA: machine.userData },
    stdio: 'ignore',
  });
  return new Promise((resolve) => again.on('exit', resolve));
}

/** How the app was started, without what Playwright put in. */
function ownCommand(app: ElectronApplication): string[] {
  return app
    .process()
    .spawnargs.filter((value) => !/^--(inspect|remote-debugging-port)/.test(value));
}

/** The kinds of event that main has sent since. */
async function watchEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenEvents: seen });
    window.newsroom.onEvent((event) => {
      if (event.kind.startsWith('service')) seen.push(event.kind);
    });
  });
  return () => page.evaluate(() => [...Reflect.get(window, 'seenEvents')]);
}

/** The process id of the archive's service, once there is one. */
async function servicePid(app: ElectronApplication): Promise<number> {
  const find = () =>
    app.evaluate(
      (electron) =>
        electron.app.getAppMetrics().find(({ name }) => name === 'Newsroom Archive service')?.pid ??
        0,
    );
  await expect.poll(find).toBeGreaterThan(0);
  return find();
}

/** Ends the archive's service from outside, as a crash would. */
async function killService(app: ElectronApplication): Promise<void> {
  process.kill(await servicePid(app), 'SIGKILL');
}

function ended(app: ElectronApplication): Promise<number | null> {
  return new Promise((resolve) => app.process().on('exit', resolve));
}

/** Closes the window as its close button does; the app ends with its last window. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  const end = ended(app);
  await app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined);
  expect(await end).toBe(0);
}

test('the first start opens a copy of the sample, the next one finds it as it was left', async ({
  launch,
  machine,
}) => {
  const first = await launch();
  const folder = await openFolder(first.page);
  expect(folder).toBe(join(machine.documents, 'Newsroom Archive Sample'));
  const files = await readdir(join(folder ?? '', 'articles'), { recursive: true });
  expect(files.filter((file) => file.endsWith('.md')).length).toBeGreaterThanOrEqual(55);
  await writeFile(join(folder ?? '', 'mine.md'), 'My own text.\n');
  await closeWindow(first.app);

  const second = await launch();
  expect(await openFolder(second.page)).toBe(folder);
  expect(await readFile(join(folder ?? '', 'mine.md'), 'utf8')).toBe('My own text.\n');
});

test('a folder named on the command line opens, and the window is called after it', async ({
  launch,
  machine,
}) => {
  const folder = await makeArchive(machine, 'Harbour Post');
  const { app, page } = await launch({ args: [folder] });
  expect(await openFolder(page)).toBe(folder);
  await expect.poll(() => titles(app)).toEqual(['Harbour Post']);
});

test('when the last archive is gone, the app says so by showing none', async ({
  launch,
  machine,
}) => {
  const gone = { name: 'Gone', folder: join(machine.files, 'gone') };
  await remember(machine, [gone]);
  const { app, page } = await launch();
  expect(await openFolder(page)).toBeNull();
  await answerMessageBox(app, 0);
  expect(await invoke(page, 'open-recent', { index: 0 })).toMatchObject({
    value: { opened: false },
  });
  expect(await openFolder(page)).toBeNull();
});

test('a new archive is made in an empty folder and takes the empty window', async ({
  launch,
  machine,
}) => {
  await remember(machine, []);
  const { app, page } = await launch();
  const folder = join(machine.files, 'Salt & Sea');
  await answerOpenDialog(app, [folder]);
  // The page is loaded again in the middle of its own request.
  await invoke(page, 'new-archive', {}).catch(() => undefined);
  await expect.poll(() => openFolder(page).catch(() => null)).toBe(folder);
  expect(await readdir(join(folder, '.newsroom'))).toContain('archive.yaml');
  await expect.poll(() => titles(app)).toEqual(['Salt & Sea']);
});

test('a new archive is not made among other files', async ({ launch, machine }) => {
  await remember(machine, []);
  const folder = join(machine.files, 'Letters');
  await mkdir(folder);
  await writeFile(join(folder, 'letter.pdf'), 'pdf');
  const { app, page } = await launch();
  await answerOpenDialog(app, [folder]);
  await answerMessageBox(app, 0);
  expect(await invoke(page, 'new-archive', {})).toMatchObject({ value: { opened: false } });
  expect(await readdir(folder)).toEqual(['letter.pdf']);
});

test('a second start opens its folder in a further window and ends', async ({
  launch,
  machine,
}) => {
  const harbour = await makeArchive(machine, 'Harbour');
  const valley = await makeArchive(machine, 'Valley');
  const { app } = await launch({ args: [harbour] });
  expect(await startAgain(app, machine, [valley], machine.files)).toBe(0);
  await expect.poll(() => titles(app)).toEqual(['Harbour', 'Valley']);
  // An archive has one window: its folder once more shows that one.
  expect(await startAgain(app, machine, [basename(valley)], machine.files)).toBe(0);
  await expect.poll(() => titles(app)).toEqual(['Harbour', 'Valley']);
});

test('a second start offers its file to the archive, as a grant without a path', async ({
  launch,
  machine,
}) => {
  const { app, page } = await launch({ args: [await makeArchive(machine, 'Harbour')] });
  await writeFile(join(machine.files, 'wire.txt'), 'A headline\n\nA text.\n');
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    window.newsroom.onEvent((event) => seen.push(event));
  });
  await openPort(page);
  expect(await startAgain(app, machine, ['wire.txt'], machine.files)).toBe(0);
  const offers = () =>
    page.evaluate(() =>
      [...Reflect.get(window, 'seen')].filter((event) => event.kind === 'import-granted'),
    );
  await expect.poll(offers).toMatchObject([{ grants: [{ name: 'wire.txt' }] }]);
  expect(JSON.stringify(await offers())).not.toContain(machine.files);
});

test('loading the page again keeps the service and its archive', async ({ launch, machine }) => {
  const { app, page } = await launch({ args: [await makeArchive(machine, 'Harbour')] });
  await openPort(page);
  const pid = await servicePid(app);
  await page.reload();
  await openPort(page);
  expect(await servicePid(app)).toBe(pid);
});

test('a service that dies is started again and the archive goes on', async ({
  launch,
  machine,
}) => {
  const { app, page } = await launch({ args: [await makeArchive(machine, 'Harbour')] });
  await openPort(page);
  const events = await watchEvents(page);
  await killService(app);
  await expect.poll(events).toContain('service-restarted');
  await openPort(page);
});

test('a service that dies again and again stays down, and the window says so', async ({
  launch,
  machine,
}) => {
  const { app, page } = await launch({ args: [await makeArchive(machine, 'Harbour')] });
  await expect(page.getByText('One', { exact: true }).first()).toBeVisible();
  await openPort(page);
  const events = await watchEvents(page);
  for (let times = 1; times <= 3; times += 1) {
    await killService(app);
    await expect.poll(events).toHaveLength(times);
  }
  await killService(app);
  await expect.poll(events).toContain('service-stopped');
  await expect(page.getByText('One', { exact: true })).toHaveCount(0);
});

test('with --smoke the app says that its list is painted, and ends', async ({
  machine,
  launch,
}) => {
  const folder = await makeArchive(machine, 'Harbour');
  const { app } = await launch({ args: [folder] });
  const [program = '', ...given] = ownCommand(app);
  await closeWindow(app);
  const smoke = spawn(program, [...given, '--smoke'], {
    env: { ...process.env, NEWSROOM_USER_DATA: machine.userData },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  smoke.stdout.on('data', (text) => {
    said += text;
  });
  expect(await new Promise((resolve) => smoke.on('exit', resolve))).toBe(0);
  expect(said.split('\n')).toContain('ready');
});

test('what is sent while the window closes still reaches the file', async ({ launch, machine }) => {
  const folder = await makeArchive(machine, 'Harbour');
  const { app, page } = await launch({ args: [folder] });
  // A window that has no archive yet is given no port.
  await expect(page.getByRole('option').first()).toBeVisible();
  await openPort(page);
  await page.evaluate(() => {
    const edit = { kind: 'set-text', field: 'headline', value: 'Changed at the last moment' };
    const target = { kind: 'ids', ids: ['one.md'] };
    const input = { target, edits: [edit], base: null, reason: null };
    window.addEventListener('beforeunload', () =>
      Reflect.get(window, 'testPort').postMessage({ kind: 'request', id: 2, name: 'edit', input }),
    );
  });
  await closeWindow(app);
  expect(await readFile(join(folder, 'one.md'), 'utf8')).toContain('Changed at the last moment');
  expect(await readdir(join(folder, '.newsroom'))).not.toContain('lock');
});

test('a window opens where it was closed, for each archive', async ({ launch, machine }) => {
  const options: LaunchOptions = { args: [await makeArchive(machine, 'Harbour')] };
  const first = await launch(options);
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 640 }),
  );
  await closeWindow(first.app);
  const stored = JSON.parse(await readFile(join(machine.userData, 'windows.json'), 'utf8'));
  expect(Object.values(stored.places)).toMatchObject([{ bounds: { width: 900, height: 640 } }]);
  const second = await launch(options);
  const place = await second.app.evaluate(({ BrowserWindow }) => {
    const [x, y] = BrowserWindow.getAllWindows()[0]?.getPosition() ?? [];
    return { x, y };
  });
  expect(place).toEqual({ x: 40, y: 30 });
});

test('settings reach the menus, the system colours and the next start', async ({
  launch,
  machine,
}) => {
  const options: LaunchOptions = { args: [await makeArchive(machine, 'Harbour')] };
  const first = await launch(options);
  await invoke(first.page, 'set-settings', { theme: 'dark', language: 'ar' });
  const shown = await first.app.evaluate(({ Menu, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    file: Menu.getApplicationMenu()?.getMenuItemById('menu-file')?.label,
    dark: Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked,
  }));
  expect(shown).toEqual({ theme: 'dark', file: 'ملف', dark: true });
  await closeWindow(first.app);
  const second = await launch(options);
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});
