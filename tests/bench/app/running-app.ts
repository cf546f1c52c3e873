import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { installProbe, type PageRecord, recordSchema } from './probe.ts';

/** How the app is started: the runtime, what Chromium is told, and the folders of one archive. */
export interface Start {
  readonly executable: string;
  /** For Chromium, then the app itself. */
  readonly args: readonly string[];
  /** Holds `archive`, `cache` and `profile`. */
  readonly folder: string;
}

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export function argumentsOf({ args, folder }: Start): string[] {
  return [...args, join(folder, 'archive')];
}

export function environmentOf({ folder }: Start): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    NEWSROOM_CACHE: join(folder, 'cache'),
    NEWSROOM_USER_DATA: join(folder, 'profile'),
    NEWSROOM_DOCUMENTS: folder,
  };
}

/** Milliseconds of quiet before something is measured, for work in the background to begin, and to end. */
const rest = 1_500;

/** Milliseconds for the app to be there, however busy the machine is. */
const patience = 120_000;

/** Runs the app with the probe in its page, its archive loaded; `use` has it for itself. */
export async function withApp<Value>(
  start: Start,
  use: (running: Running) => Promise<Value>,
): Promise<Value> {
  await skipTour(join(start.folder, 'profile'));
  const app = await _electron.launch({
    executablePath: start.executable,
    args: argumentsOf(start),
    env: environmentOf(start),
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(patience);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
    );
    await page.locator('[role="option"][aria-setsize]').first().waitFor();
    await page.evaluate(installProbe);
    await page.waitForTimeout(rest);
    await page.locator('[data-pane="sidebar"] [role="progressbar"]').waitFor({ state: 'detached' });
    await page.waitForTimeout(rest);
    return await use({ app, page });
  } finally {
    await app.close();
  }
}

/** The tour would take the keyboard, and stand over what is measured. */
async function skipTour(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ tourSeen: true }));
}

/** What the page went through while `act` was done, and in the `patience` ms after it. */
export async function recorded(
  page: Page,
  act: () => Promise<void>,
  { patience = 2_000 }: { readonly patience?: number } = {},
): Promise<PageRecord> {
  await page.evaluate(() => window.newsroomProbe?.start());
  await act();
  await page.waitForTimeout(patience);
  return recordSchema.parse(await page.evaluate(() => window.newsroomProbe?.stop()));
}

export interface Memory {
  readonly pageMb: number;
  readonly serviceMb: number;
  readonly allMb: number;
}

/**
 * Megabytes of 10^6 bytes: on Linux what is each process's own, elsewhere its working set. `allMb`
 * is of all processes of the app.
 */
export async function memoryOf({ app }: Running): Promise<Memory> {
  const metrics = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, serviceName, name, memory }) => ({
      pid,
      names: [type, serviceName, name],
      bytes: memory.workingSetSize * 1024,
    })),
  );
  const own = await Promise.all(
    metrics.map(async (metric) => ({
      ...metric,
      mb: ((await ownBytes(metric.pid)) ?? metric.bytes) / 1e6,
    })),
  );
  const sum = (of: (metric: (typeof own)[number]) => boolean): number =>
    own.filter(of).reduce((total, { mb }) => total + mb, 0);
  return {
    pageMb: sum(({ names }) => names.includes('Tab')),
    serviceMb: sum(({ names }) => names.includes('Newsroom Archive service')),
    allMb: sum(() => true),
  };
}

async function ownBytes(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /RssAnon:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
