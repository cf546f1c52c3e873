import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { testApp } from '../../build/package/app-folder.mjs';
import { electronRuntime } from '../../build/runtime/runtime.mjs';
import { keepAnswers } from './keep-answers.ts';
import { projectFolder } from './project.ts';

export { expect };

export const projectRoot = projectFolder;

/** The folders that a person's machine gives to the app; all empty, removed after the test. */
export interface Machine {
  readonly userData: string;
  readonly documents: string;
  readonly cache: string;
  /** Room for archives, bundles and other files of the test itself. */
  readonly files: string;
}

export interface LaunchOptions {
  /** Arguments for the app, such as a folder to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** As on a machine that has never seen the app: the welcome, then the tour. */
  readonly firstTime?: boolean;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  machine: Machine;
  /** Starts the app on the test's machine; can be called again after the app has been closed. */
  launch: (options?: LaunchOptions) => Promise<RunningApp>;
  running: RunningApp;
  app: ElectronApplication;
  page: Page;
}

/**
 * Playwright's test with the real app: packaged, or the bundles on the development runtime when
 * NEWSROOM_E2E is `dev`. An uncaught error in a page fails the test.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from a pattern.
  machine: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-e2e-'));
    const machine = {
      userData: join(folder, 'profile'),
      documents: join(folder, 'documents'),
      cache: join(folder, 'cache'),
      files: join(folder, 'files'),
    };
    for (const path of Object.values(machine)) await mkdir(path);
    await use(machine);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },

  launch: async ({ machine }, use, info) => {
    const launched: RunningApp[] = [];
    const errors: Error[] = [];
    await use(async (options) => {
      const running = await launchApp(machine, options);
      if (isTraced(info)) await running.app.context().tracing.start({ snapshots: true });
      running.page.on('pageerror', (error) => errors.push(error));
      launched.push(running);
      return running;
    });
    for (const running of launched) await finish(running, info);
    expect(errors, 'uncaught errors in the page').toEqual([]);
  },

  running: async ({ launch }, use) => use(await launch()),
  app: async ({ running }, use) => use(running.app),
  page: async ({ running }, use) => use(running.page),
});

async function launchApp(machine: Machine, options: LaunchOptions = {}): Promise<RunningApp> {
  const { executablePath, args } = await command();
  const firstTime = options.firstTime ?? false;
  if (!firstTime) await skipTour(options.env?.NEWSROOM_USER_DATA ?? machine.userData);
  const app = await _electron.launch({
    executablePath,
    args: [
      ...args,
      ...chromiumArguments(),
      ...(firstTime ? [] : ['--sample']),
      ...(options.args ?? []),
    ],
    env: {
      ...environment(),
      NEWSROOM_USER_DATA: machine.userData,
      NEWSROOM_DOCUMENTS: machine.documents,
      NEWSROOM_CACHE: machine.cache,
      ...options.env,
    },
  });
  keepAnswers(app);
  const page = await app.firstWindow();
  await resizeWindow(app, 1440, 900);
  return { app, page };
}

/** The tour would stand over what a story is about. Other settings stay as they are. */
async function skipTour(profile: string): Promise<void> {
  const file = join(profile, 'settings.json');
  const stored = await readFile(file, 'utf8').catch(() => '{}');
  await mkdir(profile, { recursive: true });
  await writeFile(file, JSON.stringify({ ...JSON.parse(stored), tourSeen: true }));
}

async function command(): Promise<{ executablePath: string; args: string[] }> {
  if (process.env.NEWSROOM_E2E !== 'dev') {
    return { executablePath: testApp(projectRoot).executable, args: [] };
  }
  const runtime = await electronRuntime(projectRoot);
  return { executablePath: runtime.executable, args: [projectRoot] };
}

/** Root cannot use Chromium's sandbox, and a virtual display has no GPU. */
function chromiumArguments(): string[] {
  const linux = ['--disable-gpu', '--ozone-platform=x11', '--log-level=3'];
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(process.platform === 'linux' ? linux : []),
  ];
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

export async function resizeWindow(
  app: ElectronApplication,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
}

/** A trace costs a quarter of a test's time: where a failed test is tried again, that run has one. */
function isTraced({ retry, project }: TestInfo): boolean {
  return retry === project.retries;
}

/** Keeps what explains a failure, and closes the app unless the test has. */
async function finish({ app, page }: RunningApp, info: TestInfo): Promise<void> {
  const isOpen = !page.isClosed();
  if (isOpen && info.status !== info.expectedStatus) {
    await page.screenshot({ path: info.outputPath('failure.png') }).catch(() => undefined);
    if (isTraced(info))
      await app
        .context()
        .tracing.stop({ path: info.outputPath('trace.zip') })
        .catch(() => undefined);
  }
  if (isOpen) await close(app);
}

/** An app that does not end fails its test, and no test after it. */
async function close(app: ElectronApplication): Promise<void> {
  const ended = await Promise.race([app.close().then(() => true), setTimeout(20_000, false)]);
  if (ended) return;
  app.process().kill('SIGKILL');
  throw new Error('The app did not end within 20 seconds of being told to');
}
