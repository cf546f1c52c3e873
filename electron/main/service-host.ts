import {
  MessageChannelMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { ArticleId } from '../../archive/article/article.ts';
import type { WorkOrder } from '../contract/activity.ts';
import { type FromMain, type ToMain, toMainSchema } from '../contract/host-messages.ts';
import { servicePortMessage } from '../contract/preload-api.ts';
import { createGrants, type Grants } from './grants.ts';
import type { Log } from './log.ts';
import { restartLimit } from './restart-limit.ts';

/** One archive's service: a process of its own, restarted when it dies. */
export interface ServiceHost {
  readonly grants: Grants;
  /** Does nothing when the service runs already. */
  readonly start: () => void;
  /** Gives a page a fresh port, beside those that others have; waits for `start` when that is still to come. */
  readonly connect: (page: WebContents) => void;
  /** Where articles lie in the folder; nothing while no service is there to say it. */
  readonly pathsOf: (ids: readonly ArticleId[]) => Promise<readonly string[]>;
  /** Holds, lets go on or cancels work by the service's number. */
  readonly orderWork: (work: number, order: WorkOrder) => void;
  /** Resolves when the service has finished its writes and given up the archive's lock. */
  readonly close: () => Promise<void>;
}

export interface ServiceHostOptions {
  readonly folder: string;
  /** The service's bundle. */
  readonly modulePath: string;
  readonly log: Log;
  readonly onMessage: (message: Exclude<ToMain, { kind: 'paths' }>) => void;
  readonly onRestarted: () => void;
  /** It died too often and stays down. */
  readonly onStopped: () => void;
}

const restarts = { most: 3, span: 60_000 };
/**
 * As many threads for files as an import writes side by side: a disk takes their syncs together. Of
 * itself Node has 4.
 */
const environment = { ...process.env, UV_THREADPOOL_SIZE: '16' };
/** Milliseconds for the last writes before the process is ended from outside. */
const patience = 15_000;

export function createServiceHost(options: ServiceHostOptions): ServiceHost {
  const { folder, log } = options;
  const mayRestart = restartLimit(restarts.most, restarts.span);
  let child: UtilityProcess | null = null;
  const waitingPages = new Set<WebContents>();
  let closing = false;
  const questions = new Map<number, (paths: readonly string[]) => void>();
  let lastAsked = 0;

  const grants = createGrants((message) => child && send(child, message));

  function start(): void {
    if (child !== null || closing) return;
    const process = utilityProcess.fork(options.modulePath, [], {
      serviceName: 'Newsroom Archive service',
      stdio: 'pipe',
      env: environment,
    });
    child = process;
    process.stdout?.on('data', (text) => log.info(`service: ${String(text).trim()}`));
    process.stderr?.on('data', (text) => log.error(`service: ${String(text).trim()}`));
    process.on('message', (value) => receive(value));
    process.once('exit', (code) => ended(process, code));
    send(process, { kind: 'open', folder });
    for (const message of grants.all()) send(process, message);
    const pages = [...waitingPages];
    waitingPages.clear();
    for (const page of pages) connect(page);
  }

  function receive(value: unknown): void {
    const message = toMainSchema.safeParse(value);
    if (!message.success) log.error('The service sent something unknown', message.error);
    else if (message.data.kind === 'paths') answerPaths(message.data);
    else options.onMessage(message.data);
  }

  function answerPaths({ asked, paths }: { asked: number; paths: readonly string[] }): void {
    questions.get(asked)?.(paths);
    questions.delete(asked);
  }

  function pathsOf(ids: readonly ArticleId[]): Promise<readonly string[]> {
    const process = child;
    if (process === null) return Promise.resolve([]);
    lastAsked += 1;
    const asked = lastAsked;
    return new Promise((resolve) => {
      questions.set(asked, resolve);
      send(process, { kind: 'paths-of', asked, ids: [...ids] });
    });
  }

  function ended(process: UtilityProcess, code: number): void {
    if (child === process) child = null;
    for (const asked of questions.keys()) answerPaths({ asked, paths: [] });
    if (closing) return;
    log.error(`The service of ${folder} ended with code ${code}`);
    if (!mayRestart()) {
      options.onStopped();
      return;
    }
    start();
    options.onRestarted();
  }

  function connect(page: WebContents): void {
    if (child === null) {
      waitingPages.add(page);
      return;
    }
    if (page.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: 'connect' } satisfies FromMain, [port1]);
    page.postMessage(servicePortMessage, null, [port2]);
  }

  return {
    grants,
    start,
    connect,
    pathsOf,
    orderWork: (work, order) => child && send(child, { kind: 'order-work', work, order }),
    close: () => {
      closing = true;
      return child === null ? Promise.resolve() : closeProcess(child, log);
    },
  };
}

function send(process: UtilityProcess, message: FromMain): void {
  process.postMessage(message);
}

function closeProcess(process: UtilityProcess, log: Log): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      log.error('The service did not end in time and was ended');
      process.kill();
    }, patience);
    process.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    send(process, { kind: 'close' });
  });
}
