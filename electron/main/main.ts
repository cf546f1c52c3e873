import { join, resolve } from 'node:path';
import { app, protocol } from 'electron';
import { z } from 'zod';
import { fileLog, type Log } from './log.ts';
import { hardenApp } from './security.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { ownArguments, parseStartArguments } from './start-arguments.ts';
import { schemes } from './window-sessions.ts';

/** The order matters: all that must happen before Electron is ready, then one wait, then the app. */
const { NEWSROOM_USER_DATA, NEWSROOM_DOCUMENTS } = process.env;
if (NEWSROOM_USER_DATA) app.setPath('userData', resolve(NEWSROOM_USER_DATA));

const log = fileLog(join(app.getPath('userData'), 'logs', 'main.log'));
keepRunning(log);
hardenApp(app, log);
// The name under which Windows knows the installed app: its notifications and jump list want it.
if (process.platform === 'win32') app.setAppUserModelId('org.newsroom-archive.app');
protocol.registerSchemesAsPrivileged(schemes);
// As root with --no-sandbox, a forced sandbox would let no child process start.
if (!process.argv.includes('--no-sandbox')) app.enableSandbox();

const startArguments = parseStartArguments(
  ownArguments(process.argv, process.defaultApp === true),
  process.cwd(),
);

const { paths, newWindow } = startArguments;
if (app.requestSingleInstanceLock({ paths, newWindow })) start();
else app.exit(0);

function start(): void {
  // Paths that arrive while the app is still starting wait for it.
  let waiting: string[] = [...startArguments.paths];
  let running: RunningApp | null = null;
  const openPaths = (more: readonly string[]): void => {
    if (running === null) waiting = [...waiting, ...more];
    else running.openPaths(more);
  };
  app.on('second-instance', (_, _argv, _folder, data) => {
    const second = secondStartSchema.safeParse(data);
    if (second.success && second.data.newWindow && running !== null) running.newWindow();
    else openPaths(second.success ? second.data.paths : []);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPaths([path]);
  });
  // Not a top-level await: Electron is not ready before this file has been run to its end.
  app
    .whenReady()
    .then(async () => {
      running = startApp({
        log,
        smoke: startArguments.smoke,
        sample: startArguments.sample,
        documents: NEWSROOM_DOCUMENTS ? resolve(NEWSROOM_DOCUMENTS) : app.getPath('documents'),
      });
      running.openPaths(waiting);
    })
    .catch((error) => {
      log.error('The app cannot start', error);
      app.exit(1);
    });
}

const secondStartSchema = z.object({
  paths: z.array(z.string().min(1)),
  newWindow: z.boolean(),
});

/** A bug in one window must not take the others down; no write of articles happens here. */
function keepRunning(target: Log): void {
  process.on('uncaughtException', (error) => target.error('Uncaught', error));
  process.on('unhandledRejection', (error) => target.error('Unhandled rejection', error));
}
